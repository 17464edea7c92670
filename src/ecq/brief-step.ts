/** Says a next step without repeating a question that stands with its weak section. */
import type { ReviewedParagraph } from './review.ts'
import { weakWords } from './weak-words.ts'

/** The step itself, or, where it is the question of a weak section, which section it asks about. */
export function briefStep(step: string, paragraphs: readonly ReviewedParagraph[]): string {
  for (const { index, weak } of paragraphs) {
    const mark = weak.find(({ question }) => question === step)
    if (mark) return `Answer the question about paragraph ${index + 1} (${mark.section}: ${weakWords(mark)}).`
  }
  return step
}
