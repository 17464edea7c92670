/** Remembers pairs of words by one bit each: never denies a pair that was put in, and seldom affirms another. */

/** The bits, 32 an entry. */
export type PairFilter = Int32Array

/** Bits for some ten times as many pairs as all patterns have, and few enough for the first cache of a processor. */
const filterBits = 18

export const noPairs = (): PairFilter => new Int32Array(1 << (filterBits - 5))

/** Words by their numbers, in the order in which they stand. */
export function putPair(filter: PairFilter, first: number, second: number): void {
  const place = placeOf(first, second)
  filter[place >>> 5] = (filter[place >>> 5] as number) | (1 << (place & 31))
}

export const holdsPair = (filter: PairFilter, first: number, second: number): boolean => {
  const place = placeOf(first, second)
  return ((filter[place >>> 5] as number) & (1 << (place & 31))) !== 0
}

const placeOf = (first: number, second: number): number => Math.imul(first ^ Math.imul(second, 0x9e3779b1), 0x85ebca6b) >>> (32 - filterBits)
