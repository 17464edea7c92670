/** Tells a sentence that is one of our own templates with all its blanks filled. */
import type { SentenceFacts } from './sentence-facts.ts'
import { measures } from './words/measures.ts'

/** True where every piece of some template stands in the sentence, in its order, with something in each blank that is no blank. */
export function fillsTemplate({ passage, from, to }: Pick<SentenceFacts, 'passage' | 'from' | 'to'>): boolean {
  const words = passage.text.slice(passage.tokens.starts[from], passage.tokens.ends[to - 1]).toLowerCase()
  return templates.some((pieces) => isFilled(words, pieces))
}

/** The words between the blanks; the stop at the end is no word. */
const templates = Object.values(measures).map(({ template }) => template.toLowerCase().replace(/\.$/, '').split('[\u2026]'))

function isFilled(words: string, pieces: readonly string[]): boolean {
  let at = 0
  for (const [index, piece] of pieces.entries()) {
    const found = piece === '' && index > 0 ? words.length : words.indexOf(piece, index === 0 ? 0 : at + 1)
    if (found < 0 || (index > 0 && found <= at) || /\[|_{2}/.test(words.slice(at, found))) return false
    at = found + piece.length
  }
  return true
}
