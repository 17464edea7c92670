/** Weighs the signs by which a clause tells a result without showing it: a comparative, a degree, a mood, hearsay, hope. */
import { flagsOf, tableOf } from '../text/lexicon.ts'
import { wordTable } from '../text/word-table.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import { Mark } from '../text/tokens.ts'
import { type Measure, measuresIn } from './measures.ts'
import { compilePatterns, mayMatch, patternAt } from './patterns.ts'
import { isPeople } from './people-nouns.ts'
import { isParticiple, isPastAt } from './verb-forms.ts'
import * as vague from './words/vague.ts'

/** Token indexes of the clause, and how strongly it claims; 2 is enough where a result is told. */
export interface VagueClaim {
  readonly from: number
  readonly to: number
  readonly score: number
  /** it says how things are or have become */
  readonly present: boolean
}

/** The claims of a sentence, clause by clause, in order; none where the sentence holds a measure. Linear. */
export function vagueClaims(passage: Passage, sentence: Sentence): readonly VagueClaim[] {
  if (isMeasured(passage, sentence)) return none
  let claims: VagueClaim[] | undefined
  let dated: boolean | undefined
  for (const [from, to] of clausesOf(passage, sentence)) {
    if (isUnreal(passage, from, to)) continue
    const present = isPresent(passage, from, to)
    const weight = weigh(passage, from, to, present)
    const score = weight > 0 && (dated ??= isDated(passage, sentence)) ? weight - datedWeight : weight
    if (score > 0) (claims ??= []).push({ from, to, present, score })
  }
  return claims ?? none
}

const none: readonly VagueClaim[] = []

/** What happened on a day can be looked up. */
const datedWeight = 1.5

function isDated({ tokens: { words, marks } }: Passage, { from, to }: Sentence): boolean {
  for (let at = from; at < to; at++) if ((marks[at] as number) & (Mark.digit | Mark.capital) && dates.test(words[at] as string)) return true
  return false
}

const dates = /^(?:(?:19|20)\d\d|january|february|march|april|june|july|august|september|october|november|december)$/

/** A number of days alone measures too little, and so do the few parts of a thing: `over two years`, `the two bureaus`. */
function isMeasured(passage: Passage, sentence: Sentence): boolean {
  const { words, ids } = passage.tokens
  const { from, to } = sentence
  const measures = measuresIn(passage, sentence)
  for (let i = 0; i < measures.length; i++) if (measuresEnough(words, measures[i] as Measure)) return true
  for (let at = from + 1; at < to; at++) if (parts[ids[at] as number] === 1 && /^(?:a|one)$/.test(words[at - 1] as string)) return true
  return false
}

function measuresEnough(words: readonly string[], { kind, from, to }: Measure): boolean {
  if (kind === 'time') return /^(?:hour|minute|second)/.test(words[to - 1] as string) || /^(?:sooner|earlier|later|longer|faster|ahead|early|late|shorter|before)$/.test(words[to] ?? '')
  return kind !== 'count' || !fewParts.test(words[from] as string) || !/^(?:the|our|these|those|my|their|its)$/.test(words[from - 1] ?? '')
}

const parts = tableOf('third quarter fifth sixth tenth twentieth hundredth'.split(' '))
const fewParts = /^(?:two|three|four|five|six|seven|eight|nine)$/

function clausesOf({ text, tokens: { words, marks, starts, ends } }: Passage, { from, to }: Sentence): [number, number][] {
  const clauses: [number, number][] = []
  let begin = from
  for (let at = from + 1; at < to; at++) {
    if (((marks[at] as number) & Mark.parted) === 0) continue
    const strong = /[;:\u2013\u2014()]/.test(text.slice(ends[at - 1], starts[at]))
    if (!strong && !links.has(words[at] as string)) continue
    clauses.push([begin, at])
    begin = at
  }
  clauses.push([begin, to])
  return clauses
}

