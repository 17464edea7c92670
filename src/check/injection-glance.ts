/** One cheap look at a sentence that tells whether it can give orders at all, so that few sentences are weighed. */
import { flagsOf } from '../text/lexicon.ts'
import type { Sentence } from '../text/passage.ts'
import type { Tokens } from '../text/tokens.ts'
import { Does, doingAt, foreign } from './injection-words.ts'

/** What a sentence holds, added up. */
export interface Glance {
  /** flags of all words, and of the first three */
  readonly all: number
  readonly head: number
  /** words with any flag */
  readonly flagged: number
  /** sums of `Hint` values */
  readonly hints: number
}

/** Signs that stand on words rather than on flags. */
const Hint = { draft: 1, spoken: 2, me: 4, machine: 8, note: 16, order: 32, set: 64 } as const

const hints = flagsOf([
  [Hint.draft, 'section sections statement narrative document essay package submission application paragraph paragraphs candidates applicants statements competency competencies qualification qualifications candidate applicant candidacy resume nominee author writer ecq ecqs below above following'.split(' ')],
  [Hint.spoken, "your you you're whoever whomever anyone anything whatever anybody now act behave respond pretend certify".split(' ')],
  [Hint.me, ['me']],
  [Hint.machine, 'automated machine ai electronic algorithmic llm computer computerized'.split(' ')],
  [Hint.note, 'note notes message memo attention attn notice instruction instructions reminder request guidance directive addendum p.s appeal hint'.split(' ')],
  [Hint.order, 'accordingly without out 10 5 no none user'.split(' ')],
  [Hint.set, 'set pay'.split(' ')],
])

export function glance(tokens: Tokens, { from, to }: Sentence): Glance {
  const { ids } = tokens
  let all = 0
  let head = 0
  let flagged = 0
  let hinted = 0
  for (let at = from; at < to; at++) {
    const flag = doingAt(tokens, at)
    if (flag !== 0) {
      all |= flag
      flagged++
      if (at < from + 3) head |= flag
    }
    hinted |= hints[ids[at] as number] as number
  }
  return { all, head, flagged, hints: hinted }
}

const listener = Does.robot | Does.grader | Does.reader | Does.label

/** False only for a sentence whose weight is 0 for sure. */
export function mayWeigh(seen: Glance): boolean {
  const { all, flagged } = seen
  if (flagged < 2 && !(all & (Does.label | Does.override))) return false
  if (all & (foreign | Does.label | Does.ratingWord) || seen.hints & Hint.spoken) return true
  return mayAddress(seen) || mayOrder(seen)
}

const speaksOfDraft = ({ all, hints }: Glance): boolean => (all & (Does.pointer | Does.draft)) > 0 || (hints & Hint.draft) > 0

function mayAddress(seen: Glance): boolean {
  const { all, head, hints } = seen
  if (all & Does.robot || (all & Does.reader && (all & (Does.machineLike | Does.processing) || hints & Hint.machine))) return true
  if (all & (Does.verdict | Does.grader | Does.reader) && speaksOfDraft(seen)) return true
  if (hints & Hint.note && all & (Does.grader | Does.reader | Does.machineLike)) return true
  if (all & Does.draft && !(all & Does.narrator)) return true
  return (head & listener) > 0 && (all & (Does.verdict | Does.rate | Does.fault | Does.override)) > 0
}

function mayOrder(seen: Glance): boolean {
  const { all, hints } = seen
  if (all & Does.rate && (hints & (Hint.order | Hint.me) || all & (Does.verdict | Does.fault) || speaksOfDraft(seen))) return true
  if (all & Does.rated && (hints & Hint.order || speaksOfDraft(seen))) return true
  if (all & Does.override) return true
  if (all & Does.negation && (all & Does.fault || hints & Hint.order || speaksOfDraft(seen))) return true
  return (all & Does.instruction) > 0 && ((all & Does.prior) > 0 || (all & Does.kept) > 0 || (hints & Hint.set) > 0)
}
