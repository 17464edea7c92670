/** Matches short word patterns with named word classes and gaps, for lists too rich for plain phrases. */
import { numberOf, tableOf, wordLimit } from '../text/lexicon.ts'
import type { Passage } from '../text/passage.ts'
import { Mark, type Tokens } from '../text/tokens.ts'

/** Words by class; a pattern names a class as `$name`. */
export type WordClasses = Readonly<Record<string, string>>

interface Slot {
  /** which set of words it wants; -1 is any word */
  readonly wanted: number
  readonly least: number
  readonly most: number
}

export interface Patterns {
  /** by a word's number: its own number among the words of these patterns, or 0 */
  readonly own: Uint16Array
  /** by own number: the patterns that may begin with the word */
  readonly byFirst: readonly (readonly number[])[]
  /** by own number: one bit for each set of words, told whether it holds the word */
  readonly bits: Int32Array
  /** entries of `bits` a word */
  readonly width: number
  readonly slots: readonly (readonly Slot[])[]
  /** by pattern: the set that the second word must be of, where that is settled by the first; else -1 */
  readonly second: readonly number[]
  /** by a word's number: 1 where some pattern cannot do without it or a word like it */
  readonly needed: Uint8Array
}

/** A pattern found: its number and the token after its last. */
export interface PatternHit {
  readonly pattern: number
  readonly to: number
}

interface Draft {
  readonly classes: ReadonlyMap<string, readonly string[]>
  /** the sets of words, by their words in order */
  readonly sets: Map<string, number>
  readonly words: (readonly string[])[]
}

/**
 * Compiles patterns. Notation: slots parted by blanks; `a|b` or `$class` is one of those words, `?` at the end makes
 * a slot optional, `_3` is up to three words of any kind. A pattern must begin with words, optional or not, and hold
 * at least one slot that is not optional. Throws on a pattern that breaks this, or names an unknown class.
 */
export function compilePatterns(classes: WordClasses, patterns: readonly string[]): Patterns {
  const draft: Draft = { classes: new Map(Object.entries(classes).map(([name, words]) => [name, words.split(' ')])), sets: new Map(), words: [] }
  const slots = patterns.map((pattern) => pattern.split(' ').map((slot) => readSlot(slot, draft)))
  const own = new Uint16Array(wordLimit)
  const byFirst: number[][] = [[]]
  for (const word of draft.words.flat()) {
    const id = numberOf(word)
    if (own[id] === 0) own[id] = byFirst.push([]) - 1
  }
  slots.forEach((read, index) => {
    for (const word of firstWords(read, draft, patterns[index] as string)) byFirst[own[numberOf(word)] as number]?.push(index)
  })
  const width = (draft.words.length + 31) >> 5
  const bits = new Int32Array(byFirst.length * width)
  draft.words.forEach((words, set) => {
    for (const word of words) {
      const entry = (own[numberOf(word)] as number) * width + (set >> 5)
      bits[entry] = (bits[entry] as number) | (1 << (set & 31))
    }
  })
  const needed = tableOf(slots.flatMap((read) => rarest(read, draft)))
  return { own, byFirst, bits, width, slots, second: slots.map(secondOf), needed }
}

const secondOf = ([first, second]: readonly Slot[]): number => (first?.least === 1 && second?.least === 1 ? second.wanted : -1)

/** Of the sets that a pattern cannot do without, the one whose words are met least often. */
function rarest(slots: readonly Slot[], { words }: Draft): readonly string[] {
  const sets = slots.filter(({ least }) => least > 0).map(({ wanted }) => words[wanted] as readonly string[])
  const often = (set: readonly string[]): number => set.reduce((sum, word) => sum + (everyday.has(word) ? 20 : 1), 0)
  return sets.reduce((best, set) => (often(set) < often(best) ? set : best))
}

/** Words that most sentences hold some of. */
const everyday: ReadonlySet<string> = new Set(
  (
    'a an the this that these those and or but nor so yet if as than then of in on at to for from with by over under into about between through after before during within without against ' +
    'i we you he she it they me us him her them my our your his its their who which what when where how all any each every no not never both some many more most other such own same one two three four five nine first ' +
    'is are was were be been being am has have had do did does will would can could may might must should also only very now up out new year years time people work made make said took came went'
  ).split(' '),
)

