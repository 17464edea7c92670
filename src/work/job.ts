/** The shape of a job: what it takes, how often it is tried, what it does, and what is done when all tries failed. */
import type { z } from 'zod'
import type { WorkDeps } from './deps.ts'

export interface Job<Payload = unknown> {
  /** names things by their ids only; it never holds draft text */
  readonly payload: z.ZodType<Payload>
  /** how often it is tried in all */
  readonly tries: number
  /** how long after a failed try the next one comes, in seconds: twice as long each time, up to the most; default: a second */
  readonly backOff?: { readonly first: number; readonly most: number }
  /** after this many seconds a try counts as failed */
  readonly seconds: number
  /** May be run twice for one payload, so the second time must do no harm. Throws to be tried again. */
  readonly run: (deps: WorkDeps, payload: Payload, signal: AbortSignal) => Promise<void>
  readonly giveUp: (deps: WorkDeps, payload: Payload) => Promise<void>
}

/** Declares a job; the payload's type is known inside and checked when it is taken out of the queue. */
export const job = <Payload>({ payload, run, giveUp, ...rest }: Job<Payload>): Job => ({
  ...rest,
  payload,
  run: (deps, value, signal) => run(deps, payload.parse(value), signal),
  giveUp: (deps, value) => giveUp(deps, payload.parse(value)),
})
