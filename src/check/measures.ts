/** Finds the measures in a stretch of words: money, shares, counts with their unit, changes; dates and names are none. */
import { bySentence } from '../text/by-sentence.ts'
import { flagsOf } from '../text/lexicon.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import { signFor, signsIn } from '../text/sentence-signs.ts'
import type { Span } from '../text/span.ts'
import { Mark } from '../text/tokens.ts'
import { Role, isDateOrName, isNumber, numberEnd, numberWords, roleAt } from './numbers.ts'

/**
 * `money`: an amount. `share`: a percent, a fraction, `nine in ten`. `count`: a number and what it counts.
 * `time`: a number of days, months, years. `change`: two values (`from X to Y`), or a word that holds one
 * (`doubled`, `halved`). `none`: a counted absence (`no injuries`, `zero defects`, `none since 2019`).
 */
export type MeasureKind = 'money' | 'share' | 'count' | 'time' | 'change' | 'none'

export interface Measure extends Span {
  readonly kind: MeasureKind
  /** first token and the token after the last */
  readonly from: number
  readonly to: number
}

/** The measures of a sentence, in order, not overlapping. Linear; remembered, because many rules ask. */
export const measuresIn = (passage: Passage, sentence: Sentence): readonly Measure[] => readingOf(passage, sentence).measures

/** Whether the sentence holds a measure of one of the kinds (see `kindsOf`; any kind when none is named). */
export const hasMeasure = (passage: Passage, sentence: Sentence, kinds = anyKind): boolean => (readingOf(passage, sentence).held & kinds) !== 0

/** The same of the tokens [from, to), which need not be a sentence. */
export const hasMeasureWithin = (passage: Passage, from: number, to: number, kinds: number): boolean => (readMeasures(passage, from, to).held & kinds) !== 0

const anyKind = -1

/** The kinds as one number, each of them a bit. */
export function kindsOf(...kinds: readonly MeasureKind[]): number {
  let bits = 0
  for (const kind of kinds) bits |= bitOf(kind)
  return bits
}

/** Looked up by its name in an object, it would cost several times as much. */
function bitOf(kind: MeasureKind): number {
  if (kind === 'money') return 1
  if (kind === 'share') return 2
  if (kind === 'count') return 4
  if (kind === 'time') return 8
  return kind === 'change' ? 16 : 32
}

interface Reading {
  readonly measures: readonly Measure[]
  /** kinds that a token of the stretch begins, also within a longer measure */
  readonly held: number
}

const nothing: Reading = { measures: [], held: 0 }

const readingOf = bySentence((passage, sentence): Reading => (signsIn(passage, sentence) & measuring ? readMeasures(passage, sentence.from, sentence.to) : nothing))

/** Filled again for each stretch and copied: a list that grows leaves more garbage than it holds. */
const measured: Measure[] = []

function readMeasures(passage: Passage, from: number, to: number): Reading {
  const { starts, ends, ids, marks } = passage.tokens
  let count = 0
  let held = 0
  let done = from
  for (let at = from; at < to; at++) {
    if (!((marks[at] as number) & Mark.digit || (roles[ids[at] as number] as number) & begins)) continue
    const read = measureAt(passage, at, from, to)
    if (!read) continue
    held |= bitOf(read.kind)
    if (at < done) continue
    measured[count++] = { kind: read.kind, from: at, to: read.to, start: starts[at] as number, end: ends[read.to - 1] as number }
    done = read.to
  }
  return held === 0 ? nothing : { measures: measured.slice(0, count), held }
}

interface Read {
  readonly kind: MeasureKind
  readonly to: number
}

/** What is measured from one of the places on. */
function measureAt(passage: Passage, at: number, from: number, end: number): Read | undefined {
  const { words, marks, ids } = passage.tokens
  const role = (roles[ids[at] as number] as number) & begins
  if (role === Begins.change) return { kind: 'change', to: at + 1 }
  if (role === Begins.by) return at + 1 < end && /^(?:half|two-thirds|one-third|a)$/.test(words[at + 1] as string) ? byShare(words, at) : undefined
  if (role === Begins.absence) return absence(words, at, end)
  if (!isNumber(passage, at)) return undefined
  const mark = marks[at] as number
  if (mark & Mark.money) return { kind: isChange(passage, at, from) ? 'change' : 'money', to: numberEnd(passage.tokens, at, end) }
  if (mark & Mark.percent) return { kind: isChange(passage, at, from) ? 'change' : 'share', to: at + 1 }
  if (isDateOrName(passage, at, from)) return undefined
  return numberWithUnit(passage, at, from, end)
}

const changeWords =
  'doubled tripled trebled quadrupled quintupled halved twofold threefold fourfold fivefold sixfold sevenfold eightfold ninefold tenfold two-fold three-fold four-fold five-fold ten-fold'.split(' ')

function byShare(words: readonly string[], at: number): Read | undefined {
  if (words[at + 1] !== 'a') return { kind: 'change', to: at + 2 }
  return /^(?:third|quarter|half|fifth|tenth|factor)$/.test(words[at + 2] ?? '') ? { kind: 'change', to: at + 3 } : undefined
}

