/** Matches short word patterns with named word classes and gaps: all sets of patterns in one walk, remembered by passage. */
import { numberOf } from '../text/lexicon.ts'
import type { Passage } from '../text/passage.ts'
import { Mark, type Tokens } from '../text/tokens.ts'
import { type Candidate, type PatternIndex, type Patterns, type Slot, indexPatterns, lanes } from './pattern-index.ts'

/** Words by class; a pattern names a class as `$name`. */
export type WordClasses = Readonly<Record<string, string>>

/** A pattern found: its number, its first token and the token after its last. */
export interface PatternHit {
  readonly pattern: number
  readonly at: number
  readonly to: number
}

/** By a word's number: the patterns of all sets that can begin with the word, each set's own in order. */
const byFirst: (Candidate[] | undefined)[] = []
/** Words of the classes, by their words in order. */
const classNumbers = new Map<string, number>()
/** By class: one bit a word. */
const members: Int32Array[] = []
/** By class: its words by number. */
const wordsOf: (readonly number[])[] = []
let sets = 0

/**
 * Compiles patterns. Notation: slots parted by blanks; `a|b` or `$class` is one of those words, `?` at the end makes
 * a slot optional, `_3` is up to three words of any kind. A pattern must begin with words, optional or not, and hold
 * at least one slot that is not optional. Throws on a pattern that breaks this, or names an unknown class.
 */
export function compilePatterns(classes: WordClasses, patterns: readonly string[]): Patterns {
  const set = sets++
  const known = new Map(Object.entries(classes).map(([name, words]) => [name, words.split(' ')]))
  patterns.forEach((text, pattern) => {
    const read = text.split(' ').map((slot) => readSlot(slot, known))
    const candidate = { set, pattern, slots: read.map(({ slot }) => slot) }
    for (const word of firstWords(read, text)) addFirst(numberOf(word), candidate)
  })
  return { set }
}

interface ReadSlot {
  readonly slot: Slot
  readonly words: readonly string[]
}

/** The words that a pattern can begin with: those of its leading optional slots and of the first that must be there. */
function firstWords(slots: readonly ReadSlot[], pattern: string): ReadonlySet<string> {
  const first = new Set<string>()
  for (const { slot, words } of slots) {
    if (words.length === 0) break
    for (const word of words) first.add(word)
    if (slot.least > 0) return first
  }
  throw new Error(`pattern "${pattern}" must begin with words`)
}

function addFirst(id: number, candidate: Candidate): void {
  while (byFirst.length <= id) byFirst.push(undefined)
  const known = byFirst[id]
  if (known) known.push(candidate)
  else byFirst[id] = [candidate]
}

function readSlot(text: string, classes: ReadonlyMap<string, readonly string[]>): ReadSlot {
  const gap = /^_(\d)$/.exec(text)
  if (gap) return { slot: { word: -1, wanted: -1, least: 0, most: Number(gap[1]) }, words: [] }
  const optional = text.endsWith('?')
  const names = (optional ? text.slice(0, -1) : text).split('|')
  const words = names.flatMap((name) => {
    if (!name.startsWith('$')) return [name]
    const known = classes.get(name.slice(1))
    if (!known) throw new Error(`no word class ${name}`)
    return known
  })
  const word = words.length === 1 ? numberOf(words[0] as string) : -1
  return { slot: { word, wanted: classOf(words), least: optional ? 0 : 1, most: 1 }, words }
}

function classOf(words: readonly string[]): number {
  const key = words.join(' ')
  const known = classNumbers.get(key)
  if (known !== undefined) return known
  const numbers = words.map(numberOf)
  const member = new Int32Array((Math.max(...numbers) >> 5) + 1)
  for (const number of numbers) member[number >> 5] = (member[number >> 5] as number) | (1 << (number & 31))
  classNumbers.set(key, members.push(member) - 1)
  wordsOf.push(numbers)
  return members.length - 1
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

interface Remembered {
  readonly hits: Hits
  /** how many sets there were */
  readonly sets: number
}

const remembered = new WeakMap<Passage, Remembered>()
let last: Passage | undefined
let lastRead: Remembered = { hits: [], sets: 0 }

function hitsOf(passage: Passage): Hits {
  if (passage !== last) {
    const known = remembered.get(passage)
    lastRead = known && known.sets === sets ? known : { hits: scan(passage), sets }
    if (lastRead !== known) remembered.set(passage, lastRead)
    last = passage
  } else if (lastRead.sets !== sets) {
    last = undefined
    return hitsOf(passage)
  }
  return lastRead.hits
}

/** From the last word to the first, so that at each word it is known what stands behind it. */
function scan({ tokens, sentences }: Passage): Hits {
  const hits: (PatternHit[] | undefined)[] = []
  if (index?.sets !== sets) index = indexPatterns({ sets, byFirst, wordsOf })
  const { offsets, needs, candidates, signs } = index
  const { ids, marks } = tokens
  const walk = { tokens, end: 0 }
  for (let sentence = sentences.length - 1; sentence >= 0; sentence--) {
    const { from, to } = sentences[sentence] as Passage['sentences'][number]
    walk.end = to
    let next = seeNothing(signs)
    for (let at = to - 1; at >= from; at--) {
      const id = ids[at] as number
      const end = offsets[id + 1] as number
      for (let i = offsets[id] as number; i < end; i++) {
        const need = 4 * i
        if (((signs[next + (needs[need] as number)] as number) & (needs[need + 1] as number)) === 0) continue
        if (((seen[needs[need + 2] as number] as number) & (needs[need + 3] as number)) !== 0) tryAt(hits, walk, candidates[i] as Candidate, at)
      }
      if ((marks[at] as number) & Mark.parted) {
        walk.end = at
        next = seeNothing(signs)
      } else {
        next = lanes * id
        for (let lane = 0; lane < lanes; lane++) seen[lane] = (seen[lane] as number) | (signs[next + lane] as number)
      }
    }
  }
  for (const found of hits) found?.reverse()
  return hits
}

/** The signs of the words behind the one that is looked at, up to the next mark. */
const seen = new Int32Array(lanes)

function seeNothing(signs: Int32Array): number {
  for (let lane = 0; lane < lanes; lane++) seen[lane] = signs[lane] as number
  return 0
}

let index: PatternIndex | undefined

function tryAt(hits: (PatternHit[] | undefined)[], walk: Walk, { set, pattern, slots }: Candidate, at: number): void {
  const to = follow(walk, slots, 0, at)
  if (to <= at) return
  const found = (hits[set] ??= [])
  const before = found.at(-1)
  if (before?.at !== at) found.push({ pattern, at, to })
  else if (to > before.to) found[found.length - 1] = { pattern, at, to }
}

function matchAt(set: number, { tokens }: Passage, at: number, end: number): PatternHit | undefined {
  const hits: (PatternHit[] | undefined)[] = []
  const walk = { tokens, end: stopOf(tokens, at, end) }
  for (const candidate of byFirst[tokens.ids[at] as number] ?? []) if (candidate.set === set) tryAt(hits, walk, candidate, at)
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

const holds = ({ word, wanted }: Slot, id: number): boolean => (word >= 0 ? id === word : wanted < 0 || isMember(wanted, id))

function isMember(wanted: number, id: number): boolean {
  const member = members[wanted] as Int32Array
  const entry = id >> 5
  return entry < member.length && ((member[entry] as number) & (1 << (id & 31))) !== 0
}
