/** Years of the last century and of this one, told from a table. */
import { wordTable } from '../text/word-table.ts'
import type { Tokens } from '../text/tokens.ts'

const before = 1899

/** The year that a token is, as `2019`; 0 for any other. */
export function yearAt(tokens: Tokens, at: number): number {
  const years = yearsSince(tokens, at)
  return years === 0 ? 0 : before + years
}

const yearsSince = wordTable((word) => (word.length === 4 && /^(?:19|20)\d\d$/.test(word) ? Number(word) - before : 0))
