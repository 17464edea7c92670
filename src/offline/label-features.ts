/** The features of a sentence for its CCAR part: its words, its place, its actor, its numbers, and a glance at its neighbours. */
import { Mark } from '../text/tokens.ts'
import { type SentenceFacts, cueNames, isYear } from './sentence-facts.ts'
import { adverbs } from './words/verbs.ts'

/** Takes a feature that the sentence has: its name, and a second word where the feature is a pair (else empty). */
export type Emit = (name: string, second: string) => void

/** Deeds told before and after a sentence: in its own paragraph, and in the paragraphs above and below. */
interface Deeds {
  readonly earlier: number
  readonly later: number
  readonly above: number
  readonly below: number
}

/** The sentences of one section without its titles, with the counts that need all of them. */
export interface Story {
  readonly sentences: readonly SentenceFacts[]
  readonly deeds: readonly Deeds[]
}

/** Counts the deeds around each sentence. Linear. */
export function storyOf(sentences: readonly SentenceFacts[]): Story {
  const inParagraph = new Map<number, number>()
  for (const { paragraph, owner } of sentences) inParagraph.set(paragraph, (inParagraph.get(paragraph) ?? 0) + deedOf(owner))
  const all = sentences.reduce((sum, { owner }) => sum + deedOf(owner), 0)
  let sofar = 0
  let above = 0
  const deeds = sentences.map(({ paragraph, owner }, at): Deeds => {
    if (at > 0 && sentences[at - 1]?.paragraph !== paragraph) above = sofar
    const own = inParagraph.get(paragraph) as number
    const earlier = sofar - above
    sofar += deedOf(owner)
    return { earlier, later: own - earlier - deedOf(owner), above, below: all - above - own }
  })
  return { sentences, deeds }
}

const deedOf = (owner: SentenceFacts['owner']): number => (owner === 'i' || owner === 'we' ? 1 : 0)

/** Tells every feature of sentence `at` of the story. */
export function labelFeatures({ sentences, deeds }: Story, at: number, emit: Emit): void {
  const facts = sentences[at] as SentenceFacts
  emit('*', '')
  placeFeatures(sentences, at, emit)
  actorFeatures(facts, here, emit)
  cueFeatures(facts, emit)
  wordFeatures(facts, emit)
  deedFeatures(deeds[at] as Deeds, emit)
  const previous = sentences[at - 1]
  const next = sentences[at + 1]
  if (previous) actorFeatures(previous, previous.paragraph === facts.paragraph ? before : above, emit)
  if (next) actorFeatures(next, next.paragraph === facts.paragraph ? after : below, emit)
}

function placeFeatures(sentences: readonly SentenceFacts[], at: number, emit: Emit): void {
  const facts = sentences[at] as SentenceFacts
  const paragraph = placeOf(facts.told, (sentences[0] as SentenceFacts).told, (sentences.at(-1) as SentenceFacts).told)
  emit('part', facts.declared ?? 'none')
  emit('tenth', few10[Math.floor((10 * at) / sentences.length)] as string)
  emit(paragraph, '')
  emit(paragraph, facts.owner)
  if (facts.percents + facts.figures > 0) emit(paragraph, 'figures')
  if (facts.sentence === 0) emit('opens', '=')
  if (facts.sentence === facts.of - 1) emit('closes', '=')
  if (at === sentences.length - 1) emit('end', '=')
  if (at === 0) emit('begin', '=')
}

const few10 = Array.from({ length: 10 }, (_, tenth) => String(tenth))

/** Whether the story has come to its deeds yet, in this paragraph and in the section. */
function deedFeatures(deeds: Deeds, emit: Emit): void {
  emit(fewDeeds[Math.min(3, deeds.earlier)] as string, few(deeds.later))
  emit('deeds earlier', few(deeds.earlier))
  emit('deeds later', few(deeds.later))
  emit('deeds above', few(deeds.above))
  emit('deeds below', few(deeds.below))
}

const counts = ['0', '1', '2', 'many'] as const
const few = (count: number): string => counts[Math.min(3, count)] as string
const fewDeeds = counts.map((count) => `deeds=${count}`)

