/** Counts the words of a draft, or of some of its paragraphs. */
import type { ParsedText } from '../text/parse.ts'

/** `counts` tells of a paragraph, by its index, whether its words are wanted. */
export const countWords = ({ paragraphs }: Pick<ParsedText, 'paragraphs'>, counts: (index: number) => boolean = () => true): number =>
  paragraphs.reduce((sum, { index, passage }) => sum + (counts(index) ? passage.tokens.words.length : 0), 0)
