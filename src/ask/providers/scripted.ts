/** Answers from a list or a function, after a set delay; for tests and for measuring everything but a model. */
import type { AskOptions, Model, ModelCall, ModelReply } from '../model.ts'
import { troubleFault } from '../trouble.ts'
import { guessUsage } from '../usage.ts'

/** A reply, its text alone, or what to throw. */
export type ScriptedAnswer = string | Partial<ModelReply> | Error

export interface Script {
  readonly answers: readonly ScriptedAnswer[] | ((call: ModelCall, at: number) => ScriptedAnswer | Promise<ScriptedAnswer>)
  /** waits before the answer begins and, from then, before it ends */
  readonly pause?: ((stage: 'start' | 'end', signal?: AbortSignal) => Promise<void>) | undefined
  readonly id?: string | undefined
}

export interface ScriptedModel extends Model {
  /** every call so far, in order */
  readonly calls: readonly ModelCall[]
}

/** A list that has run out is a `missing` trouble, so that a test which asks too often fails loudly. */
export function scriptedModel({ answers, pause, id = 'script' }: Script): ScriptedModel {
  const model = { provider: 'scripted', id }
  const calls: ModelCall[] = []
  const next = (call: ModelCall, at: number) => (typeof answers === 'function' ? answers(call, at) : answers[at])
  return {
    id: model,
    calls,
    ask: async (call, options = {}) => {
      calls.push(call)
      const answer = await next(call, calls.length - 1)
      await pause?.('start', options.signal)
      if (options.signal?.aborted) throw troubleFault({ kind: 'cancelled', model })
      if (answer === undefined) throw troubleFault({ kind: 'missing', model })
      if (answer instanceof Error) throw answer
      const reply: ModelReply = { text: '', stop: 'end', model, usage: guessUsage(call, ''), ...(typeof answer === 'string' ? { text: answer, usage: guessUsage(call, answer) } : answer) }
      await speak(reply.text, options, pause)
      return reply
    },
  }
}

async function speak(text: string, { onStart, onText, signal }: AskOptions, pause: Script['pause']): Promise<void> {
  onStart?.()
  if (onText) for (let at = 0; at < text.length; at += 8) onText(text.slice(at, at + 8))
  await pause?.('end', signal)
}
