/** Tells a sentence behind which the writer has set the measure that it lacks. */
import type { ReadParagraph } from './analysis.ts'
import type { LabelledSentence } from './label-sentences.ts'
import { hasFigure } from './story-facts.ts'
import { measures } from './words/measures.ts'

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
  const { passage, from, to } = sentence
  if (!hasFigure(sentence)) return false
  if (sentence.part === 'result' && sentence.moved) return true
  const words = passage.text.slice(passage.tokens.starts[from], passage.tokens.ends[to - 1]).toLowerCase()
  return templates.some((pieces) => isFilled(words, pieces))
}

/** The words between the blanks; the stop at the end is no word. */
const templates = Object.values(measures).map(({ template }) => template.toLowerCase().replace(/\.$/, '').split('[\u2026]'))

/** Every piece stands in the words, in its order, with something in each blank that is no blank. */
function isFilled(words: string, pieces: readonly string[]): boolean {
  let at = 0
  for (const [index, piece] of pieces.entries()) {
    const found = piece === '' && index > 0 ? words.length : words.indexOf(piece, index === 0 ? 0 : at + 1)
    if (found < 0 || (index > 0 && found <= at) || /\[|_{2}/.test(words.slice(at, found))) return false
    at = found + piece.length
  }
  return true
}
