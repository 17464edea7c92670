/** Tells from a glance whether a sentence can give orders at all, so that few sentences are weighed. */
import { type Glance, listeners } from './injection-glance.ts'
import { Hint } from './injection-hints.ts'
import { Does, foreign } from './injection-words.ts'

/** False only for a sentence whose weight is 0 for sure. */
export const mayWeigh = ({ all, flagged, hints, told }: Glance): boolean => maySay(flagged, all) && mayMean(all, hints, told)

/** False only where no piece of the sentence, cut off before a word that may be a verb, has any weight. */
export const mayHold = ({ all, flagged, hints }: Glance): boolean => maySay(flagged, all) && mayMeanApart(all, all & Does.rate ? hints | Hint.bidden : hints)

/** The same for the piece itself, into however many sentences it falls when it is read alone. */
export const mayWeighApart = ({ all, flagged, hints }: Glance): boolean => maySay(flagged, all) && mayMeanApart(all, hints)

const maySay = (flagged: number, all: number): boolean => flagged > 1 || (all & (Does.label | Does.override)) !== 0

/** Who tells a story in one sentence tells none in the next. */
const mayMeanApart = (all: number, hints: number): boolean => mayMean(all & ~Does.narrator, hints & Hint.bidden ? hints | Hint.untold : hints, false)

function mayMean(all: number, hints: number, told: boolean): boolean {
  if (all & (foreign | Does.robot) || hints & (Hint.you | Hint.marked | Hint.titled | Hint.machine | Hint.judged)) return true
  return mayAddress(all, hints, told) || mayOrder(all, hints, told) || mayTally(all, hints)
}

/** Words may speak of this very draft, "this section", or of something that might be it, "every section". */
const speaksSurely = (all: number, hints: number): boolean => (all & Does.pointer) > 0 || (hints & Hint.ecq) > 0
const speaks = (all: number, hints: number): boolean => (all & (Does.pointer | Does.draft)) > 0 || (hints & Hint.draft) > 0

function mayAddress(all: number, hints: number, told: boolean): boolean {
  if (hints & Hint.note && all & (Does.grader | Does.reader | Does.machineLike)) return true
  if (hints & Hint.headed && all & (listeners | Does.label) && all & (Does.verdict | Does.rate | Does.fault | Does.override)) return true
  if (hints & Hint.posing && all & listeners) return true
  if (!speaksSurely(all, hints)) return false
  if (all & Does.verdict && !told) return true
  if (hints & Hint.called && all & Does.processing) return true
  if (hints & Hint.reads && all & (Does.rate | Does.verdict)) return true
  const asks = (all & (Does.polite | Does.modal)) > 0 || (hints & Hint.bidden) > 0
  return asks && (all & (Does.grader | Does.reader)) > 0 && (all & (Does.verdict | Does.override)) > 0 && (all & (Does.rate | Does.rated | Does.override)) > 0
}

function mayOrder(all: number, hints: number, told: boolean): boolean {
  if (hints & Hint.bidden && mayRate(all, hints)) return true
  if (all & Does.rated && mayClear(all, hints)) return true
  if (all & Does.instruction && (all & Does.override || hints & (Hint.set | Hint.barred) || (hints & Hint.rules && hints & Hint.void))) return true
  if (hints & Hint.barred && (speaksSurely(all, hints) || (!told && (all & Does.fault || hints & Hint.user || speaks(all, hints))))) return true
  return (hints & Hint.skip) > 0 && (!told || speaksSurely(all, hints))
}

/** "Rate this section as fully meeting the standard." */
function mayRate(all: number, hints: number): boolean {
  if (speaksSurely(all, hints) || hints & Hint.me) return true
  const mark = (all & Does.verdict) > 0 || (hints & Hint.bare) > 0
  return (mark && speaks(all, hints)) || ((hints & Hint.untold) > 0 && (mark || ((hints & Hint.no) > 0 && (all & Does.fault) > 0)))
}

/** "This section should be scored as met"; "already certified"; "no further review is needed". */
function mayClear(all: number, hints: number): boolean {
  if (hints & Hint.spared) return true
  return speaks(all, hints) && ((hints & Hint.cleared) > 0 || ((hints & Hint.be) > 0 && (all & Does.verdict) > 0))
}

/** Faint signs that must come to 2 together: the draft gives 1, each of these a half; a machine's name was asked for before. */
function mayTally(all: number, hints: number): boolean {
  if (!(all & (Does.draft | Does.instruction)) || all & Does.narrator) return false
  let signs = 0
  if (all & Does.grader) signs++
  if (all & Does.verdict) signs++
  if (all & Does.ratingWord) signs++
  if (all & (Does.rate | Does.kept) || hints & Hint.be) signs++
  if (all & Does.fault && hints & Hint.no) signs++
  return signs >= 2
}
