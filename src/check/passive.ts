/** Finds the passive clauses of a sentence: what was done, to what, and whether the sentence says by whom. */
import type { Passage, Sentence } from '../text/passage.ts'
import type { Span } from '../text/span.ts'
import { Mark } from '../text/tokens.ts'
import { isParticiple, isPast } from './verb-forms.ts'

/** Offsets span the clause from its subject to the participle and its particle; the other numbers are token indexes. */
export interface Passive extends Span {
  /** first token of the subject */
  readonly subject: number
  /** the form of `be` (or `got`) */
  readonly auxiliary: number
  readonly verb: number
  readonly participle: string
  /** every participle that hangs on the auxiliary: `was developed and delivered` */
  readonly participles: readonly string[]
  readonly tense: 'past' | 'perfect' | 'pluperfect' | 'present' | 'other'
  readonly negated: boolean
  /** the clause hangs on `which`, `that`, `who`, `when`, `if`, `because`…: its first word, else null */
  readonly opener: string | null
  /** the token after `by` where a doer is named, or -1 */
  readonly agent: number
}

const beForms = new Set('is are was were be been being am isn\'t aren\'t wasn\'t weren\'t got gets'.split(' '))

/** Passive clauses in order. Linear in the sentence; never throws. */
export function passivesOf(passage: Passage, sentence: Sentence): Passive[] {
  const found: Passive[] = []
  const { words } = passage.tokens
  for (let at = sentence.from; at < sentence.to; at++) {
    if (!beForms.has(words[at] as string)) continue
    const verb = participleAfter(passage, at, sentence.to)
    if (verb >= 0) found.push(passiveAt(passage, sentence, at, verb))
  }
  return found
}

const between = new Set(
  'not never also then later soon now next finally first again still all both each already just only even often always once ever further quite much well so largely thus therefore thereby'.split(' '),
)

const isAdverb = (word: string): boolean => between.has(word) || (word.length > 4 && word.endsWith('ly'))

/** Participles that stand after `be` as adjectives far more often than as deeds. */
const states = new Set(
  (
    'interested pleased tired concerned committed dedicated convinced determined located based situated related unrelated involved worried afraid ' +
    'delighted excited disappointed frustrated satisfied dissatisfied surprised impressed honored privileged blessed proud prepared unprepared qualified experienced ' +
    'accustomed supposed bound inclined opposed divided united organized outdated crowded overcrowded complicated sophisticated detailed advanced mixed ' +
    'married retired gone scared alarmed ashamed unaffected unchanged unfilled unpaid unused unsigned unanswered unmanned understaffed overworked ' +
    'rooted known unknown become come fallen risen arisen grown'
  ).split(' '),
)

/** Whether the participle after `be` tells a state rather than a deed: `was located`, `were pleased`. */
export const isState = (participle: string): boolean => states.has(participle)

function participleAfter({ tokens: { words, marks } }: Passage, auxiliary: number, end: number): number {
  for (let at = auxiliary + 1; at < end && at < auxiliary + 5; at++) {
    const word = words[at] as string
    if ((marks[at] as number) & Mark.parted && at === auxiliary + 1 && !isAdverb(word)) return -1
    if (word === 'being' || word === 'been') return -1
    if (isParticiple(word)) return at
    if (!isAdverb(word)) return -1
  }
  return -1
}

function passiveAt(passage: Passage, sentence: Sentence, auxiliary: number, verb: number): Passive {
  const { words, starts, ends } = passage.tokens
  const { subject, opener } = subjectOf(passage, sentence, auxiliary)
  const participles = coordinated(passage, verb, sentence.to)
  const last = particleAfter(passage, verb, sentence.to)
  return {
    start: starts[subject] as number,
    end: ends[last] as number,
    subject,
    auxiliary,
    verb,
    participle: words[verb] as string,
    participles,
    tense: tenseOf(words, auxiliary, sentence.from),
    negated: isNegated(words, auxiliary, verb),
    opener,
    agent: agentOf(passage, last + 1, sentence.to),
  }
}

