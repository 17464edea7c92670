/** A small whole number for each word, worked out once for all texts, in a table as dense as that of `denseFlags`. */
import { rowLimit, rowOf } from './lexicon.ts'
import type { WordTable } from './word-table.ts'

/** Tells what `of` says of the token's word; `of` must be pure and give whole numbers from 0 to 254. */
export function denseNumbers(of: (word: string) => number): WordTable {
  // One more than the number; 0 where nobody asked yet.
  const table = new Uint8Array(rowLimit)
  return ({ ids, words }, at) => {
    const row = rowOf(ids[at] as number)
    const known = table[row] as number
    if (known > 0) return known - 1
    const value = of(words[at] as string)
    if (row > 0) table[row] = value + 1
    return value
  }
}