/** False where no pattern can begin and end among the tokens from `from` to `to`; costs one look at each. */
export function mayMatch({ needed }: Patterns, { tokens: { ids } }: Pick<Passage, 'tokens'>, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (needed[ids[at] as number] === 1) return true
  return false
}

/** The words that a pattern can begin with: those of its leading optional slots and of the first that must be there. */
function firstWords(slots: readonly Slot[], { words }: Draft, pattern: string): ReadonlySet<string> {
  const first = new Set<string>()
  for (const slot of slots) {
    if (slot.wanted < 0) break
    for (const word of words[slot.wanted] as readonly string[]) first.add(word)
    if (slot.least > 0) return first
  }
  throw new Error(`pattern "${pattern}" must begin with words`)
}

function readSlot(slot: string, draft: Draft): Slot {
  const gap = /^_(\d)$/.exec(slot)
  if (gap) return { wanted: -1, least: 0, most: Number(gap[1]) }
  const optional = slot.endsWith('?')
  const names = (optional ? slot.slice(0, -1) : slot).split('|')
  const words = names.flatMap((name) => {
    if (!name.startsWith('$')) return [name]
    const known = draft.classes.get(name.slice(1))
    if (!known) throw new Error(`no word class ${name}`)
    return known
  })
  return { wanted: setOf(words, draft), least: optional ? 0 : 1, most: 1 }
}

function setOf(words: readonly string[], { sets, words: all }: Draft): number {
  const key = words.join(' ')
  const set = sets.get(key) ?? all.push(words) - 1
  sets.set(key, set)
  return set
}

interface Walk {
  readonly patterns: Patterns
  readonly tokens: Tokens
  /** the token that no match reaches over */
  readonly end: number
}

/** The longest pattern that begins at the token `at` and ends before `end`; words match over no comma or other mark. */
export function patternAt(patterns: Patterns, { tokens }: Passage, at: number, end: number): PatternHit | undefined {
  const { own, second, slots } = patterns
  const choices = patterns.byFirst[own[tokens.ids[at] as number] as number] as readonly number[]
  if (choices.length === 0) return undefined
  let stop = at + 1
  while (stop < end && !((tokens.marks[stop] as number) & Mark.parted)) stop++
  const walk = { patterns, tokens, end: stop }
  let best = -1
  let to = at
  for (let i = 0; i < choices.length; i++) {
    const pattern = choices[i] as number
    const wanted = second[pattern] as number
    if (wanted >= 0 && (at + 1 >= stop || !holds(walk, wanted, at + 1))) continue
    const reached = follow(walk, slots[pattern] as readonly Slot[], 0, at)
    if (reached <= to) continue
    best = pattern
    to = reached
  }
  return best < 0 ? undefined : { pattern: best, to }
}

/** The token after the longest match of the slots from `index` on, at the token `at`; or -1. */
function follow(walk: Walk, slots: readonly Slot[], index: number, at: number): number {
  let next = at
  for (let i = index; i < slots.length; i++) {
    const slot = slots[i] as Slot
    if (slot.least === 0) return followFreely(walk, slots, i, next)
    if (next >= walk.end || !holds(walk, slot.wanted, next)) return -1
    next++
  }
  return next
}

/** The slot at `index` may be passed over, or take several words. */
function followFreely(walk: Walk, slots: readonly Slot[], index: number, at: number): number {
  const { wanted, most } = slots[index] as Slot
  let best = follow(walk, slots, index + 1, at)
  for (let next = at; next < at + most && next < walk.end; next++) {
    if (wanted >= 0 && !holds(walk, wanted, next)) break
    const reached = follow(walk, slots, index + 1, next + 1)
    if (reached > best) best = reached
  }
  return best
}

const holds = ({ patterns: { own, bits, width }, tokens: { ids } }: Walk, set: number, at: number): boolean =>
  ((bits[(own[ids[at] as number] as number) * width + (set >> 5)] as number) & (1 << (set & 31))) !== 0
