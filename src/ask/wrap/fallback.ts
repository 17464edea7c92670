/** Asks a second model where the first cannot be reached or does not take the call. */
import type { Fault } from '../../fault.ts'
import type { AskOptions, Model, ModelReply, ModelCall } from '../model.ts'
import { type TroubleKind, troubleOf, withUsage } from '../trouble.ts'
import { addUsage, billsOf } from '../usage.ts'

/** Not where nobody waits any more, the budget is spent or an answer must be recorded first: a second model changes none of that. */
const final: ReadonlySet<TroubleKind> = new Set(['cancelled', 'spent', 'exhausted', 'missing'])

/** The reply says who gave it, and its usage holds what the first model's failure cost. A refusal is a reply and stands. */
export function withFallback(first: Model, second: Model): Model {
  const ask = async (call: ModelCall, options: AskOptions = {}): Promise<ModelReply> => {
    let said = false
    const onText = options.onText && ((piece: string) => ((said = true), options.onText?.(piece)))
    try {
      return await first.ask(call, { ...options, onText })
    } catch (error) {
      const trouble = troubleOf(error)
      if (!trouble || final.has(trouble.kind) || options.signal?.aborted) throw error
      if (said) options.onRestart?.()
      const reply = await second.ask(call, options).catch((later: unknown) => {
        const last = troubleOf(later)
        throw last ? withUsage(later as Fault, last, addUsage(trouble.usage, last.usage), [...billsOf(trouble), ...billsOf(last)]) : later
      })
      return { ...reply, usage: addUsage(trouble.usage, reply.usage), bills: [...billsOf(trouble), ...billsOf(reply)] }
    }
  }
  return { id: first.id, ask }
}
