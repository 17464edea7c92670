/** Finds patterns of words in one walk: each is looked for at the rarest word that it must hold, and nowhere else. */
import { wordLimit } from '../text/lexicon.ts'
import { type PairFilter, holdsPair, noPairs, putPair } from './pair-filter.ts'
import { type Slot, type Walk, matchAround, standsFrom } from './pattern-slots.ts'
import { isMember, wordsOf } from './word-classes.ts'

/** One pattern of a set. */
export interface Candidate {
  readonly set: number
  readonly pattern: number
  readonly slots: readonly Slot[]
  /** each slot takes just one word */
  readonly plain: boolean
}

/** The patterns by the words they are looked for at, in one row. */
export interface PatternIndex {
  /** one more than the greatest number of a set; 0 without patterns */
  readonly sets: number
  /** by a word's number: where its patterns begin, and where they end; those that want a certain word right beside it come first, up to `fars` */
  readonly firsts: Uint16Array
  readonly fars: Uint16Array
  readonly ends: Uint16Array
  /** the pairs of words of which a pattern before `fars` holds one */
  readonly pairs: PairFilter
  readonly candidates: readonly Candidate[]
  /** by pattern of the row: the slot that it is looked for at */
  readonly anchors: Int32Array
  /** four numbers a pattern of the row: of the next word that must stand before, its class and how far off it is at most, and of the one behind; -1 for none */
  readonly beside: Int32Array
}

/** As many as the places of patterns can tell. */
const mostCandidates = 0xffff

/** The index of patterns that hold at least one slot for certain words that must be filled. Costs milliseconds, once. */
export function indexPatterns(patterns: readonly Candidate[]): PatternIndex {
  const byWord = new Map<number, Candidate[]>()
  for (const candidate of patterns) {
    const { wanted } = candidate.slots[rarestSlot(candidate)] as Slot
    for (const id of new Set(wordsOf[wanted])) {
      const others = byWord.get(id)
      if (others) others.push(candidate)
      else byWord.set(id, [candidate])
    }
  }
  const firsts = new Uint16Array(wordLimit)
  const fars = new Uint16Array(wordLimit)
  const ends = new Uint16Array(wordLimit)
  const pairs = noPairs()
  const candidates: Candidate[] = []
  for (const [id, own] of byWord) {
    const near = own.filter((one) => putPairs(pairs, id, one))
    firsts[id] = candidates.length
    fars[id] = candidates.push(...near)
    ends[id] = candidates.push(...own.filter((one) => !near.includes(one)))
  }
  if (candidates.length > mostCandidates) throw new Error('too many patterns')
  const anchors = Int32Array.from(candidates, rarestSlot)
  const beside = candidates.flatMap(({ slots }, i) => [...nextFrom(slots, anchors[i] as number, -1), ...nextFrom(slots, anchors[i] as number, 1)])
  const sets = Math.max(-1, ...patterns.map(({ set }) => set)) + 1
  return { sets, firsts, fars, ends, pairs, candidates, anchors, beside: Int32Array.from(beside) }
}

/** Puts in the pairs that the word can stand in where the pattern is found; false where none of its neighbours is certain. */
function putPairs(pairs: PairFilter, id: number, candidate: Candidate): boolean {
  const anchor = rarestSlot(candidate)
  const [before, reachBefore] = nextFrom(candidate.slots, anchor, -1)
  const [behind, reachBehind] = nextFrom(candidate.slots, anchor, 1)
  if (before >= 0 && reachBefore === 1) for (const word of wordsOf[before] as readonly number[]) putPair(pairs, word, id)
  else if (behind >= 0 && reachBehind === 1) for (const word of wordsOf[behind] as readonly number[]) putPair(pairs, id, word)
  else return false
  return true
}

/** The class of the next slot that certain words must fill, and how many words off it is at most. */
function nextFrom(slots: readonly Slot[], anchor: number, step: -1 | 1): [wanted: number, reach: number] {
  let reach = 1
  for (let at = anchor + step; at >= 0 && at < slots.length; at += step) {
    const { wanted, least, most } = slots[at] as Slot
    if (least > 0 && wanted >= 0) return [wanted, reach]
    reach += most
  }
  return [-1, 0]
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
export function meet({ firsts, fars, ends, pairs, candidates, anchors, beside }: PatternIndex, walk: Walk, met: Met): void {
  const { ids, from, to } = walk
  for (let at = from; at < to; at++) {
    const id = ids[at] as number
    const last = ends[id] as number
    if (last === 0) continue
    const paired = (at > from && holdsPair(pairs, ids[at - 1] as number, id)) || (at + 1 < to && holdsPair(pairs, id, ids[at + 1] as number))
    for (let i = (paired ? firsts[id] : fars[id]) as number; i < last; i++) {
      const before = beside[4 * i] as number
      if (before >= 0 && !standsBefore(walk, at, before, beside[4 * i + 1] as number)) continue
      const behind = beside[4 * i + 2] as number
      if (behind >= 0 && !standsBehind(walk, at, behind, beside[4 * i + 3] as number)) continue
      const candidate = candidates[i] as Candidate
      if (candidate.plain) {
        const start = at - (anchors[i] as number)
        if (standsFrom(walk, candidate.slots, start)) met(candidate, start, start + candidate.slots.length)
        continue
      }
      if (!matchAround(walk, candidate.slots, anchors[i] as number, at)) continue
      for (let start = 0; start < walk.startCount; start++) for (let end = 0; end < walk.endCount; end++) met(candidate, walk.starts[start] as number, walk.ends[end] as number)
    }
  }
}

/** Whether a word of the class stands among the `reach` before the token; a look that costs less than matching all slots. */
function standsBefore({ ids, from }: Walk, at: number, wanted: number, reach: number): boolean {
  const first = Math.max(from, at - reach)
  for (let before = at - 1; before >= first; before--) if (isMember(wanted, ids[before] as number)) return true
  return false
}

function standsBehind({ ids, to }: Walk, at: number, wanted: number, reach: number): boolean {
  const last = Math.min(to - 1, at + reach)
  for (let behind = at + 1; behind <= last; behind++) if (isMember(wanted, ids[behind] as number)) return true
  return false
}
