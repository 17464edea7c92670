/** What a seat holds against an ECQ. */
import type { Reason } from '../ecq/review.ts'

/** A reason against, and how it goes on after "The results hold up, but". */
export interface Objection extends Reason {
  readonly but: string
  /** no vote of a seat that weighs something else first turns on it */
  readonly slight?: true
}

/** An objection of which nothing is to be quoted. */
export const plainObjection = (text: string): Objection => ({ text, evidence: null, but: `${text.charAt(0).toLowerCase()}${text.slice(1).replace(/\.$/, '')}` })