const links = new Set('and but yet so which who whose where while as because though although nor'.split(' '))

const Sign = { degree: 1, compare: 2, quantity: 4, mood: 8, countable: 16, change: 32, hearsay: 64, judgment: 128, frequency: 256, foresight: 512, worth: 1024, manner: 2048, turn: 4096, now: 8192, present: 16_384, perfect: 32_768, everyone: 65_536, likened: 131_072, noLonger: 262_144, usedTo: 524_288, hanging: 1_048_576, hedge: 2_097_152, opening: 4_194_304, success: 8_388_608, undertaking: 16_777_216, particle: 33_554_432, generic: 67_108_864 } as const
type Sign = (typeof Sign)[keyof typeof Sign]

const weights: readonly (readonly [Sign, number])[] = [
  [Sign.degree, 2],
  [Sign.compare, 2],
  [Sign.quantity, 1.5],
  [Sign.mood, 1],
  [Sign.countable, 1],
  [Sign.change, 1],
  [Sign.hearsay, 1.5],
  [Sign.judgment, 1.5],
  [Sign.frequency, 1.5],
  [Sign.foresight, 1.5],
  [Sign.worth, 1.5],
  [Sign.manner, 1.5],
  [Sign.turn, 2],
  [Sign.now, 0.5],
  [Sign.present, 0.5],
  [Sign.perfect, 0.5],
  [Sign.usedTo, 1.5],
  [Sign.hanging, -1],
  [Sign.hedge, 1.5],
  [Sign.opening, 0.5],
  [Sign.success, 1.5],
  [Sign.undertaking, 0.5],
  [Sign.particle, 1],
  [Sign.generic, 1.5],
  [Sign.everyone, 0.5],
  [Sign.likened, 1.5],
  [Sign.noLonger, 1],
]

