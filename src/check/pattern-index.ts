/** Finds the places where patterns of words may begin: by their first words, and by signs that most of them are seen to lack. */
import { wordLimit } from '../text/lexicon.ts'
import { Mark, type Tokens } from '../text/tokens.ts'
import { isMember, wordsOf } from './word-classes.ts'

export interface Slot {
  /** the class that it wants one word of; without one, -1, it takes any word */
  readonly wanted: number
  readonly least: number
  readonly most: number
}

/** One pattern of a set. */
export interface Candidate {
  readonly set: number
  readonly pattern: number
  readonly slots: readonly Slot[]
}

export const holds = ({ wanted }: Slot, id: number): boolean => wanted < 0 || isMember(wanted, id)

/** Whether a pattern can begin with these slots: with words, optional or not, and not with optional words alone. */
export function opensWithWords(slots: readonly Slot[]): boolean {
  for (const { wanted, least } of slots) {
    if (wanted < 0) return false
    if (least > 0) return true
  }
  return false
}

/** The candidates of all words in one row, so that the walk reads memory in order. */
export interface PatternIndex {
  /** by a word's number: where its candidates begin; those of the next word begin where they end */
  readonly offsets: Int32Array
  readonly candidates: readonly Candidate[]
  /** four numbers a candidate: lane and bit of the sign that the next word must have, and of one further on */
  readonly needs: Int32Array
  /** by a word's number: the signs of the classes that it belongs to, in lanes */
  readonly signs: Int32Array
}

/** A word's signs are bits in so many 32-bit lanes. */
const lanes = 4

/** The index of patterns that open with words, each set's in order. Costs milliseconds, once. */
export function indexPatterns(patterns: readonly Candidate[]): PatternIndex {
  const byFirst: Candidate[][] = []
  for (const pattern of patterns) for (const id of firstWords(pattern)) (byFirst[id] ??= []).push(pattern)
  const offsets = new Int32Array(wordLimit + 1)
  const candidates: Candidate[] = []
  for (let id = 0; id < wordLimit; id++) {
    for (const candidate of byFirst[id] ?? []) candidates.push(candidate)
    offsets[id + 1] = candidates.length
  }
  // The lexicon numbers its words from the most common on.
  const frequencies = wordsOf.map((words) => words.reduce((sum, number) => sum + 1 / (10 + Math.min(number, 2_000)), 0))
  const wanted = candidates.flatMap((candidate) => [nextNeeded(candidate), laterNeeded(candidate, frequencies)])
  const places = signPlaces(wanted, frequencies)
  const signs = new Int32Array(lanes * wordLimit)
  for (const [one, place] of places) for (const id of wordsOf[one] ?? everyWord) signs[lanes * id + (place >> 5)] = (signs[lanes * id + (place >> 5)] as number) | (1 << (place & 31))
  const needs = wanted.flatMap((one) => [(places.get(one) as number) >> 5, 1 << ((places.get(one) as number) & 31)])
  return { offsets, candidates, needs: Int32Array.from(needs), signs }
}

/** The words that a pattern can begin with: those of its leading optional slots and of the first that must be there. */
function firstWords({ slots }: Candidate): ReadonlySet<number> {
  const first = new Set<number>()
  for (const { wanted, least } of slots) {
    for (const id of wordsOf[wanted] as readonly number[]) first.add(id)
    if (least > 0) break
  }
  return first
}

/** The class that the second word must be of, or -1. */
const nextNeeded = ({ slots: [first, second] }: Candidate): number => (first?.least === 1 && second?.least === 1 ? second.wanted : -1)

/** The rarest of the classes of which a word must follow, or -1. */
function laterNeeded({ slots }: Candidate, frequencies: readonly number[]): number {
  let rarest = -1
  for (const { least, wanted } of slots.slice(slots.findIndex((slot) => slot.least > 0) + 1)) {
    if (least > 0 && wanted >= 0 && (rarest < 0 || (frequencies[wanted] as number) < (frequencies[rarest] as number))) rarest = wanted
  }
  return rarest
}

const everyWord: readonly number[] = Array.from({ length: wordLimit }, (_, id) => id)

/** By class, and for -1 that asks for none, one of the bits of the lanes; the most common classes share none. */
function signPlaces(wanted: readonly number[], frequencies: readonly number[]): Map<number, number> {
  const frequencyOf = (one: number): number => frequencies[one] ?? Number.MAX_VALUE
  const classes = [...new Set(wanted)].sort((a, b) => frequencyOf(b) - frequencyOf(a))
  return new Map(classes.map((one, i) => [one, i < unshared ? i : unshared + (i % (32 * lanes - unshared))]))
}

const unshared = 60

/** Told of a pattern that may begin at the token `at`, and of the token that no match reaches over. */
type Met = (candidate: Candidate, at: number, end: number) => void

/** Calls `met` for what may begin among the tokens [from, to), from the last to the first: so it is known what stands behind each. */
export function meet({ offsets, candidates, needs, signs }: PatternIndex, { ids, marks }: Tokens, { from, to }: { readonly from: number; readonly to: number }, met: Met): void {
  let end = to
  let next = seeNothing(signs)
  for (let at = to - 1; at >= from; at--) {
    const id = ids[at] as number
    const last = offsets[id + 1] as number
    for (let i = offsets[id] as number; i < last; i++) {
      const need = 4 * i
      if (((signs[next + (needs[need] as number)] as number) & (needs[need + 1] as number)) === 0) continue
      if (((seen[needs[need + 2] as number] as number) & (needs[need + 3] as number)) !== 0) met(candidates[i] as Candidate, at, end)
    }
    if ((marks[at] as number) & Mark.parted) {
      end = at
      next = seeNothing(signs)
    } else {
      next = lanes * id
      for (let lane = 0; lane < lanes; lane++) seen[lane] = (seen[lane] as number) | (signs[next + lane] as number)
    }
  }
}

/** The signs of the words behind the one that is looked at, up to the next mark. */
const seen = new Int32Array(lanes)

function seeNothing(signs: Int32Array): number {
  for (let lane = 0; lane < lanes; lane++) seen[lane] = signs[lane] as number
  return 0
}