const troubled = (['problem', 'adversity', 'negation'] as const).map((name) => cueNames.indexOf(name))

/** How much a sentence speaks of what goes wrong. */
const trouble = ({ cues }: SentenceFacts): number => troubled.reduce((sum, list) => sum + (cues[list] as number), 0)

function placeOf(paragraph: number, first: number, last: number): string {
  if (first === last) return 'paragraph=only'
  if (paragraph === first) return 'paragraph=first'
  if (paragraph === last) return 'paragraph=last'
  if (paragraph === first + 1) return 'paragraph=second'
  return paragraph === last - 1 ? 'paragraph=late' : 'paragraph=middle'
}

/** Names of features by where the sentence stands that they speak of. */
const namesAt = (where: string) => ({
  owner: `${where}owner`,
  tense: `${where}tense`,
  percent: `${where}percent`,
  money: `${where}money`,
  year: `${where}year`,
  figures: `${where}figures`,
  nobody: `${where}nobody`,
  trouble: `${where}trouble`,
  earlier: `${where}before`,
  moved: `${where}moved`,
})
const [here, before, above, after, below] = [namesAt('='), namesAt('<'), namesAt('<<'), namesAt('>'), namesAt('>>')]

function actorFeatures(facts: SentenceFacts, names: typeof here, emit: Emit): void {
  emit(names.owner, facts.owner)
  emit(names.tense, tense(facts))
  if (facts.percents > 0) emit(names.percent, '')
  if (facts.money > 0) emit(names.money, '')
  if (facts.years > 0) emit(names.year, '')
  if (facts.figures > 0) emit(names.figures, '')
  if (!facts.saysI && !facts.saysWe) emit(names.nobody, '')
  emit(names.trouble, few(trouble(facts)))
  if (facts.before) emit(names.earlier, '')
  if (facts.moved) emit(names.moved, '')
}

function tense({ past, present, modal }: SentenceFacts): string {
  if (modal > 0) return past > 0 ? 'past modal' : 'modal'
  if (present > past) return 'present'
  return past > 0 ? 'past' : 'none'
}

const cueFeatureNames = cueNames.map((name) => `cue=${name}`)

function cueFeatures(facts: SentenceFacts, emit: Emit): void {
  const words = facts.to - facts.from
  const figures = facts.figures + facts.money + facts.percents
  emit('length', words < 7 ? 'short' : words < 15 ? 'middling' : words < 30 ? 'long' : 'longest')
  if (figures > 1) emit('many figures', '')
  if (facts.names > 3) emit('many names', '')
  emit(figures > 0 ? 'trouble with figures' : 'trouble', fewOwners[facts.owner][Math.min(3, trouble(facts))] as string)
  for (let list = 0; list < cueFeatureNames.length; list++) {
    const count = facts.cues[list] as number
    if (count === 0) continue
    const name = cueFeatureNames[list] as string
    emit(name, '')
    if (count > 1) emit(name, 'twice')
    if (facts.owner !== 'none') emit(name, facts.owner)
  }
}

const ownerCounts = (owner: string): string[] => counts.map((count) => `${owner} ${count}`)
const fewOwners = { i: ownerCounts('i'), we: ownerCounts('we'), passive: ownerCounts('passive'), none: ownerCounts('none') }

function wordFeatures({ passage: { tokens }, from, to }: SentenceFacts, emit: Emit): void {
  let previous = '^'
  for (let at = from; at < to; at++) {
    const word = kindOfWord(tokens.words[at] as string, tokens.marks[at] as number)
    emit(word, '')
    emit(previous, word)
    if (previous === 'i' && adverbs.has(word)) continue
    previous = word
  }
}

/** Figures stand for their kind, so that no weight hangs on one number. */
function kindOfWord(word: string, marks: number): string {
  if (!(marks & Mark.digit)) return word
  if (marks & Mark.money) return '#money'
  if (marks & Mark.percent) return '#percent'
  return isYear(word) ? '#year' : '#'
}
