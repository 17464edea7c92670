/** Tells whether a token stands inside quotation marks: perhaps another person's words. */
import type { Passage, Sentence } from '../text/passage.ts'

/** Looks at the marks between the start of the sentence and the token `at`. */
export function isQuoted({ text, tokens: { starts } }: Passage, { start }: Sentence, at: number): boolean {
  const before = text.slice(start, starts[at])
  const count = (mark: string): number => before.split(mark).length - 1
  return count('\u201c') > count('\u201d') || count('"') % 2 === 1
}
