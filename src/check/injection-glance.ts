/** One cheap look at a sentence that adds up what its words could do in an order. */
import { tableOf, wordLimit } from '../text/lexicon.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import { Mark, type Tokens } from '../text/tokens.ts'
import { Hint, hints } from './injection-hints.ts'
import { Does, doingAt } from './injection-words.ts'

/** What a sentence holds, added up. */
export interface Glance {
  /** flags of the words, perhaps without `slightFlags`, which are only asked of the words beside others */
  readonly all: number
  /** words with any flag */
  readonly flagged: number
  /** sums of `Hint` values, perhaps without those that are only asked of the words beside others */
  readonly hints: number
  /** somebody tells a story before the last word */
  readonly told: boolean
  /** holds a token too long for a word, or figures as a machine writes them: a row of pairs, or of noughts and ones */
  readonly dense: boolean
}

/** One look at each sentence. */
export function glancesAt(passage: Passage): Glance[] {
  const glances: Glance[] = []
  for (const sentence of passage.sentences) glances.push(glance(passage, sentence))
  return glances
}

/** `from` and `to` are token indexes. */
export function glance(passage: Passage, { from, to }: Pick<Sentence, 'from' | 'to'>): Glance {
  const { tokens } = passage
  const { ids, ascii } = tokens
  let all = 0
  let flagged = 0
  let hinted = 0
  let narrator = to
  let dense = false
  // What is known of a word holds in a passage in ASCII; in others each is looked at.
  const plain = ascii ? Kind.plain : -1
  const slight = ascii ? Kind.slight : -1
  for (let at = from; at < to; at++) {
    const id = ids[at] as number
    const kind = telling[id] as number
    if (kind === plain) continue
    if (kind === slight) {
      flagged++
      continue
    }
    if (kind === 0) learn(tokens, at)
    const flag = doingAt(tokens, at)
    const hint = hints[id] as number
    all |= flag
    hinted |= hint
    if (flag !== 0) flagged++
    if (flag & Does.narrator && narrator === to) narrator = at
    if (!dense) dense = isDense(tokens, at, from)
    if (flag & Does.rate && isBidden(tokens, at, from)) hinted |= narrator < at ? Hint.bidden : Hint.bidden | Hint.untold
    if (flag & tied || hint & tiedHints) hinted |= together(passage, at, from)
  }
  return { all, flagged, hints: hinted, told: narrator < to - 1, dense }
}

/** Most words of most drafts are plain; others are counted, but say nothing that is not asked of the words beside them. */
const Kind = { plain: 1, slight: 2, telling: 3 } as const
const slightFlags = Does.prior | Does.starter | Does.negation
const slightHints = Hint.to | Hint.is | Hint.from

/** By a word's number: its kind; 0 where that was not asked yet. */
const telling = new Uint8Array(wordLimit)

/** Holds for a word in ASCII wherever it stands. */
function learn(tokens: Tokens, at: number): void {
  const { ids, words, ascii } = tokens
  const id = ids[at] as number
  if (id === 0 || !ascii) return
  const word = words[at] as string
  const flags = doingAt(tokens, at)
  const long = word.length > 15 || (word.length > 7 && /\d/.test(word))
  const tells = long || pairs[id] === 1 || (flags & ~slightFlags) !== 0 || ((hints[id] as number) & ~slightHints) !== 0
  telling[id] = tells ? Kind.telling : flags === 0 ? Kind.plain : Kind.slight
}

function isDense({ ids, starts, ends, marks }: Tokens, at: number, from: number): boolean {
  const length = (ends[at] as number) - (starts[at] as number)
  if (length > 7) return length > 15 || ((marks[at] as number) & Mark.digit) !== 0
  return length === 2 && at > from && pairs[ids[at] as number] === 1 && pairs[ids[at - 1] as number] === 1
}

const figures = [...'0123456789abcdef']
/** All bytes as two hexadecimal figures. */
const pairs = tableOf(figures.flatMap((first) => figures.map((second) => first + second)))

/** The flags and the hints of the word at `at`, 0 for one before the sentence. */
const flagAt = (tokens: Tokens, at: number, from: number): number => (at < from ? 0 : doingAt(tokens, at))
const hintAt = (tokens: Tokens, at: number, from: number): number => (at < from ? 0 : (hints[tokens.ids[at] as number] as number))

/** Whether the verb at `at` may be an order: at the head of a clause, behind "please" or "must", or in "is to". */
function isBidden(tokens: Tokens, at: number, from: number): boolean {
  if (at === from || (tokens.marks[at] as number) & Mark.parted || flagAt(tokens, at - 1, from) & (Does.modal | Does.starter | Does.negation)) return true
  return (hintAt(tokens, at - 1, from) & Hint.to) > 0 && ((flagAt(tokens, at - 2, from) & bidders) > 0 || (hintAt(tokens, at - 2, from) & Hint.is) > 0)
}

/** Before "to" and a verb they make it an order. */
const bidders = Does.polite | Does.modal | Does.robot | Does.reader | Does.grader

/** Words that mean more beside others. */
const tied = Does.label | Does.labelNoun | Does.ratingWord | Does.reader | Does.robot | Does.grader | Does.machineLike | Does.processing | Does.instruction | Does.kept
const tiedHints = Hint.certify | Hint.note | Hint.right | Hint.no

/** Beside "no": "needs no scoring", "no further review". */
const sparing = tableOf('further additional more other need needs require requires'.split(' '))

/** What the word at `at` adds together with the two before it and the sign behind it. */
function together({ text, tokens }: Passage, at: number, from: number): number {
  const flag = doingAt(tokens, at)
  const hint = hintAt(tokens, at, from)
  const before = flagAt(tokens, at - 1, from)
  const further = flagAt(tokens, at - 2, from)
  const hintBefore = hintAt(tokens, at - 1, from)
  const judges = (flag & Does.ratingWord) > 0 || (hint & Hint.certify) > 0
  let found = 0
  if ((judges || flag & Does.label) && isMarked(text, tokens.starts[at] as number, tokens.ends[at] as number)) found |= Hint.marked
  if ((flag & Does.labelNoun && before & Does.label) || (flag & Does.label && flag & Does.override)) found |= Hint.titled
  if (flag & Does.reader && (before & (Does.machineLike | Does.processing) || further & Does.machineLike)) found |= Hint.machine
  if (judges && (hintBefore & Hint.right || before & Does.machineLike)) found |= Hint.judged
  if (hint & Hint.right && ((before | further) & Does.ratingWord || (hintBefore | hintAt(tokens, at - 2, from)) & Hint.certify)) found |= Hint.judged
  if (flag & Does.processing && before & listeners) found |= Hint.reads
  if (flag & Does.instruction && before & Does.prior) found |= Hint.rules
  if (flag & Does.kept && (before & Does.negation || hintBefore & Hint.from)) found |= Hint.barred
  if (hint & Hint.no && ((at > from && sparing[tokens.ids[at - 1] as number] === 1) || sparing[tokens.ids[at + 1] ?? 0] === 1)) found |= Hint.spared
  if (text.charCodeAt(tokens.ends[at] as number) === 58) found |= Hint.headed
  return found
}

/** Who may be spoken to. */
export const listeners = Does.robot | Does.grader | Does.reader

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
