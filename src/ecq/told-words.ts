/** Counts the words that a candidate tells: all of the draft's, its headings too, but for the questions that were put to the candidate. */
import type { ParsedText } from '../text/parse.ts'
import { countWords } from './count-words.ts'
import type { Outline } from './outline.ts'

/** `counts` tells of a paragraph, by its index, whether its words are wanted. */
export function toldWords(parsed: Pick<ParsedText, 'paragraphs'>, { question, places }: Pick<Outline, 'question' | 'places'>, counts: (index: number) => boolean = () => true): number {
  if (question === null) return countWords(parsed, counts)
  return parsed.paragraphs.reduce((sum, { index, passage }) => {
    const from = places[index]?.bodyStart ?? 0
    return sum + (counts(index) ? passage.tokens.starts.filter((start) => start >= from).length : 0)
  }, 0)
}
