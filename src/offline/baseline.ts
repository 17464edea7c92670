/** Finds, earlier in the story, the figure that a result can be held against: "within four months" against "seven months". */
import { Mark } from '../text/tokens.ts'
import type { LabelledSentence } from './label-sentences.ts'
import { isYear } from './sentence-facts.ts'
import { matterOf } from './shared-matter.ts'
import { numberWords } from './words/verbs.ts'

/** The words of the draft with the earlier figure, quoted; undefined where no challenge or context before it counts in the same unit. */
export function baselineOf(result: LabelledSentence, sentences: readonly LabelledSentence[]): string | undefined {
  const units = new Map(counted(result).map(({ unit, figure }) => [unit, figure]))
  if (units.size === 0) return undefined
  for (const sentence of sentences) {
    if (sentence.start >= result.start) return undefined
    if (sentence.part !== 'challenge' && sentence.part !== 'context') continue
    const found = counted(sentence).find(({ unit, figure }) => units.has(unit) && units.get(unit) !== figure)
    if (!found || commonStems(result, sentence) < sameThing) continue
    return `"${found.words}"`
  }
  return undefined
}

/** Fewer stems than these two sentences of one story may share while they tell of different things. */
const sameThing = 2

function commonStems(one: LabelledSentence, other: LabelledSentence): number {
  const stems = new Set(matterOf([other]))
  return matterOf([one]).filter((stem) => stems.has(stem)).length
}

interface Counted {
  readonly figure: string
  readonly unit: string
  readonly words: string
}

/** Figures followed by what they count. */
function counted({ passage, from, to }: LabelledSentence): Counted[] {
  const { words, marks, starts, ends } = passage.tokens
  const found: Counted[] = []
  for (let at = from; at + 1 < to; at++) {
    const figure = words[at] as string
    const unit = words[at + 1] as string
    if (!numberWords.has(figure) && !((marks[at] as number) & Mark.digit)) continue
    if (isYear(figure) || !timeUnits.has(singular(unit))) continue
    found.push({ figure, unit: singular(unit), words: passage.text.slice(starts[at], ends[at + 1]) })
  }
  return found
}

const singular = (word: string): string => (word.endsWith('s') ? word.slice(0, -1) : word)

/** Other units may count different things in one story. */
const timeUnits = new Set(['minute', 'hour', 'day', 'week', 'month'])
