/** Tells a sentence behind which the writer has set the measure that it lacks. */
import type { ReadParagraph } from './analysis.ts'
import { fillsTemplate } from './filled-template.ts'
import type { LabelledSentence } from './label-sentences.ts'
import { hasFigure } from './story-facts.ts'

/** True where the next sentence of the paragraph holds a measure, or the one after next where both before it are as bare. */
export function measuredBehind({ sentences }: Pick<ReadParagraph, 'sentences'>, sentence: LabelledSentence): boolean {
  const at = sentences.findIndex((one) => one.sentence === sentence)
  const next = sentences[at + 1]?.sentence
  if (at < 0 || !next) return false
  const later = sentences[at + 2]?.sentence
  return holdsMeasure(next) || (later !== undefined && next.part === 'result' && !hasFigure(next) && holdsMeasure(later))
}

/** A figure before and a figure after, or one of our own sentences with all its blanks filled. */
function holdsMeasure(sentence: LabelledSentence): boolean {
  if (!hasFigure(sentence)) return false
  return (sentence.part === 'result' && sentence.moved) || fillsTemplate(sentence)
}