function tenseOf(words: readonly string[], auxiliary: number, from: number): Passive['tense'] {
  const word = words[auxiliary] as string
  if (word.startsWith('was') || word.startsWith('were') || word === 'got') return 'past'
  if (word === 'being') return tenseOfBeing(words, auxiliary, from)
  if (word !== 'been') return word === 'be' ? 'other' : 'present'
  for (let at = auxiliary - 1; at >= from && at > auxiliary - 4; at--) {
    if (words[at] === 'has' || words[at] === 'have') return 'perfect'
    if (words[at] === 'had') return 'pluperfect'
  }
  return 'other'
}

function tenseOfBeing(words: readonly string[], being: number, from: number): Passive['tense'] {
  const before = being > from ? (words[being - 1] as string) : ''
  if (before === 'was' || before === 'were') return 'past'
  return before === 'is' || before === 'are' ? 'present' : 'other'
}

function isNegated(words: readonly string[], auxiliary: number, verb: number): boolean {
  if ((words[auxiliary] as string).endsWith("n't")) return true
  for (let at = auxiliary - 1; at < verb; at++) if (words[at] === 'not' || words[at] === 'never') return true
  return false
}

/** Participles joined to the first by commas and `and`: `was drafted, vetted and approved`. */
function coordinated({ tokens: { words, marks } }: Passage, verb: number, end: number): string[] {
  const all = [words[verb] as string]
  let at = verb + 1
  while (at < end) {
    const joined = words[at] === 'and' || words[at] === 'or' || words[at] === 'then'
    if (!joined && !((marks[at] as number) & Mark.parted)) break
    let next = joined ? at + 1 : at
    while (next < end && (isAdverb(words[next] as string) || words[next] === 'and')) next++
    if (next >= end || !isParticiple(words[next] as string)) break
    all.push(words[next] as string)
    at = next + 1
  }
  return all
}

const freeParticles = new Set('up out down off back together upon away'.split(' '))
const boundParticles: Readonly<Record<string, readonly string[]>> = {
  put: ['in place', 'into place', 'into effect', 'in motion', 'in'],
  taken: ['into account', 'into consideration', 'over', 'on'],
  brought: ['in', 'on board', 'on'],
  dealt: ['with'],
  agreed: ['to', 'on'],
  looked: ['at', 'into'],
  acted: ['on'],
  followed: ['up on'],
  set: ['in motion'],
  moved: ['online'],
  worked: ['on', 'through'],
  pushed: ['through'],
  carried: ['through'],
  talked: ['through'],
  turned: ['around', 'over'],
  handed: ['over'],
}

/** The last token of the verb with its particle: `stood up`, `put in place`. */
function particleAfter({ tokens: { words } }: Passage, verb: number, end: number): number {
  const next = words[verb + 1] as string
  if (verb + 1 >= end) return verb
  for (const particle of boundParticles[words[verb] as string] ?? []) {
    const parts = particle.split(' ')
    if (parts.every((part, i) => words[verb + 1 + i] === part)) return Math.min(end - 1, verb + parts.length)
  }
  const after = words[verb + 2]
  return freeParticles.has(next) && after !== 'to' && after !== 'of' ? verb + 1 : verb
}

const openers = new Set(
  'that which who whom whose when whenever where wherever while because so if unless as after before until till once since although though whether what how why than whereas'.split(' '),
)
const joiners = new Set(['and', 'or', 'but', 'nor', 'yet'])
const prepositions = new Set('of in on at to for from with by over under into onto upon about across among between through during within without against toward towards per via as like near'.split(' '))
const determiners = new Set('a an the this that these those my our his her its their your each every no all both some any several many few most another one two three four five six seven eight nine ten i we he she they it'.split(' '))

