/** Lets at most so many calls run at once; the others wait their turn in the order they came, urgent ones before the rest. */
import type { Model } from '../model.ts'
import { troubleFault } from '../trouble.ts'

export function withLimit(model: Model, most: number): Model {
  const [urgent, others]: [(() => void)[], (() => void)[]] = [[], []]
  let running = 0
  const enter = (waiting: (() => void)[], signal?: AbortSignal): Promise<void> => {
    if (running < most) {
      running++
      return Promise.resolve()
    }
    return new Promise((resolve) => {
      const leave = (): void => {
        const at = waiting.indexOf(turn)
        if (at < 0) return
        waiting.splice(at, 1)
        // Whoever gives up waiting never held a place, so none is handed on.
        running++
        resolve()
      }
      const turn = (): void => {
        signal?.removeEventListener('abort', leave)
        resolve()
      }
      waiting.push(turn)
      signal?.addEventListener('abort', leave, { once: true })
    })
  }
  const exit = (): void => {
    const next = urgent.shift() ?? others.shift()
    if (next) next()
    else running--
  }
  return {
    id: model.id,
    ask: async (call, options = {}) => {
      await enter(options.urgent ? urgent : others, options.signal)
      try {
        if (options.signal?.aborted) throw troubleFault({ kind: 'cancelled', model: model.id })
        return await model.ask(call, options)
      } finally {
        exit()
      }
    },
  }
}
