/** Matches short word patterns with named word classes and gaps: all sets of patterns in one walk, remembered by passage. */
import { byPassage } from '../text/by-passage.ts'
import type { Passage } from '../text/passage.ts'
import { roomFor } from '../text/room.ts'
import { type Candidate, type PatternIndex, indexPatterns, meet } from './pattern-index.ts'
import { type Slot, isPlain, longestFrom, opensWithWords, walkOver } from './pattern-slots.ts'
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
    own.push({ set, pattern, slots, plain: isPlain(slots) })
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
  const hits = hitsOf(passage)[set] ?? none
  for (let i = 0; i < hits.length; i++) {
    const { at } = hits[i] as PatternHit
    if (at >= from) return at < to
  }
  return false
}

/** The first of the tokens from `from` to `to` at which a pattern of one of the sets begins; `to` where none does. */
export function nextMatch(sets: readonly Patterns[], passage: Passage, from: number, to: number): number {
  const known = hitsOf(passage)
  let next = to
  for (let i = 0; i < sets.length; i++) {
    const hits = known[(sets[i] as Patterns).set] ?? none
    let hit = 0
    while (hit < hits.length && (hits[hit] as PatternHit).at < from) hit++
    if (hit < hits.length) next = Math.min(next, (hits[hit] as PatternHit).at)
  }
  return next
}

/** The longest pattern that begins at the token `at` and ends before `end`; words match over no comma or other mark. */
export function patternAt({ set }: Patterns, passage: Passage, at: number, end: number): PatternHit | undefined {
  const hits = hitsOf(passage)[set] ?? none
  for (let i = 0; i < hits.length; i++) {
    const hit = hits[i] as PatternHit
    if (hit.at >= at) return hit.at > at ? undefined : hit.to <= end ? hit : matchAt(set, passage, at, end)
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
  if (!index || indexed !== compiled.length) index = indexPatterns(compiled.flat())
  indexed = compiled.length
  const hits = roomFor<PatternHit[]>(index.sets)
  const met = ({ set, pattern }: Candidate, at: number, to: number): void => {
    const hit = { pattern, at, to }
    const found = hits[set]
    if (found) keep(found, hit)
    else hits[set] = [hit]
  }
  const walk = walkOver(tokens)
  for (const { from, to } of sentences) {
    walk.from = from
    walk.to = to
    meet(index, walk, met)
  }
  return hits
}

/** Puts a hit in its place; of those that begin at one token the longest stays, and of equals the first pattern's. */
function keep(hits: PatternHit[], hit: PatternHit): void {
  let place = hits.length
  while (place > 0 && (hits[place - 1] as PatternHit).at > hit.at) place--
  const rival = hits[place - 1]
  if (place === hits.length && rival?.at !== hit.at) hits.push(hit)
  else if (rival?.at !== hit.at) hits.splice(place, 0, hit)
  else if (hit.to > rival.to || (hit.to === rival.to && hit.pattern < rival.pattern)) hits[place - 1] = hit
}

function matchAt(set: number, { tokens }: Passage, at: number, end: number): PatternHit | undefined {
  const hits: PatternHit[] = []
  const walk = walkOver(tokens)
  walk.to = end
  for (const { pattern, slots } of compiled[set] as Candidate[]) {
    const to = longestFrom(walk, slots, at)
    if (to > at) keep(hits, { pattern, at, to })
  }
  return hits[0]
}
