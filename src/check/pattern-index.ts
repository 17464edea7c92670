/** Finds patterns of words in one walk: each is looked for at the rarest word that it must hold, and nowhere else. */
import { wordLimit } from '../text/lexicon.ts'
import { type Slot, type Walk, matchAround } from './pattern-slots.ts'
import { wordsOf } from './word-classes.ts'

/** One pattern of a set. */
export interface Candidate {
  readonly set: number
  readonly pattern: number
  readonly slots: readonly Slot[]
}

/** A pattern with the slot that it is looked for at. */
interface Anchored {
  readonly candidate: Candidate
  readonly anchor: number
}

/** The patterns by the words they are looked for at, in one row. */
export interface PatternIndex {
  /** by a word's number: where its patterns begin; those of the next word begin where they end */
  readonly offsets: Int32Array
  readonly anchored: readonly Anchored[]
}

/** The index of patterns that hold at least one slot for certain words that must be filled. Costs milliseconds, once. */
export function indexPatterns(patterns: readonly Candidate[]): PatternIndex {
  const byWord: Anchored[][] = []
  for (const candidate of patterns) {
    const anchor = rarestSlot(candidate)
    for (const id of wordsOf[(candidate.slots[anchor] as Slot).wanted] as readonly number[]) (byWord[id] ??= []).push({ candidate, anchor })
  }
  const offsets = new Int32Array(wordLimit + 1)
  const anchored: Anchored[] = []
  for (let id = 0; id < wordLimit; id++) {
    for (const one of byWord[id] ?? []) anchored.push(one)
    offsets[id + 1] = anchored.length
  }
  return { offsets, anchored }
}

/** Of the slots that must be filled, the one that a text holds the fewest words for. */
function rarestSlot({ slots }: Candidate): number {
  let rarest = -1
  let least = Number.POSITIVE_INFINITY
  slots.forEach((slot, at) => {
    if (slot.least === 0 || slot.wanted < 0) return
    const frequency = frequencyOf(slot.wanted)
    if (frequency >= least) return
    least = frequency
    rarest = at
  })
  return rarest
}

/** The lexicon numbers its words from the most common on. */
const frequencyOf = (wanted: number): number => (wordsOf[wanted] as readonly number[]).reduce((sum, id) => sum + 1 / (10 + Math.min(id, 2_000)), 0)

/** Told of a match of a pattern: its first token and the token after its last. */
type Met = (candidate: Candidate, from: number, to: number) => void

/** Calls `met` for every match in the walk, in no order, and twice for one that holds its rarest word twice. */
export function meet({ offsets, anchored }: PatternIndex, walk: Walk, met: Met): void {
  const { ids, from, to } = walk
  for (let at = from; at < to; at++) {
    const id = ids[at] as number
    const last = offsets[id + 1] as number
    for (let i = offsets[id] as number; i < last; i++) {
      const { candidate, anchor } = anchored[i] as Anchored
      if (!matchAround(walk, candidate.slots, anchor, at)) continue
      for (let start = 0; start < walk.startCount; start++) for (let end = 0; end < walk.endCount; end++) met(candidate, walk.starts[start] as number, walk.ends[end] as number)
    }
  }
}
