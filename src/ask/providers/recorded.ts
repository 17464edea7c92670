/** Answers from a tape by the key of the call; what is not on the tape is collected, and nobody waits for it. */
import { keyOf } from '../key.ts'
import type { Model, ModelCall, ModelId } from '../model.ts'
import { type Tape, unknownModel } from '../tape.ts'
import { troubleFault } from '../trouble.ts'

export interface RecordedModel extends Model {
  /** what was asked and is not on the tape, by key, each once, in the order of asking */
  readonly misses: ReadonlyMap<string, ModelCall>
}

export function recordedModel(tape: Tape): RecordedModel {
  const id = responderOf(tape)
  const missed = new Map<string, { readonly call: ModelCall; readonly turn: number }>()
  let turns = 0
  return {
    id,
    get misses() {
      return new Map([...missed].toSorted(([, a], [, b]) => a.turn - b.turn).map(([key, { call }]) => [key, call]))
    },
    ask: async (call, { onStart, onText } = {}) => {
      // Keys are worked out on other threads and come back in any order.
      const turn = turns++
      const key = await keyOf(call)
      const line = tape.get(key)
      if (!line) {
        if (turn < (missed.get(key)?.turn ?? Infinity)) missed.set(key, { call, turn })
        throw troubleFault({ kind: 'missing', model: id }, `${call.task} ${key.slice(0, 12)}`)
      }
      onStart?.()
      if (line.response.text) onText?.(line.response.text)
      return { ...line.response, model: signerOf(line.response.model, call) }
    },
  }
}

/** An answer that says not whose it is was given by the model that its request was for. */
const signerOf = (model: ModelId, { meant }: ModelCall): ModelId => (meant && model.provider === unknownModel.provider && model.id === unknownModel.id ? meant : model)

/** The model that gave most of the answers, so that a review can say what answered it before it asks. */
function responderOf(tape: Tape): ModelId {
  const counts = new Map<string, { model: ModelId; count: number }>()
  for (const { response } of tape.values()) {
    const name = `${response.model.provider}:${response.model.id}`
    const entry = counts.get(name) ?? { model: response.model, count: 0 }
    counts.set(name, { ...entry, count: entry.count + 1 })
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count)
  return most?.model ?? { provider: 'recorded', id: 'nothing' }
}
