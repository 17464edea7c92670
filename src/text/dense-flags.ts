/** A table for a question that is asked about every word of a draft: row by row without a gap, so that few lines of a processor's cache hold the answers. */
import { type FlagLists, allFlags, putFlags, rowLimit, rowOf } from './lexicon.ts'

/** By a word's row (`rowOf`): the sum of the flags, below 65,536, of the lists that hold it, 0 for all other words. */
export function denseFlags(lists: FlagLists): Uint8Array | Uint16Array {
  const table = allFlags(lists) < 1 << 8 ? new Uint8Array(rowLimit) : new Uint16Array(rowLimit)
  putFlags(table, lists, rowOf)
  return table
}
