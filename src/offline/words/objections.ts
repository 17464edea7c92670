/** What a seat says of each weakness, in the words of the board: standing before the quoted sentence, and as a verb after it. */
import type { SeatGroup } from '../seat-features.ts'

export interface WeakObjection {
  /** the leaning that speaks of it */
  readonly on: SeatGroup
  readonly text: string
  /** the same of a sentence in which nobody acts */
  readonly doerless?: string
  /** the same of a sentence that names the candidate and tells no deed of the candidate's */
  readonly partly?: string
  /** goes on after the quote */
  readonly predicate: string
}

/** What is called a duty, and is what others think of the candidate. */
export const praiseNotDeed = 'praise-not-deed'

/** By section and reason. */
export const weakObjections: Readonly<Record<string, WeakObjection>> = {
  'action we-not-i': {
    on: 'action',
    text: 'The group acts here. What did the candidate do?',
    doerless: 'No doer is named here. What did the candidate do?',
    partly: "The candidate is named here, and no deed of the candidate's is told.",
    predicate: 'does not say what the candidate did',
  },
  'action duty-not-deed': { on: 'action', text: 'A duty or a habit, not a deed: no one time is told.', predicate: 'is a duty or a habit, not a deed' },
  [praiseNotDeed]: { on: 'action', text: 'This tells what others think of the candidate, not what the candidate did.', predicate: 'tells what others think of the candidate, not what the candidate did' },
  'action thin': { on: 'action', text: 'This says what was done, not how.', doerless: 'A deed is missing here: who did what, and how.', predicate: 'does not say how it was done' },
  'action technical-not-executive': { on: 'scope', text: 'This reads as hands-on or first-line work: whom it set in motion, and how far it reached, is not told.', predicate: 'reads as hands-on or first-line work' },
  'action not-aligned': { on: 'scope', text: 'This deed does not touch the challenge that was stated.', predicate: 'does not touch the challenge that was stated' },
  'action low-impact': { on: 'scope', text: 'The reach of this is small, or is not told.', predicate: 'reaches little, or does not say how far' },
  'result missing': { on: 'result', text: 'The story stops before a result is told.', predicate: 'is followed by no result' },
  'result no-measure': { on: 'result', text: 'No figure here, and no change that anybody could check.', predicate: 'gives nothing that anybody could check' },
  'result output-not-outcome': { on: 'result', text: 'This counts what was done, not what it changed.', predicate: 'counts what was done, not what it changed' },
  'result no-baseline': { on: 'result', text: 'A figure that stands alone: from what, and over what time?', predicate: 'gives a figure with nothing to hold it against' },
  'result not-attributed': { on: 'result', text: 'Nothing ties this outcome to what the candidate did.', predicate: 'is not tied to what the candidate did' },
  'result not-aligned': { on: 'scope', text: 'This result does not answer the challenge that was stated.', predicate: 'does not answer the challenge that was stated' },
}
