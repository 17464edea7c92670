/** Finds the passive clauses of a sentence: what was done, to what, and whether the sentence says by whom. */
import { bySentence } from '../text/by-sentence.ts'
import { numberOf, tableOf } from '../text/lexicon.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import { signFor, signsIn } from '../text/sentence-signs.ts'
import type { Span } from '../text/span.ts'
import { Mark } from '../text/tokens.ts'
import { agentOf } from './agent.ts'
import { clauseBefore, isAdverbAt } from './clauses.ts'
import { isParticipleAt } from './verb-forms.ts'

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

const beWords = "is are was were be been being am isn't aren't wasn't weren't got gets".split(' ')
const beForms = tableOf(beWords)
const holdsBe = signFor(beWords)

/** Passive clauses in order. Linear in the sentence; never throws; remembered, because many rules ask. */
export const passivesOf = (passage: Passage, sentence: Sentence): readonly Passive[] => remembered(passage, sentence)

const remembered = bySentence(read)

function read(passage: Passage, sentence: Sentence): readonly Passive[] {
  if ((signsIn(passage, sentence) & holdsBe) === 0) return none
  let found: Passive[] | undefined
  const { ids } = passage.tokens
  for (let at = sentence.from; at < sentence.to; at++) {
    if (beForms[ids[at] as number] === 0) continue
    const verb = participleAfter(passage, at, sentence.to)
    if (verb < 0) continue
    found ??= []
    found.push(passiveAt(passage, sentence, at, verb))
  }
  return found ?? none
}

const none: readonly Passive[] = []

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

const being = numberOf('being')
const been = numberOf('been')

function participleAfter({ tokens }: Passage, auxiliary: number, end: number): number {
  const { ids, marks } = tokens
  for (let at = auxiliary + 1; at < end && at < auxiliary + 5; at++) {
    if ((marks[at] as number) & Mark.parted && at === auxiliary + 1 && !isAdverbAt(tokens, at)) return -1
    if (ids[at] === being || ids[at] === been) return -1
    if (isParticipleAt(tokens, at)) return at
    if (!isAdverbAt(tokens, at)) return -1
  }
  return -1
}

function passiveAt(passage: Passage, sentence: Sentence, auxiliary: number, verb: number): Passive {
  const { words, starts, ends } = passage.tokens
  const { subject, opener } = clauseBefore(passage, sentence, firstAuxiliary(words, auxiliary, sentence.from))
  const verbs = coordinated(passage, verb, sentence.to)
  const last = particleAfter(passage, verbs.at(-1) ?? verb, sentence.to)
  return {
    start: starts[subject] as number,
    end: ends[last] as number,
    subject,
    auxiliary,
    verb,
    participle: words[verb] as string,
    participles: verbs.length === 1 ? [words[verb] as string] : verbs.map((at) => words[at] as string),
    tense: tenseOf(words, auxiliary, sentence.from),
    negated: isNegated(words, auxiliary, verb),
    opener,
    agent: agentOf(passage, last + 1, sentence.to),
  }
}

/** In `while a bed was being cleaned` and `because it had been cleaned` the clause has its verb before `being` and `been`. */
function firstAuxiliary(words: readonly string[], auxiliary: number, from: number): number {
  if (words[auxiliary] !== 'being' && words[auxiliary] !== 'been') return auxiliary
  for (let at = auxiliary - 1; at >= from && at > auxiliary - 4; at--) if (/^(?:was|were|is|are|has|have|had)$/.test(words[at] as string)) return at
  return auxiliary
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

/** The participle and those joined to it by commas and `and`: `was drafted, vetted and approved`. */
function coordinated({ tokens }: Passage, verb: number, end: number): number[] {
  const { words, marks } = tokens
  const all = [verb]
  let at = verb + 1
  while (at < end) {
    const joined = words[at] === 'and' || words[at] === 'or' || words[at] === 'then'
    if (!joined && !((marks[at] as number) & Mark.parted)) break
    let next = joined ? at + 1 : at
    while (next < end && (isAdverbAt(tokens, next) || words[next] === 'and')) next++
    if (next >= end || !isParticipleAt(tokens, next)) break
    all.push(next)
    at = next + 1
  }
  return all
}

const freeParticles = tableOf('up out down off back together upon away'.split(' '))
const boundParticles: ReadonlyMap<string, readonly string[]> = new Map([
  ['put', ['in place', 'into place', 'into effect', 'in motion', 'in']],
  ['taken', ['into account', 'into consideration', 'over', 'on']],
  ['brought', ['in', 'on board', 'on']],
  ['dealt', ['with']],
  ['agreed', ['to', 'on']],
  ['looked', ['at', 'into']],
  ['acted', ['on']],
  ['followed', ['up on']],
  ['set', ['in motion']],
  ['moved', ['online']],
  ['worked', ['on', 'through']],
  ['pushed', ['through']],
  ['carried', ['through']],
  ['talked', ['through']],
  ['turned', ['around', 'over']],
  ['handed', ['over']],
])

const particled = tableOf(boundParticles.keys())

/** The last token of the verb with its particle: `stood up`, `put in place`. */
function particleAfter({ tokens: { words, ids } }: Passage, verb: number, end: number): number {
  if (verb + 1 >= end) return verb
  if (particled[ids[verb] as number] === 1) {
    for (const particle of boundParticles.get(words[verb] as string) ?? []) {
      const parts = particle.split(' ')
      if (parts.every((part, i) => words[verb + 1 + i] === part)) return Math.min(end - 1, verb + parts.length)
    }
  }
  const after = words[verb + 2]
  return freeParticles[ids[verb + 1] as number] === 1 && after !== 'to' && after !== 'of' ? verb + 1 : verb
}
