/** What can be counted in the story of one ECQ; every statement that a seat makes about it is checked against these. */
import type { EcqGroup } from './ecq-groups.ts'
import type { LabelledSentence } from './label-sentences.ts'
import { formsOfBe, isPast } from './words/verbs.ts'

export interface StoryFacts {
  /** words of all sentences that differ from each other */
  readonly words: number
  /** the share of those words that are small words of English */
  readonly english: number
  readonly sentences: readonly LabelledSentence[]
  readonly actions: readonly LabelledSentence[]
  /** deeds and results told of the writer */
  readonly own: readonly LabelledSentence[]
  /** sentences that tell a result, those among actions that carry a measure included */
  readonly results: readonly LabelledSentence[]
  readonly measured: readonly LabelledSentence[]
}

/** The facts of a group; a sentence said twice counts once. Linear in its words. */
export function storyFacts({ paragraphs }: Pick<EcqGroup, 'paragraphs'>): StoryFacts {
  const told = new Map<string, LabelledSentence>()
  let words = 0
  let small = 0
  for (const { sentence } of paragraphs.flatMap(({ sentences }) => sentences)) {
    const own = sentence.passage.tokens.words.slice(sentence.from, sentence.to)
    const key = own.join(' ')
    if (told.has(key)) continue
    told.set(key, sentence)
    words += own.length
    small += own.filter((word) => smallWords.has(word)).length
  }
  const sentences = [...told.values()]
  return {
    words,
    english: small / Math.max(1, words),
    sentences,
    actions: sentences.filter(({ part }) => part === 'action'),
    own: sentences.filter(isOwn),
    results: sentences.filter((sentence) => sentence.part === 'result' || carriesMeasure(sentence)),
    measured: sentences.filter(carriesMeasure),
  }
}

/** Tells what came of a deed, in figures. */
export const carriesMeasure = (sentence: LabelledSentence): boolean =>
  hasFigure(sentence) && (sentence.part === 'result' || (sentence.part === 'action' && (sentence.moved || sentence.percents > 0)))

/** Years do not count. */
export const hasFigure = ({ figures, money, percents }: LabelledSentence): boolean => figures + money + percents > 0

/** `I cut`, or `Cut` as lists of accomplishments say it. */
function isOwn({ part, owner, passage, from }: LabelledSentence): boolean {
  if (part !== 'action' && part !== 'result') return false
  const first = passage.tokens.words[from] ?? ''
  return owner === 'i' || (owner === 'none' && isPast(first) && !formsOfBe.has(first))
}

const smallWords = new Set(
  'the of and to in that was for with on it by as were from at which their not my this be who but they or is have i we our had its after each what when so than into would they them his her an are been'.split(' '),
)
