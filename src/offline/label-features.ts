/** The features of a sentence for its CCAR part: its words, its place, its actor, its numbers, and a glance at its neighbours. */
import { Mark } from '../text/tokens.ts'
import { type SentenceFacts, cueNames, isYear } from './sentence-facts.ts'
import { adverbs } from './words/verbs.ts'

/** Takes the name of a feature that the sentence has. */
export type Emit = (name: string) => void

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
  emit('*')
  placeFeatures(sentences, at, emit)
  actorFeatures(facts, '', emit)
  cueFeatures(facts, emit)
  wordFeatures(facts, emit)
  deedFeatures(deeds[at] as Deeds, emit)
  const before = sentences[at - 1]
  const after = sentences[at + 1]
  if (before) actorFeatures(before, before.paragraph === facts.paragraph ? '<' : '<<', emit)
  if (after) actorFeatures(after, after.paragraph === facts.paragraph ? '>' : '>>', emit)
}

function placeFeatures(sentences: readonly SentenceFacts[], at: number, emit: Emit): void {
  const facts = sentences[at] as SentenceFacts
  const last = (sentences.at(-1) as SentenceFacts).paragraph
  const first = (sentences[0] as SentenceFacts).paragraph
  const paragraph = placeOf(facts.paragraph, first, last)
  emit(`part=${facts.declared}`)
  emit(`tenth=${Math.floor((10 * at) / sentences.length)}`)
  emit(`paragraph=${paragraph}`)
  emit(`paragraph=${paragraph} ${facts.owner}`)
  if (facts.percents + facts.figures > 0) emit(`paragraph=${paragraph} figures`)
  if (facts.sentence === 0) emit('opens')
  if (facts.sentence === facts.of - 1) emit('closes')
  if (at === sentences.length - 1) emit('end')
  if (at === 0) emit('begin')
}

/** Whether the story has come to its deeds yet, in this paragraph and in the section. */
function deedFeatures({ earlier, later, above, below }: Deeds, emit: Emit): void {
  emit(`deeds ${few(earlier)} ${few(later)}`)
  emit(`deeds earlier=${few(earlier)}`)
  emit(`deeds later=${few(later)}`)
  emit(`deeds above=${few(above)}`)
  emit(`deeds below=${few(below)}`)
}

/** How much a sentence speaks of what goes wrong. */
const trouble = ({ cues }: SentenceFacts): number =>
  (cues[cueNames.indexOf('problem')] as number) + (cues[cueNames.indexOf('adversity')] as number) + (cues[cueNames.indexOf('negation')] as number)

const few = (count: number): string => (count > 2 ? 'many' : String(count))

function placeOf(paragraph: number, first: number, last: number): string {
  if (first === last) return 'only'
  if (paragraph === first) return 'first'
  if (paragraph === last) return 'last'
  if (paragraph === first + 1) return 'second'
  return paragraph === last - 1 ? 'late' : 'middle'
}

function actorFeatures(facts: SentenceFacts, where: string, emit: Emit): void {
  emit(`${where}owner=${facts.owner}`)
  emit(`${where}tense=${tense(facts)}`)
  if (facts.percents > 0) emit(`${where}percent`)
  if (facts.money > 0) emit(`${where}money`)
  if (facts.years > 0) emit(`${where}year`)
  if (facts.figures > 0) emit(`${where}figures`)
  if (!facts.saysI && !facts.saysWe) emit(`${where}nobody`)
  if (where !== '') {
    emit(`${where}trouble=${few(trouble(facts))}`)
    if (facts.before) emit(`${where}before`)
    if (facts.moved) emit(`${where}moved`)
  } else emit(`owner=${facts.owner} trouble=${few(trouble(facts))} figures=${facts.figures + facts.percents + facts.money > 0}`)
}

function tense({ past, present, modal }: SentenceFacts): string {
  if (modal > 0) return past > 0 ? 'past modal' : 'modal'
  if (present > past) return 'present'
  return past > 0 ? 'past' : 'none'
}

function cueFeatures(facts: SentenceFacts, emit: Emit): void {
  const words = facts.to - facts.from
  emit(`length=${words < 7 ? 'short' : words < 15 ? 'middling' : words < 30 ? 'long' : 'longest'}`)
  if (facts.figures + facts.money + facts.percents > 1) emit('many figures')
  if (facts.before) emit('before')
  if (facts.moved) emit('moved')
  if (facts.names > 3) emit('many names')
  emit(`trouble=${few(trouble(facts))}`)
  facts.cues.forEach((count, list) => {
    if (count === 0) return
    emit(`cue=${cueNames[list]}`)
    if (count > 1) emit(`cue=${cueNames[list]} twice`)
    if (facts.owner !== 'none') emit(`cue=${cueNames[list]} ${facts.owner}`)
  })
}

function wordFeatures({ passage: { tokens }, from, to }: SentenceFacts, emit: Emit): void {
  let before = '^'
  for (let at = from; at < to; at++) {
    const word = kindOfWord(tokens.words[at] as string, tokens.marks[at] as number)
    emit(word)
    emit(`${before} ${word}`)
    if (before === 'i' && adverbs.has(word)) continue
    before = word
  }
}

/** Figures stand for their kind, so that no weight hangs on one number. */
function kindOfWord(word: string, marks: number): string {
  if (!(marks & Mark.digit)) return word
  if (marks & Mark.money) return '#money'
  if (marks & Mark.percent) return '#percent'
  return isYear(word) ? '#year' : '#'
}
