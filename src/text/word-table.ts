/** A whole number for each word, worked out once for all texts: an ending, a class, a count of syllables. */
import { wordLimit } from './lexicon.ts'
import type { Tokens } from './tokens.ts'

/** Tells what `of` says of the token's word; `of` must be pure and give whole numbers from 0 to 254. */
export type WordTable = (tokens: Pick<Tokens, 'ids' | 'words'>, at: number) => number

export function wordTable(of: (word: string) => number): WordTable {
  // One more than the number; 0 where nobody asked yet.
  const table = new Uint8Array(wordLimit)
  return ({ ids, words }, at) => {
    const id = ids[at] as number
    const known = table[id] as number
    if (known > 0) return known - 1
    const value = of(words[at] as string)
    if (id > 0) table[id] = value + 1
    return value
  }
}
