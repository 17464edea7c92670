/** Collects what reviews ask of a file of recorded answers and do not find there, to have it answered elsewhere. */
import { batchLines } from '../ask/batch-lines.ts'
import { keyOf } from '../ask/key.ts'
import type { Model, ModelCall } from '../ask/model.ts'
import { troubleOf } from '../ask/trouble.ts'
import type { CoachDeps, ReviewModel } from './deps.ts'

export interface Misses {
  /** deps for one review, and whether it went without a recorded answer; such a review is not worth showing */
  readonly watch: (deps: CoachDeps) => { readonly deps: CoachDeps; readonly missed: () => boolean }
  /** requests of all reviews, each once */
  readonly count: () => number
  /** a line for each request that either vendor's batch interface takes */
  readonly lines: () => Promise<string>
}

export function collectMisses(): Misses {
  const calls = new Map<string, ModelCall>()
  return {
    watch: (deps) => {
      const tasks = new Set<string>()
      const note = async (call: ModelCall): Promise<void> => {
        // Its words hang on the answers that are missing, so that nobody would ask just this.
        const early = tasks.has(comesBefore[call.task] ?? '')
        tasks.add(call.task)
        if (!early) calls.set(await keyOf(call), call)
      }
      const { openModel } = deps
      const watched = openModel ? { ...deps, openModel: async (...given: Parameters<typeof openModel>) => notingAll(await openModel(...given), note) } : deps
      return { deps: watched, missed: () => tasks.size > 0 }
    },
    count: () => calls.size,
    lines: () => batchLines(calls),
  }
}

/** The task whose answers another one is asked about. */
const comesBefore: Readonly<Record<string, string>> = { discuss: 'review-as-seat' }

const notingAll = (model: ReviewModel, note: (call: ModelCall) => Promise<void>): ReviewModel => ({
  ...noting(model, note),
  seats: model.seats?.map((seat) => seat && noting(seat, note)),
})

const noting = (model: Model, note: (call: ModelCall) => Promise<void>): Model => ({
  id: model.id,
  ask: async (call, options) => {
    try {
      return await model.ask(call, options)
    } catch (error) {
      if (troubleOf(error)?.kind === 'missing') await note(call)
      throw error
    }
  },
})