/** `thin` gives `thinner`, `easy` `easier`, `wise` `wiser`. */
function comparativeOf(word: string): string {
  if (word.endsWith('e')) return `${word}r`
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ier`
  return /^[^aeiou]+[aeiou][bdgmnpt]$/.test(word) ? `${word}${word.at(-1)}er` : `${word}er`
}

/** By a word's number: its signs. */
const listed = flagsOf([
  [Sign.compare, [...vague.compared.map(comparativeOf), ...vague.comparatives]],
  [Sign.degree, vague.degrees],
  [Sign.quantity, vague.quantities],
  [Sign.mood, vague.moods],
  [Sign.countable, vague.countables],
  [Sign.change, vague.changes],
  [Sign.hearsay, vague.hearsay],
  [Sign.judgment, vague.judgments],
  [Sign.frequency, vague.frequencies],
  [Sign.foresight, vague.foresights],
  [Sign.worth, vague.worths],
  [Sign.hedge, vague.hedges],
  [Sign.success, vague.successes],
  [Sign.opening, vague.openings],
  [Sign.undertaking, vague.undertakings],
  [Sign.now, 'now today nowadays since currently still again finally'.split(' ')],
  [Sign.everyone, 'everyone everybody anyone anybody people folks nobody'.split(' ')],
])

const turns = compilePatterns({}, vague.turns)
const plain = new Set(vague.plainAdverbs)
const copulas = new Set('is are was were be been remains remain become became becomes feel feels felt stay stays stayed seem seems prove proves proved run runs ran work works worked go goes went going grown getting got get have has had'.split(' '))

function weigh(passage: Passage, from: number, to: number, present: boolean): number {
  let signs: number = present ? Sign.present : 0
  const turning = mayMatch(turns, passage, from, to)
  for (let at = from; at < to; at++) if (turning || at - from < 2 || maySign(passage, at)) signs |= signsAt(passage, at, from, to)
  if (hanging.has(passage.tokens.words[from] as string)) signs |= Sign.hanging
  let score = 0
  for (let i = 0; i < weights.length; i++) {
    const weighed = weights[i] as (typeof weights)[number]
    if (signs & weighed[0]) score += weighed[1]
  }
  return score
}

/** Further on in a clause every other word tells nothing. */
const maySign = ({ tokens }: Passage, at: number): boolean => listed[tokens.ids[at] as number] !== 0 || signing(tokens, at) === 1

const signing = wordTable((word) => (signers.has(word) || particles.has(word) || (word.length > 4 && word.endsWith('ly')) ? 1 : 0))
const signers = new Set('more less fewer no as so used once all another other anymore like well'.split(' '))

const hanging = new Set('as because although though while where'.split(' '))

function signsAt(passage: Passage, at: number, from: number, to: number): number {
  const { words, marks } = passage.tokens
  const word = words[at] as string
  if (at > from && ((marks[at] as number) & (Mark.capital | Mark.digit)) !== 0) return 0
  let signs = fitting(passage, at, from, to)
  if (word === 'more' || word === 'less' || word === 'fewer') signs |= Sign.compare
  if (word === 'no' && words[at + 1] === 'longer') signs |= Sign.noLonger
  if ((word === 'as' || word === 'so') && /^(?:long|much|often|many|hard|far|quickly|easily|well|fast|badly|severely|heavily|freely)$/.test(words[at + 1] ?? '')) signs |= Sign.compare
  if ((word === 'used' && words[at + 1] === 'to') || (word === 'once' && /^(?:who|that|which|people|they|it|he|she)$/.test(words[at - 1] ?? ''))) signs |= Sign.usedTo
  if (particles.has(word) && isPerfect(words, at - 1) && isParticiple(words[at - 1] as string)) signs |= Sign.particle
  if (signs & Sign.change && isPerfect(words, at)) signs |= Sign.perfect
  if (word === 'all' && words[at + 1] === 'but') signs |= Sign.hedge
  if ((word === 'another' && words[at - 1] === 'one') || (word === 'other' && words[at - 1] === 'each')) signs |= Sign.mood
  if ((word === 'down' || word === 'up') && /^(?:is|are|was|were|gone|come)$/.test(words[at - 1] ?? '')) signs |= Sign.particle
  if (at - from < 2 && isBarePeople(words, at, from)) signs |= Sign.generic
  if (word === 'anymore') signs |= Sign.noLonger
  if (word === 'like' && /^(?:a|an|one)$/.test(words[at + 1] ?? '')) signs |= Sign.likened
  if ((word.length > 4 && word.endsWith('ly') && !plain.has(word)) || (word === 'well' && at > from && !/^(?:own|a|the|new|each|as)$/.test(words[at - 1] as string))) signs |= Sign.manner
  if (patternAt(turns, passage, at, to)) signs |= Sign.turn
  return signs
}

/** `suppliers trust our word`, `young scientists want to work here`: nobody says who, or how many. */
const isBarePeople = (words: readonly string[], at: number, from: number): boolean => isPeople(words[at] as string) && (at === from || /^(?:young|older|local|small|senior|new|many|more|former|other|night|field|line|rural|foreign)$/.test(words[from] as string))

/** Of a word's signs those that hold where it stands. */
function fitting({ tokens: { words, ids } }: Passage, at: number, from: number, to: number): number {
  let signs = listed[ids[at] as number] as number
  if (signs === 0) return 0
  const before = at > from ? (words[at - 1] as string) : ''
  const next = at + 1 < to ? (words[at + 1] as string) : ''
  if (signs & Sign.compare && (before === 'no' || before === 'the' || before === 'a')) signs &= ~Sign.compare
  if (signs & Sign.judgment && !isPredicate(words, at, from)) signs &= ~Sign.judgment
  if (signs & Sign.quantity && at - from > 2 && !/^(?:great|good)$/.test(before)) signs &= ~Sign.quantity
  if (signs & (Sign.mood | Sign.countable) && at - from > 4 && !/^(?:with|mutual|greater|full|much|our|their|renewed)$/.test(before)) signs &= ~(Sign.mood | Sign.countable)
  if (signs & Sign.countable && (/^(?:me|us|him|her|them|you)$/.test(next) || determiners.test(next))) signs &= ~Sign.countable
  if (signs & (Sign.undertaking | Sign.opening) && at - from > 4) signs &= ~(Sign.undertaking | Sign.opening)
  if (signs & Sign.success && next !== '' && !/^(?:well|as|for|beautifully|perfectly|in|better)$/.test(next)) signs &= ~Sign.success
  if (signs & Sign.hedge && !isPredicate(words, at, from)) signs &= ~Sign.hedge
  if (signs & Sign.hearsay && /^(?:the|a|an|to|who|that|which)$/.test(before)) signs &= ~Sign.hearsay
  if (signs & Sign.change && ((/^(?:the|a|an|to|of)$/.test(before) && !/^(?:continue|continues|continued)$/.test(words[at - 2] ?? '')) || determiners.test(next) || (/^(?:to|into)$/.test(next) && before !== 'have' && before !== 'has'))) signs &= ~Sign.change
  if (signs & Sign.worth && /^(?:the|this|that|same|each|its|his|her|their)$/.test(before)) signs &= ~Sign.worth
  return signs
}

const particles = new Set('down up off out away back together apart'.split(' '))

const determiners = /^(?:the|a|an|our|its|their|his|her|my|all|every|each)$/

/** `tempers have cooled`, `has at last improved`; not `has changed the roster`. */
function isPerfect(words: readonly string[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - 3); back--) if (words[back] === 'has' || words[back] === 'have') return true
  return false
}

/** `is popular`, `are now very happy`, `ran smooth`. */
function isPredicate(words: readonly string[], at: number, from: number): boolean {
  for (let back = at - 1; back >= Math.max(from, at - 4); back--) {
    const word = words[back] as string
    if (copulas.has(word)) return true
    if (!modifiers.has(word) && !word.endsWith('ly')) return false
  }
  return false
}

const modifiers = new Set('now very so quite much too also still all both and more most today far rather as not pretty well always been'.split(' '))

/** The clause says how things are or have become, or tells of no past at all. */
function isPresent({ tokens }: Passage, from: number, to: number): boolean {
  const { words } = tokens
  let past = false
  for (let at = from; at < to; at++) {
    const word = words[at] as string
    if (word === 'is' || word === 'are') return true
    if ((word === 'has' || word === 'have') && (isParticiple(words[at + 1] ?? '') || isParticiple(words[at + 2] ?? ''))) return true
    past ||= word === 'was' || word === 'were' || word === 'had' || isPastAt(tokens, at)
  }
  return !past
}

const Unreal = { word: 1, teller: 2 } as const
const unreal = flagsOf([
  [Unreal.word, 'would could might must if whether had unless until wanted asked needed planned'.split(' ')],
  [Unreal.teller, 'than what once as how where way'.split(' ')],
])
const opinions = new Set('feel felt believe think hope trust expect know sense find like hear am suspect see consider count credit foresee anticipate watched seen noticed observed look'.split(' '))

/** Wished, asked, long past, or a deed of the writer. */
function isUnreal({ tokens: { words, marks, ids } }: Passage, from: number, to: number): boolean {
  let told = false
  for (let at = from; at < to; at++) {
    const word = words[at] as string
    const role = unreal[ids[at] as number] as number
    if (role & Unreal.word && !told) return true
    told ||= (role & Unreal.teller) > 0
    if (word === 'i' && (marks[at] as number) & Mark.capital && !told && !opinions.has(words[at + 1] ?? '') && !opinions.has(words[at + 2] ?? '')) return true
  }
  return from < to && (words[from] === 'which' || words[from] === 'who' || words[from] === 'whose')
}
