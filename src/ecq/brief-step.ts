/** Says a next step without repeating a question that stands with its weak section. */
import { shorten } from '../text/shorten.ts'
import type { ReviewedParagraph } from './review.ts'
import { weakWords } from './weak-words.ts'

/** The step itself, or, where it is the question of a weak section, which words of the draft it asks about. */
export function briefStep(step: string, paragraphs: readonly ReviewedParagraph[]): string {
  for (const { weak } of paragraphs) {
    const mark = weak.find(({ question }) => question === step)
    if (mark) return `Answer the question about ${mark.evidence ? `“${shorten(mark.evidence.quote.replaceAll('\n', ' '), longest)}”` : `the ${mark.section}`} (${mark.evidence ? `${mark.section}: ` : ''}${weakWords(mark)}).`
  }
  return step
}

/** UTF-16 units of a quote: enough to find the sentence by. */
const longest = 60
