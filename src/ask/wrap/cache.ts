/** Keeps answers by what was asked and of whom, so that a revision pays only for what changed. */
import { canonical, keyOf, sha256 } from '../key.ts'
import type { Model, ModelReply } from '../model.ts'
import { recordedOf, recordedOfReply } from '../tape.ts'
import { noUsage } from '../usage.ts'

/** Where answers are kept; both may fail, and then the model is asked. */
export interface AnswerStore {
  readonly get: (key: string) => Promise<string | null>
  readonly put: (key: string, value: string) => Promise<void>
}

/** Only whole answers are kept. One from the store costs nothing, so its usage is none. */
export function withCache(model: Model, store: AnswerStore): Model {
  return {
    id: model.id,
    ask: async (call, options = {}) => {
      const key = await sha256(canonical([model.id.provider, model.id.id, await keyOf(call)]))
      const kept = replyOf(await store.get(key).catch(() => null))
      if (kept) {
        options.onStart?.()
        options.onText?.(kept.text)
        return kept
      }
      const reply = await model.ask(call, options)
      if (reply.stop === 'end' && reply.text !== '') await store.put(key, JSON.stringify(recordedOfReply(reply))).catch(() => undefined)
      return reply
    },
  }
}

function replyOf(value: string | null): ModelReply | null {
  if (value === null) return null
  try {
    return { ...recordedOf(JSON.parse(value)), usage: noUsage }
  } catch {
    return null
  }
}