const absences = ['no', 'zero', 'none', 'nobody', 'not', 'never', 'without', 'nothing']
/** What a measure may begin with. */
const Begins = { change: 1, by: 2, absence: 4, number: 8 } as const
/** What one value turns into another by. */
const Turns = { to: 16, moves: 32 } as const
/** What a word does in a measure; without a digit, none begins with another word. */
const roles = flagsOf([
  [Begins.change, changeWords],
  [Begins.by, ['by']],
  [Begins.absence, absences],
  [Begins.number, numberWords],
  [Turns.to, ['to', 'by', 'under', 'over', 'about', 'than', 'just']],
  [
    Turns.moves,
    (
      'fell rose grew dropped declined increased decreased reduced cut shrank shortened lowered raised improved climbed went gone up down jumped rebounded slipped expanded ' +
      'lifted trimmed slashed narrowed widened slowed sped accelerated fallen risen grown shrunk increasing decreasing reducing cutting raising lowering improving exceeded beat'
    ).split(' '),
  ],
])
const begins = Begins.change | Begins.by | Begins.absence | Begins.number
/** A sentence without one of these measures nothing. */
const measuring = Mark.digit | signFor([...changeWords, 'by', ...absences, ...numberWords])

const countedThings =
  /^(?:losses|loss|deaths?|injur(?:y|ies)|accidents?|incidents?|findings?|complaints?|grievances?|errors?|defects?|delays?|outages?|breach(?:es)?|violations?|appeals?|protests?|lawsuits?|suits?|layoffs?|overruns?|weakness(?:es)?|citations?|backlogs?|interruptions?|shutdowns?|downtime|exposures?|infections?|fatalit(?:y|ies)|escapes?|fires?|cases?|claims?|vacanc(?:y|ies)|strikes?|spills?|station|stations|ship|ships|office|offices|convictions?|customers?|patients?|data)$/

/** `no grievances`, `zero lost-time injuries`, `not one`, `none since`, `nobody has died`. */
function absence(words: readonly string[], at: number, end: number): Read | undefined {
  const word = words[at] as string
  const next = at + 1 < end ? (words[at + 1] as string) : ''
  if (word === 'zero') return { kind: 'none', to: at + 1 }
  if (word === 'none' || word === 'nobody') return { kind: 'none', to: at + 1 }
  if (word === 'not' || word === 'never') return /^(?:one|once|a)$/.test(next) && word === 'not' && next !== 'a' ? { kind: 'none', to: at + 2 } : undefined
  for (let step = 1; step <= 3 && at + step < end; step++) {
    if (countedThings.test(words[at + step] as string)) return { kind: 'none', to: at + step + 1 }
  }
  return undefined
}

function numberWithUnit(passage: Passage, at: number, from: number, end: number): Read | undefined {
  const { words, ids } = passage.tokens
  const after = numberEnd(passage.tokens, at, end)
  const unit = after < end ? (words[after] as string) : ''
  const role = after < end ? roleAt(ids, after) : 0
  if (isChange(passage, at, from)) return { kind: 'change', to: shareEnd(words, after, end) }
  if (unit === 'percent' || unit === 'percentage' || unit === 'per') return { kind: 'share', to: shareEnd(words, after, end) }
  if (roleAt(ids, at) & Role.fraction) return isHalfOfNothing(words, at) ? undefined : { kind: 'share', to: at + 1 }
  const whole = unit === 'in' || unit === 'of' || unit === 'out' ? wholeAfter(passage, after, end) : -1
  if (whole >= 0) return { kind: 'share', to: whole + 1 }
  if (role & Role.time) return { kind: 'time', to: after + 1 }
  if (role & Role.comparative && roleAt(ids, after + 1) & Role.time) return { kind: 'time', to: after + 2 }
  if (unit === 'dollars' || unit === 'cents') return { kind: 'money', to: after + 1 }
  return { kind: 'count', to: after }
}

const shareEnd = (words: readonly string[], after: number, end: number): number =>
  after < end && /^(?:percent|percentage|points?|days?|weeks?|months?|years?|hours?|minutes?)$/.test(words[after] as string) ? after + 1 : after

/** `half the office` measures, `half way` and `first quarter` do not. */
const isHalfOfNothing = (words: readonly string[], at: number): boolean =>
  /^(?:way|hour|century|page|heart)$/.test(words[at + 1] ?? '') || /^(?:first|second|third|fourth|last|each|every|one)$/.test(words[at - 1] ?? '')

/** The number that the part is a part of, or -1: `nine in ten`, `two of every three`, `14 of the 38`. */
function wholeAfter(passage: Passage, after: number, end: number): number {
  const { words } = passage.tokens
  for (let at = after + 1; at <= after + 3 && at < end; at++) {
    if (isNumber(passage, at)) return /^(?:1[89]|20)\d\d$/.test(words[at] as string) ? -1 : at
    if (!/^(?:the|every|of|our|my|these|those|a|all|its|their)$/.test(words[at] as string)) return -1
  }
  return -1
}

/** Whether the number at `at` is the second value of `from X to Y`, or stands after `by` with a verb of change. */
function isChange(passage: Passage, at: number, from: number): boolean {
  const { words, ids } = passage.tokens
  if (at <= from || ((roles[ids[at - 1] as number] as number) & Turns.to) === 0) return false
  const before = words[at - 1] as string
  for (let back = at - 1; back >= Math.max(from, at - 14); back--) {
    if (words[back] === 'from' && hasNumberBetween(passage, back + 1, at)) return true
    if ((roles[ids[back] as number] as number) & Turns.moves && (before === 'by' || before === 'to')) return true
  }
  return false
}

function hasNumberBetween(passage: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (isNumber(passage, at) && !isDateOrName(passage, at, from)) return true
  return false
}
