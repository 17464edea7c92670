/** What can be counted in the story of one ECQ; every statement that a seat makes about it is checked against these. */
import type { EcqGroup } from './ecq-groups.ts'
import { hasCheckableFigure } from './checkable-figure.ts'
import type { LabelledSentence } from './label-sentences.ts'
import { englishShare } from './reads-english.ts'
import { formsOfBe, isPast } from './words/verbs.ts'

export interface StoryFacts {
  /** words of all sentences that differ from each other */
  readonly words: number
  /** words of the sentences that stood in it before */
  readonly repeated: number
  /** the share of those words that are small words of English */
  readonly english: number
  readonly sentences: readonly LabelledSentence[]
  /** sentences of action, and results that open with the writer's deed as lists tell them */
  readonly actions: readonly LabelledSentence[]
  /** deeds and results told of the writer */
  readonly own: readonly LabelledSentence[]
  /** sentences that tell a result, those among actions that carry a measure included */
  readonly results: readonly LabelledSentence[]
  readonly measured: readonly LabelledSentence[]
}

/** Every ECQ is held against the length of the others. */
const remembered = new WeakMap<EcqGroup['paragraphs'], StoryFacts>()

/** The facts of a group; a sentence said twice counts once. Linear in its words. */
export function storyFacts({ paragraphs }: Pick<EcqGroup, 'paragraphs'>): StoryFacts {
  const facts = remembered.get(paragraphs) ?? readFacts(paragraphs)
  remembered.set(paragraphs, facts)
  return facts
}

function readFacts(paragraphs: EcqGroup['paragraphs']): StoryFacts {
  const told = new Map<string, LabelledSentence>()
  const words: string[] = []
  let repeated = 0
  for (const { sentence } of paragraphs.flatMap(({ sentences }) => sentences)) {
    const own = sentence.passage.tokens.words.slice(sentence.from, sentence.to)
    const key = own.join(' ')
    if (told.has(key)) {
      repeated += own.length
      continue
    }
    told.set(key, sentence)
    words.push(...own)
  }
  const sentences = [...told.values()]
  return {
    words: words.length,
    repeated,
    english: englishShare(words),
    sentences,
    actions: sentences.filter((sentence) => sentence.part === 'action' || (sentence.part === 'result' && isBareDeed(sentence))),
    own: sentences.filter(isOwn),
    results: sentences.filter((sentence) => (sentence.part === 'result' && isTold(sentence)) || carriesMeasure(sentence)),
    measured: sentences.filter(carriesMeasure),
  }
}

/** Tells what came of a deed, in figures. */
export const carriesMeasure = (sentence: LabelledSentence): boolean =>
  hasCheckableFigure(sentence) && isTold(sentence) && (sentence.part === 'result' || (sentence.part === 'action' && (sentence.moved || sentence.percents > 0)))

/** The line of a post, "Regional Director, GS-14", tells nothing that came of anything. */
const isTold = ({ owner, past, present, modal, passage: { text, tokens }, to }: LabelledSentence): boolean =>
  owner !== 'none' || past + present + modal > 0 || /^\S*[.!?]/.test(text.slice(tokens.ends[to - 1], (tokens.ends[to - 1] ?? 0) + 4))

/** The writer's own, and told without "I". */
const isBareDeed = ({ owner, passage, from, to }: LabelledSentence): boolean => owner === 'i' && !passage.tokens.words.slice(from, to).includes('i')

/** Years do not count. */
export const hasFigure = ({ figures, money, percents }: Pick<LabelledSentence, 'figures' | 'money' | 'percents'>): boolean => figures + money + percents > 0

/** `I cut`, or `Cut` as lists of accomplishments say it. */
function isOwn({ part, owner, passage, from }: LabelledSentence): boolean {
  if (part !== 'action' && part !== 'result') return false
  const first = passage.tokens.words[from] ?? ''
  return owner === 'i' || (owner === 'none' && isPast(first) && !formsOfBe.has(first))
}