/** Where the clause's subject begins, and the word that makes the clause hang on another, if any. */
function subjectOf(passage: Passage, sentence: Sentence, auxiliary: number): { subject: number; opener: string | null } {
  const { words, marks } = passage.tokens
  let at = auxiliary
  while (at > sentence.from) {
    const previous = words[at - 1] as string
    if ((marks[at] as number) & Mark.parted && at < auxiliary) break
    if (openers.has(previous) && !governsNoun(words, at - 1, auxiliary)) {
      if (hasVerb(words, at, auxiliary) && at < auxiliary) return { subject: at - 1, opener: null }
      return { subject: at === auxiliary ? at - 1 : at, opener: previous }
    }
    if (joiners.has(previous) && hasVerb(words, clauseStart(passage, sentence, at - 1), at - 1)) break
    at--
  }
  while (at < auxiliary - 1 && (joiners.has(words[at] as string) || words[at] === 'then')) at++
  return { subject: lastDeterminer(words, at, auxiliary), opener: null }
}

/** `after much discussion a pilot was approved`, `to that end a council was formed`, `more than 80 courses`: no clause is opened. */
function governsNoun(words: readonly string[], opener: number, auxiliary: number): boolean {
  const word = words[opener] as string
  const before = words[opener - 1] ?? ''
  if (word === 'than') return /^(?:more|fewer|less|better|rather|other)$/.test(before)
  if (word === 'that' || word === 'what' || word === 'which') return prepositions.has(before)
  return temporal.has(word) && determinerBefore(words, opener + 1, auxiliary) > opener + 1
}

const temporal = new Set(['after', 'before', 'until', 'since', 'as'])

function clauseStart({ tokens: { marks } }: Passage, sentence: Sentence, at: number): number {
  while (at > sentence.from && !((marks[at] as number) & Mark.parted)) at--
  return at
}

const finite = new Set("is are was were has have had did does do can could will would may might should must".split(' '))

function hasVerb(words: readonly string[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = words[at] as string
    if (finite.has(word) || word === 'i' || word === 'we') return true
    if (at > from && isPast(word) && !determiners.has(words[at - 1] as string)) return true
  }
  return false
}

/** In `in the first year a council was formed` the subject begins at `a`. */
function lastDeterminer(words: readonly string[], from: number, auxiliary: number): number {
  const first = words[from] as string
  return prepositions.has(first) || temporal.has(first) ? determinerBefore(words, from, auxiliary) : from
}

function determinerBefore(words: readonly string[], from: number, auxiliary: number): number {
  for (let at = auxiliary - 1; at > from + 1; at--) {
    const previous = words[at - 1] as string
    if (determiners.has(words[at] as string) && !prepositions.has(previous) && !joiners.has(previous) && !openers.has(previous)) return at
  }
  return from
}

const notDoers = new Set('then now law statute default means hand mail telephone phone email letter contract court-order half third about roughly nearly more less reason way virtue'.split(' '))

/** The token after `by` where it names a doer: not `by 2020`, `by half`, `by hiring more`. */
function agentOf({ tokens: { words, marks } }: Passage, from: number, end: number): number {
  for (let at = from; at < end - 1; at++) {
    const word = words[at] as string
    if ((marks[at] as number) & Mark.parted || openers.has(word) || (joiners.has(word) && beForms.has(words[at + 2] as string))) return -1
    if (word !== 'by') continue
    const next = words[at + 1] as string
    const isDoer = !((marks[at + 1] as number) & Mark.digit && isDate(words, at + 1)) && !notDoers.has(next) && !next.endsWith('ing') && !months.has(next) && !isManner(words, at + 1)
    return isDoer ? at + 1 : -1
  }
  return -1
}

const months = new Set('january february march april may june july august september october november december spring summer fall autumn winter'.split(' '))

/** `by 2021`, `by 12 percent`: a figure that names no doer, unlike `by 22 of the parties`. */
const isDate = (words: readonly string[], at: number): boolean =>
  /^(?:1[89]|20)\d\d$|[%$:]/.test(words[at] as string) || /^(?:percent|points|days|weeks|months|hours|a\.m|p\.m)$/.test(words[at + 1] ?? '')

/** `by the end of`, `by remote means`: a date or a way, no doer. */
const isManner = (words: readonly string[], at: number): boolean =>
  words[at + 1] === 'means' ||
  (words[at] === 'the' && /^(?:end|close|start|beginning|middle|time|spring|summer|fall|autumn|winter|following|next|deadline|hour|day|week|month)$/.test(words[at + 1] ?? ''))
