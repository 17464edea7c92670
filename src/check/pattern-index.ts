/** Orders patterns by their first words, with signs by which most of them are seen not to match without a closer look. */
import { wordLimit } from '../text/lexicon.ts'

/** One compiled set of patterns. */
export interface Patterns {
  readonly set: number
}

export interface Slot {
  /** the one word that it wants, by number; else -1 */
  readonly word: number
  /** the class that it wants one word of, by number; without one, -1, it takes any word */
  readonly wanted: number
  readonly least: number
  readonly most: number
}

/** One pattern of a set. */
export interface Candidate extends Patterns {
  readonly pattern: number
  readonly slots: readonly Slot[]
}

/** The candidates of all words in one row, so that the walk reads memory in order. */
export interface PatternIndex {
  readonly sets: number
  /** by a word's number: where its candidates begin; those of the next word begin where they end */
  readonly offsets: Int32Array
  readonly candidates: readonly Candidate[]
  /** four numbers a candidate: lane and bit of the sign that the next word must have, and of one further on */
  readonly needs: Int32Array
  /** by a word's number: the signs of the classes that it belongs to, in lanes */
  readonly signs: Int32Array
}

/** A word's signs are bits in so many 32-bit lanes. */
export const lanes = 4

/** What has been compiled so far. */
interface Compiled {
  readonly sets: number
  /** by a word's number: the patterns that can begin with it */
  readonly byFirst: readonly (readonly Candidate[] | undefined)[]
  /** by class: its words by number */
  readonly wordsOf: readonly (readonly number[])[]
}

/** The index of everything compiled; costs milliseconds, once. */
export function indexPatterns({ sets, byFirst, wordsOf }: Compiled): PatternIndex {
  // The lexicon numbers its words from the most common on.
  const frequencies = wordsOf.map((words) => words.reduce((sum, number) => sum + 1 / (10 + Math.min(number, 2_000)), 0))
  const frequencyOf: Frequency = (wanted) => frequencies[wanted] ?? Infinity
  const offsets = new Int32Array(wordLimit + 1)
  const candidates: Candidate[] = []
  for (let id = 0; id < wordLimit; id++) {
    for (const candidate of byFirst[id] ?? []) candidates.push(candidate)
    offsets[id + 1] = candidates.length
  }
  const wanted = candidates.flatMap((candidate) => [nextNeeded(candidate), laterNeeded(candidate, frequencyOf)])
  const places = signPlaces(wanted, frequencyOf)
  const signs = new Int32Array(lanes * wordLimit)
  for (const [one, place] of places) for (const number of wordsOf[one] ?? everyWord) signs[lanes * number + (place >> 5)] = (signs[lanes * number + (place >> 5)] as number) | (1 << (place & 31))
  const needs = wanted.flatMap((one) => [(places.get(one) as number) >> 5, 1 << ((places.get(one) as number) & 31)])
  return { sets, offsets, candidates, needs: Int32Array.from(needs), signs }
}

/** The class that the second word must be of, or -1. */
const nextNeeded = ({ slots: [first, second] }: Candidate): number => (first?.least === 1 && second?.least === 1 ? second.wanted : -1)

/** The rarest of the classes of which a word must follow, or -1. */
function laterNeeded({ slots }: Candidate, frequencyOf: Frequency): number {
  let rarest = -1
  for (const { least, wanted } of slots.slice(slots.findIndex((slot) => slot.least > 0) + 1)) {
    if (least > 0 && (rarest < 0 || frequencyOf(wanted) < frequencyOf(rarest))) rarest = wanted
  }
  return rarest
}

/** How often one of the words of a class is met, in no unit; for -1, any word, always. */
type Frequency = (wanted: number) => number

const everyWord: readonly number[] = Array.from({ length: wordLimit }, (_, id) => id)

/** By class, one of the bits of the lanes, so that most patterns are seen to lack a word without a closer look: common classes share none. */
function signPlaces(wanted: readonly number[], frequencyOf: Frequency): Map<number, number> {
  const classes = [...new Set(wanted)].sort((a, b) => (a < 0 ? -1 : b < 0 ? 1 : frequencyOf(b) - frequencyOf(a)))
  return new Map(classes.map((one, i) => [one, i < unshared ? i : unshared + (i % (32 * lanes - unshared))]))
}

const unshared = 60

