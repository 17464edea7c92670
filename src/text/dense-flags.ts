/** A table for a question that is asked about every word of a draft: row by row without a gap, so that few lines of a processor's cache hold the answers. */
import { numberOf, rowLimit, rowOf } from './lexicon.ts'

/** By a word's row (`rowOf`): the sum of the flags, below 65,536, of the lists that hold it, 0 for all other words. */
export function denseFlags(lists: readonly (readonly [flag: number, list: Iterable<string>])[]): Uint8Array | Uint16Array {
  const all = lists.reduce((sum, [flag]) => sum | flag, 0)
  const table = all < 1 << 8 ? new Uint8Array(rowLimit) : new Uint16Array(rowLimit)
  for (const [flag, list] of lists) {
    for (const word of list) {
      const row = rowOf(numberOf(word))
      table[row] = (table[row] as number) | flag
    }
  }
  return table
}
