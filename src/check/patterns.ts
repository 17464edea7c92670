/** Matches short word patterns with named word classes and gaps, for lists too rich for plain phrases. */
import type { Passage } from '../text/passage.ts'
import { Mark } from '../text/tokens.ts'

/** Words by class; a pattern names a class as `$name`. */
export type WordClasses = Readonly<Record<string, string>>

interface Slot {
  /** null: whatever word stands there */
  readonly words: ReadonlySet<string> | null
  readonly least: number
  readonly most: number
}

export interface Patterns {
  readonly byFirst: ReadonlyMap<string, readonly number[]>
  readonly slots: readonly (readonly Slot[])[]
}

/** A pattern found: its number and the token after its last. */
export interface PatternHit {
  readonly pattern: number
  readonly to: number
}

/**
 * Compiles patterns. Notation: slots parted by blanks; `a|b` or `$class` is one of those words, `?` at the end makes
 * a slot optional, `_3` is up to three words of any kind. A pattern must begin with words, optional or not, and hold
 * at least one slot that is not optional. Throws on a pattern that breaks this, or names an unknown class.
 */
export function compilePatterns(classes: WordClasses, patterns: readonly string[]): Patterns {
  const sets = new Map(Object.entries(classes).map(([name, words]) => [name, words.split(' ')]))
  const byFirst = new Map<string, number[]>()
  const slots = patterns.map((pattern, index) => {
    const read = pattern.split(' ').map((slot) => readSlot(slot, sets))
    for (const word of firstWords(read, pattern)) byFirst.set(word, [...(byFirst.get(word) ?? []), index])
    return read
  })
  return { byFirst, slots }
}

/** The words that a pattern can begin with: those of its leading optional slots and of the first that must be there. */
function firstWords(slots: readonly Slot[], pattern: string): ReadonlySet<string> {
  const words = new Set<string>()
  for (const slot of slots) {
    if (!slot.words) break
    for (const word of slot.words) words.add(word)
    if (slot.least > 0) return words
  }
  throw new Error(`pattern "${pattern}" must begin with words`)
}

function readSlot(slot: string, sets: ReadonlyMap<string, readonly string[]>): Slot {
  const gap = /^_(\d)$/.exec(slot)
  if (gap) return { words: null, least: 0, most: Number(gap[1]) }
  const optional = slot.endsWith('?')
  const names = (optional ? slot.slice(0, -1) : slot).split('|')
  const words = names.flatMap((name) => {
    if (!name.startsWith('$')) return [name]
    const known = sets.get(name.slice(1))
    if (!known) throw new Error(`no word class ${name}`)
    return known
  })
  return { words: new Set(words), least: optional ? 0 : 1, most: 1 }
}

/** The longest pattern that begins at the token `at` and ends before `end`; words match over no comma or other mark. */
export function patternAt({ byFirst, slots }: Patterns, passage: Passage, at: number, end: number): PatternHit | undefined {
  let best: PatternHit | undefined
  for (const pattern of byFirst.get(passage.tokens.words[at] as string) ?? []) {
    const to = follow({ passage, from: at, end, slots: slots[pattern] as readonly Slot[] }, 0, at)
    if (to > (best?.to ?? at)) best = { pattern, to }
  }
  return best
}

interface Walk {
  readonly passage: Passage
  readonly from: number
  readonly end: number
  readonly slots: readonly Slot[]
}

/** The token after the longest match of the slots from `index` on, at the token `at`; or -1. */
function follow(walk: Walk, index: number, at: number): number {
  const slot = walk.slots[index]
  if (!slot) return at
  let best = slot.least === 0 ? follow(walk, index + 1, at) : -1
  for (let next = at; next < at + slot.most; next++) {
    if (!fits(walk, slot, next)) break
    best = Math.max(best, follow(walk, index + 1, next + 1))
  }
  return best
}

function fits({ passage, from, end }: Walk, { words }: Slot, at: number): boolean {
  if (at >= end || (at > from && (passage.tokens.marks[at] as number) & Mark.parted)) return false
  return words === null || words.has(passage.tokens.words[at] as string)
}
