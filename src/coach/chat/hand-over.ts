/** Hands values from whoever is called back to whoever iterates, in order, as they come. */

export interface HandOver<Value> {
  readonly give: (value: Value) => void
  readonly end: () => void
  /** Ends after `end` was called and everything given was taken. */
  readonly taken: () => AsyncGenerator<Value>
}

export function handOver<Value>(): HandOver<Value> {
  const waiting: Value[] = []
  let ended = false
  let wake: () => void = () => undefined
  return {
    give: (value) => {
      waiting.push(value)
      wake()
    },
    end: () => {
      ended = true
      wake()
    },
    taken: async function* () {
      for (;;) {
        for (let value = waiting.shift(); value !== undefined; value = waiting.shift()) yield value
        if (ended) return
        const { promise, resolve } = Promise.withResolvers<void>()
        wake = resolve
        if (waiting.length > 0 || ended) resolve()
        await promise
      }
    },
  }
}
