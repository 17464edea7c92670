/** Keeps what a model answers on a file of recorded responses, so that a review which was cut short or is made again pays only for the rest. */
import { keyOf } from '../ask/key.ts'
import type { Model, ModelId } from '../ask/model.ts'
import { type TapeLine, isRecord, readTape, recordedOfReply, writeTape } from '../ask/tape.ts'
import { noUsage } from '../ask/usage.ts'
import type { CoachDeps } from './deps.ts'

export interface KeptAnswers {
  /** deps whose models answer from the file where it has their own answer, for nothing */
  readonly watch: (deps: CoachDeps) => CoachDeps
  /** the words of the file as they now stand; null where nothing was added */
  readonly file: () => string | null
}

/** `tape`: the file so far. Only whole answers are kept. Throws a Fault (`bad-input`) that names a line which cannot be read. */
export function keepAnswers(tape: string): KeptAnswers {
  const lines = readTape(tape)
  let added = 0
  const keep = (line: TapeLine): void => {
    lines.set(line.key, line)
    added++
  }
  return {
    watch: (deps) => {
      const { openModel } = deps
      if (!openModel) return deps
      const opened = async (...given: Parameters<typeof openModel>) => {
        const model = await openModel(...given)
        return { ...keeping(model, lines, keep), seats: model.seats?.map((seat) => seat && keeping(seat, lines, keep)) }
      }
      return { ...deps, openModel: opened }
    },
    file: () => (added > 0 ? writeTape(lines) : null),
  }
}

const keeping = (model: Model, lines: ReadonlyMap<string, TapeLine>, keep: (line: TapeLine) => void): Model => ({
  id: model.id,
  ask: async (call, options = {}) => {
    const key = await keyOf(call)
    const kept = lines.get(key)
    // Another model's answer is not this one's, but that of one that stood in for it is.
    if (kept && [askedOf(kept), nameOf(kept.response.model)].includes(nameOf(model.id))) {
      options.onStart?.()
      options.onText?.(kept.response.text)
      return { ...kept.response, usage: noUsage }
    }
    const reply = await model.ask(call, options)
    if (reply.stop === 'end' && reply.text !== '') keep({ key, request: { askedOf: nameOf(model.id) }, response: recordedOfReply(reply) })
    return reply
  },
})

const nameOf = ({ provider, id }: ModelId): string => `${provider}:${id}`

const askedOf = ({ request }: TapeLine): unknown => (isRecord(request) ? request['askedOf'] : null)
