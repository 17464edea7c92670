/** One cheap look at a sentence that tells whether it can give orders at all, so that few sentences are weighed. */
import { flagsOf, tableOf } from '../text/lexicon.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import { Mark, type Tokens } from '../text/tokens.ts'
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
  /** holds a token too long for a word, or figures as a machine writes them: a row of pairs, or of noughts and ones */
  readonly dense: boolean
}

/** Signs that stand on words, or on how words stand together, rather than on flags. */
const Hint = { draft: 1, spoken: 2, me: 4, machine: 8, note: 16, order: 32, set: 64, user: 128, right: 256, is: 512, to: 1_024, bidden: 2_048, marked: 4_096, titled: 8_192 } as const

const hints = flagsOf([
  [Hint.draft, 'section sections statement narrative document essay package submission application paragraph paragraphs candidates applicants statements competency competencies qualification qualifications candidate applicant candidacy resume nominee author writer ecq ecqs below above following'.split(' ')],
  [Hint.spoken, "your you you're whoever whomever anyone anything whatever anybody now act behave respond pretend certify".split(' ')],
  [Hint.me, ['me']],
  [Hint.machine, 'automated machine ai electronic algorithmic llm computer computerized'.split(' ')],
  [Hint.note, 'note notes message memo attention attn notice instruction instructions reminder request guidance directive addendum p.s appeal hint'.split(' ')],
  [Hint.order, 'accordingly without out 10 5 no none'.split(' ')],
  [Hint.set, 'set pay'.split(' ')],
  [Hint.user, ['user']],
  [Hint.right, 'correct right proper appropriate expected final only meets'.split(' ')],
  [Hint.is, 'is are'.split(' ')],
  [Hint.to, ['to']],
])

export function glance({ text, tokens }: Passage, { from, to }: Sentence): Glance {
  const { ids, marks, starts, ends } = tokens
  let all = 0
  let head = 0
  let flagged = 0
  let hinted = 0
  // The flags and the hints of the word before, and of the one before that.
  let before = 0
  let further = 0
  let hintBefore = 0
  let hintFurther = 0
  let dense = false
  for (let at = from; at < to; at++) {
    const flag = doingAt(tokens, at)
    const hint = hints[ids[at] as number] as number
    if (flag !== 0) {
      all |= flag
      flagged++
      if (at < from + 3) head |= flag
      if (flag & Does.rate) {
        const begins = at === from || (marks[at] as number) & Mark.parted || before & (Does.modal | Does.starter | Does.negation)
        if (begins || (hintBefore & Hint.to && (further & bidders || hintFurther & Hint.is))) hinted |= Hint.bidden
      }
      if (flag & (Does.label | Does.ratingWord) && isMarked(text, starts[at] as number, ends[at] as number)) hinted |= Hint.marked
      if (flag & Does.labelNoun && before & Does.label) hinted |= Hint.titled
    }
    if (!dense) dense = isDense(tokens, at, from)
    hinted |= hint
    further = before
    before = flag
    hintFurther = hintBefore
    hintBefore = hint
  }
  return { all, head, flagged, hints: hinted, dense }
}

function isDense({ ids, starts, ends, marks }: Tokens, at: number, from: number): boolean {
  const length = (ends[at] as number) - (starts[at] as number)
  if (length > 7) return length > 15 || ((marks[at] as number) & Mark.digit) !== 0
  return length === 2 && at > from && pairs[ids[at] as number] === 1 && pairs[ids[at - 1] as number] === 1
}

const figures = [...'0123456789abcdef']
/** All bytes as two hexadecimal figures. */
const pairs = tableOf(figures.flatMap((first) => figures.map((second) => first + second)))

/** Before "to" and a verb they make it an order. */
const bidders = Does.polite | Does.modal | Does.robot | Does.reader | Does.grader

/** Whether a bracket, a colon or another such sign stands beside the word, be it behind a blank. */
function isMarked(text: string, start: number, end: number): boolean {
  let before = start - 1
  while (before >= 0 && text.charCodeAt(before) <= 32) before--
  let behind = end
  while (behind < text.length && text.charCodeAt(behind) <= 32) behind++
  return !isPlain(text.charCodeAt(before)) || !isPlain(text.charCodeAt(behind))
}

/** A letter, a digit, a comma or a full stop, or the end of the text. */
const isPlain = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 44 || code === 46 || Number.isNaN(code)

const listener = Does.robot | Does.grader | Does.reader | Does.label

/** False only for a sentence whose weight is 0 for sure. */
export function mayWeigh(seen: Glance): boolean {
  const { all, flagged, hints } = seen
  if (flagged < 2 && !(all & (Does.label | Does.override))) return false
  if (all & foreign || hints & (Hint.spoken | Hint.marked | Hint.titled) || (all & Does.ratingWord && hints & (Hint.right | Hint.machine))) return true
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
  if (hints & Hint.bidden && (hints & (Hint.order | Hint.me) || all & (Does.verdict | Does.fault) || speaksOfDraft(seen))) return true
  if (all & Does.rated && (hints & Hint.order || speaksOfDraft(seen))) return true
  if (all & Does.override) return true
  if (all & Does.negation && all & Does.kept && (all & Does.fault || hints & Hint.user || speaksOfDraft(seen))) return true
  return (all & Does.instruction) > 0 && ((all & Does.prior) > 0 || (all & Does.kept) > 0 || (hints & Hint.set) > 0)
}
