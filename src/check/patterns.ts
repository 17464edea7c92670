/** Matches short word patterns with named word classes and gaps: all sets of patterns in one walk, remembered by passage. */
import { byPassage } from '../text/by-passage.ts'
import type { Passage } from '../text/passage.ts'
import { Mark, type Tokens } from '../text/tokens.ts'
import { type Candidate, type PatternIndex, type Slot, holds, indexPatterns, meet, opensWithWords } from './pattern-index.ts'
import { classOf } from './word-classes.ts'

/** Words by class; a pattern names a class as `$name`. */
export type WordClasses = Readonly<Record<string, string>>

/** A pattern found: its number, its first token and the token after its last. */
export interface PatternHit {
  readonly pattern: number
  readonly at: number
  readonly to: number
}

/** One compiled set of patterns. */
export interface Patterns {
  readonly set: number
}

/** By set: its patterns in order. */
const compiled: Candidate[][] = []

/**
 * Compiles patterns. Notation: slots parted by blanks; `a|b` or `$class` is one of those words, `?` at the end makes
 * a slot optional, `_3` is up to three words of any kind. A pattern must begin with words, optional or not, and hold
 * at least one slot that is not optional. Throws on a pattern that breaks this, or names an unknown class.
 */
export function compilePatterns(classes: WordClasses, patterns: readonly string[]): Patterns {
  const set = compiled.length
  const own: Candidate[] = []
  compiled.push(own)
  const known = new Map(Object.entries(classes).map(([name, words]) => [name, words.split(' ')]))
  patterns.forEach((text, pattern) => {
    const slots = text.split(' ').map((slot) => readSlot(slot, known))
    if (!opensWithWords(slots)) throw new Error(`pattern "${text}" must begin with words`)
    own.push({ set, pattern, slots })
  })
  return { set }
}

function readSlot(text: string, classes: ReadonlyMap<string, readonly string[]>): Slot {
  const gap = /^_(\d)$/.exec(text)
  if (gap) return { wanted: -1, least: 0, most: Number(gap[1]) }
  const optional = text.endsWith('?')
  const names = (optional ? text.slice(0, -1) : text).split('|')
  const words = names.flatMap((name) => {
    if (!name.startsWith('$')) return [name]
    const known = classes.get(name.slice(1))
    if (!known) throw new Error(`no word class ${name}`)
    return known
  })
  return { wanted: classOf(words), least: optional ? 0 : 1, most: 1 }
}

const none: readonly PatternHit[] = []

/** Whether a pattern of the set begins among the tokens from `from` to `to`, which must be a sentence. */
export function mayMatch({ set }: Patterns, passage: Passage, from: number, to: number): boolean {
  for (const hit of hitsOf(passage)[set] ?? none) if (hit.at >= from && hit.at < to) return true
  return false
}

/** The longest pattern that begins at the token `at` and ends before `end`; words match over no comma or other mark. */
export function patternAt({ set }: Patterns, passage: Passage, at: number, end: number): PatternHit | undefined {
  for (const hit of hitsOf(passage)[set] ?? none) {
    if (hit.at === at) return hit.to <= end ? hit : matchAt(set, passage, at, end)
  }
  return undefined
}

/** By set: the longest hit at each token where there is one, in order. */
type Hits = readonly (readonly PatternHit[] | undefined)[]

const remembered = byPassage((): { hits: Hits; sets: number } => ({ hits: [], sets: 0 }))

function hitsOf(passage: Passage): Hits {
  const known = remembered(passage)
  // Rules that are loaded late bring sets that the passage was not read for.
  if (known.sets !== compiled.length) {
    known.hits = scan(passage)
    known.sets = compiled.length
  }
  return known.hits
}

let index: PatternIndex | undefined
let indexed = 0

function scan({ tokens, sentences }: Passage): Hits {
  const hits: (PatternHit[] | undefined)[] = []
  if (!index || indexed !== compiled.length) index = indexPatterns(compiled.flat())
  indexed = compiled.length
  const walk = { tokens, end: 0 }
  const met = (candidate: Candidate, at: number, end: number): void => {
    walk.end = end
    // The index names only patterns that can begin with the word at hand.
    const { slots } = candidate
    keep(hits, candidate, at, (slots[0] as Slot).least === 1 ? follow(walk, slots, 1, at + 1) : follow(walk, slots, 0, at))
  }
  for (let sentence = sentences.length - 1; sentence >= 0; sentence--) meet(index, tokens, sentences[sentence] as Passage['sentences'][number], met)
  for (const found of hits) found?.reverse()
  return hits
}

/** Of the hits of a set that begin at one token, the longest stays. */
function keep(hits: (PatternHit[] | undefined)[], { set, pattern }: Candidate, at: number, to: number): void {
  if (to <= at) return
  const found = (hits[set] ??= [])
  const before = found.at(-1)
  if (before?.at !== at) found.push({ pattern, at, to })
  else if (to > before.to) found[found.length - 1] = { pattern, at, to }
}

function matchAt(set: number, { tokens }: Passage, at: number, end: number): PatternHit | undefined {
  const hits: (PatternHit[] | undefined)[] = []
  const walk = { tokens, end: stopOf(tokens, at, end) }
  for (const candidate of compiled[set] as Candidate[]) keep(hits, candidate, at, follow(walk, candidate.slots, 0, at))
  return hits[set]?.[0]
}

/** The first token that stands behind a mark, or `end`. */
function stopOf({ marks }: Tokens, at: number, end: number): number {
  let stop = at + 1
  while (stop < end && !((marks[stop] as number) & Mark.parted)) stop++
  return stop
}

interface Walk {
  readonly tokens: Tokens
  /** the token that no match reaches over */
  readonly end: number
}

/** The token after the longest match of the slots from `index` on, at the token `at`; or -1. */
function follow(walk: Walk, slots: readonly Slot[], index: number, at: number): number {
  let next = at
  for (let i = index; i < slots.length; i++) {
    const slot = slots[i] as Slot
    if (slot.least === 0) return followFreely(walk, slots, i, next)
    if (next >= walk.end || !holds(slot, walk.tokens.ids[next] as number)) return -1
    next++
  }
  return next
}

/** The slot at `index` may be passed over, or take several words. */
function followFreely(walk: Walk, slots: readonly Slot[], index: number, at: number): number {
  const slot = slots[index] as Slot
  let best = follow(walk, slots, index + 1, at)
  for (let next = at; next < at + slot.most && next < walk.end; next++) {
    if (!holds(slot, walk.tokens.ids[next] as number)) break
    const reached = follow(walk, slots, index + 1, next + 1)
    if (reached > best) best = reached
  }
  return best
}
