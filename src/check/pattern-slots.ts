/** Matches the slots of one pattern around a word that fills one of them. */
import { Mark, type Tokens } from '../text/tokens.ts'
import { isMember } from './word-classes.ts'

export interface Slot {
  /** the class that it wants one word of; without one, -1, it takes any word */
  readonly wanted: number
  readonly least: number
  readonly most: number
}

/** Whether a pattern can begin with these slots: with words, optional or not, and not with optional words alone. */
export function opensWithWords(slots: readonly Slot[]): boolean {
  for (const { wanted, least } of slots) {
    if (wanted < 0) return false
    if (least > 0) return true
  }
  return false
}

/** Whether each slot takes just one word. */
export const isPlain = (slots: readonly Slot[]): boolean => slots.every(({ least, most }) => least === 1 && most === 1)

const holds = ({ wanted }: Slot, id: number): boolean => wanted < 0 || isMember(wanted, id)

/** The tokens among which patterns are matched, with what was found; used again and again, because most tries end at the first slot. */
export interface Walk {
  readonly ids: readonly number[]
  readonly marks: readonly number[]
  /** the tokens that no match reaches over */
  from: number
  to: number
  /** the first token of the match, which a mark may part from the words before it */
  first: number
  /** where the matches begin, as many as `startCount` says; every beginning goes with every end */
  readonly starts: number[]
  startCount: number
  /** the tokens after the matches, as many as `endCount` says */
  readonly ends: number[]
  endCount: number
}

export const walkOver = ({ ids, marks }: Tokens): Walk => ({ ids, marks, from: 0, to: ids.length, first: -1, starts: [], startCount: 0, ends: [], endCount: 0 })

/** Whether the plain slots are filled by the tokens from `start` on. */
export function standsFrom(walk: Walk, slots: readonly Slot[], start: number): boolean {
  if (start < walk.from || start + slots.length > walk.to) return false
  for (let i = 0; i < slots.length; i++) {
    if (!holds(slots[i] as Slot, walk.ids[start + i] as number) || (i > 0 && ((walk.marks[start + i] as number) & Mark.parted) !== 0)) return false
  }
  return true
}

/** Finds the matches whose slot `anchor` is filled by the token `at`, known to be of its class. Whether there are any. */
export function matchAround(walk: Walk, slots: readonly Slot[], anchor: number, at: number): boolean {
  walk.startCount = 0
  walk.endCount = 0
  goBack(walk, slots, anchor - 1, at)
  if (walk.startCount === 0) return false
  goOn(walk, slots, anchor + 1, at + 1)
  return walk.endCount > 0
}

/** The token after the longest match that begins at the token `at` and ends before `walk.to`; or -1. */
export function longestFrom(walk: Walk, slots: readonly Slot[], at: number): number {
  walk.endCount = 0
  walk.first = at
  goOn(walk, slots, 0, at)
  let longest = -1
  for (let i = 0; i < walk.endCount; i++) longest = Math.max(longest, walk.ends[i] as number)
  return longest
}

/** Fills the slots from `index` on down with the tokens before `at`. */
function goBack(walk: Walk, slots: readonly Slot[], index: number, at: number): void {
  let before = at
  for (let i = index; i >= 0; i--) {
    const slot = slots[i] as Slot
    if (slot.least === 0) goBack(walk, slots, i - 1, before)
    for (let taken = 1; taken <= slot.most; taken++) {
      if (before <= walk.from || isParted(walk, before) || !holds(slot, walk.ids[before - 1] as number)) return
      before--
      if (taken < slot.most) goBack(walk, slots, i - 1, before)
    }
  }
  for (let i = 0; i < walk.startCount; i++) if (walk.starts[i] === before) return
  walk.starts[walk.startCount++] = before
}

/** Fills the slots from `index` on with the tokens from `at` on. */
function goOn(walk: Walk, slots: readonly Slot[], index: number, at: number): void {
  let next = at
  for (let i = index; i < slots.length; i++) {
    const slot = slots[i] as Slot
    if (slot.least === 0) goOn(walk, slots, i + 1, next)
    for (let taken = 1; taken <= slot.most; taken++) {
      if (next >= walk.to || isParted(walk, next) || !holds(slot, walk.ids[next] as number)) return
      next++
      if (taken < slot.most) goOn(walk, slots, i + 1, next)
    }
  }
  for (let i = 0; i < walk.endCount; i++) if (walk.ends[i] === next) return
  walk.ends[walk.endCount++] = next
}

const isParted = ({ marks, first }: Walk, at: number): boolean => at !== first && ((marks[at] as number) & Mark.parted) !== 0
