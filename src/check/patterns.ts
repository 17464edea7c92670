/** Matches short word patterns with named word classes and gaps, for lists too rich for plain phrases. */
import type { Passage } from '../text/passage.ts'
import { Mark } from '../text/tokens.ts'

/** Words by class; a pattern names a class as `$name`. */
export type WordClasses = Readonly<Record<string, string>>

interface Slot {
  /** null: any word */
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
 * a slot optional, `_3` is up to three words of any kind. The first slot must name words and may not be optional.
 * Throws on a pattern that breaks this, or names an unknown class.
 */
export function compilePatterns(classes: WordClasses, patterns: readonly string[]): Patterns {
  const sets = new Map(Object.entries(classes).map(([name, words]) => [name, words.split(' ')]))
  const byFirst = new Map<string, number[]>()
  const slots = patterns.map((pattern, index) => {
    const read = pattern.split(' ').map((slot) => readSlot(slot, sets))
    const first = read[0]
    if (!first?.words || first.least === 0) throw new Error(`pattern "${pattern}" must begin with words`)
    for (const word of first.words) byFirst.set(word, [...(byFirst.get(word) ?? []), index])
    return read
  })
  return { byFirst, slots }
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
    const to = follow(slots[pattern] as readonly Slot[], 1, passage, at + 1, end)
    if (to > (best?.to ?? -1)) best = { pattern, to }
  }
  return best
}

function follow(slots: readonly Slot[], index: number, passage: Passage, at: number, end: number): number {
  const slot = slots[index]
  if (!slot) return at
  let best = slot.least === 0 ? follow(slots, index + 1, passage, at, end) : -1
  for (let taken = 1; taken <= slot.most; taken++) {
    const next = at + taken - 1
    if (next >= end || (passage.tokens.marks[next] as number) & Mark.parted) break
    if (slot.words && !slot.words.has(passage.tokens.words[next] as string)) break
    best = Math.max(best, follow(slots, index + 1, passage, at + taken, end))
  }
  return best
}
