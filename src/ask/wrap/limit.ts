/** Lets at most so many calls run at once; the others wait their turn in the order they came, urgent ones before the rest. */
import type { AskOptions, Model } from '../model.ts'
import { troubleFault } from '../trouble.ts'

export function withLimit(model: Model, most: number): Model {
  const { enter, exit } = turnstile(most)
  return {
    id: model.id,
    ask: async (call, options = {}) => {
      // Whoever gives up waiting never held a place, so none is handed on.
      if (!(await enter(options))) throw troubleFault({ kind: 'cancelled', model: model.id })
      try {
        if (options.signal?.aborted) throw troubleFault({ kind: 'cancelled', model: model.id })
        return await model.ask(call, options)
      } finally {
        exit()
      }
    },
  }
}

interface Turnstile {
  /** waits for a place; false where the signal came first */
  readonly enter: (options: Pick<AskOptions, 'urgent' | 'signal'>) => Promise<boolean>
  /** gives a place back */
  readonly exit: () => void
}

function turnstile(most: number): Turnstile {
  const [urgent, others]: [(() => void)[], (() => void)[]] = [[], []]
  let inside = 0
  return {
    enter: async ({ urgent: hurries, signal }) => {
      if (inside >= most) return turnIn(hurries ? urgent : others, signal)
      inside++
      return true
    },
    exit: () => {
      const next = urgent.shift() ?? others.shift()
      if (next) next()
      else inside--
    },
  }
}

/** True when a place was handed on; false when the signal came first. */
function turnIn(waiting: (() => void)[], signal?: AbortSignal): Promise<boolean> {
  if (signal?.aborted) return Promise.resolve(false)
  return new Promise((resolve) => {
    const leave = (): void => {
      const at = waiting.indexOf(turn)
      if (at < 0) return
      waiting.splice(at, 1)
      resolve(false)
    }
    const turn = (): void => {
      signal?.removeEventListener('abort', leave)
      resolve(true)
    }
    waiting.push(turn)
    signal?.addEventListener('abort', leave, { once: true })
  })
}
