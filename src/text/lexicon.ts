/** One string and one number for each word, whichever text it stands in, so that tables and not strings are asked about it. */

import { commonWords } from './common-words.ts'

/** No number is as large as this: the length of a table with an entry for each word. */
export const wordLimit = 1 << 16
/** As many words of drafts are kept, so that the lists of the product always find room. */
const heardLimit = 40_000

/** Years and small counts come again and again; longer figures seldom do. */
const longestFigure = 4

const slotCount = 1 << 17
const slots = new Uint16Array(slotCount)
const words: string[] = ['']
let heard = 0
/**
 * By a word's number: its length, and its letters from the next byte on; 0 for a longer word, and for one that is not all
 * ASCII. One look into memory tells both, and asking a string for each of its letters would cost more.
 */
const spellingBits = 4
const longestSpelled = (1 << spellingBits) - 1
const spellings = new Uint8Array(wordLimit << spellingBits)

/** The word that was met last at each of a few slots: most words of a draft are met again and again, and so small a table stays at hand. */
const recentCount = 1 << 14
const recent = new Uint16Array(recentCount)

/** The number of a lower-cased word of a list; the same word has the same number for ever. Throws when there is no room. */
export function numberOf(word: string): number {
  const id = find(word, hashOf(word))
  if (id > 0) return id
  if (words.length >= wordLimit) throw new Error('too many words in lists')
  return keep(word, ~id)
}

/** The number of a word met in a draft; 0 for a long figure that is in no list, and when too many words were met before. */
export function hear(word: string, hash: number, figure: boolean): number {
  const id = find(word, hash)
  if (id > 0) return id
  if ((figure && word.length > longestFigure) || heard >= heardLimit || words.length >= wordLimit || word.length > 40) return 0
  heard++
  return keep(word, ~id)
}

/** The number of the word that these codes of ASCII letters, great or small, spell from `start` to `end`; 0 where it is new, or long. */
export function knownPlain(codes: Uint8Array, start: number, end: number, hash: number): number {
  let slot = (hash ^ (hash >>> 15)) & (slotCount - 1)
  const place = slot & (recentCount - 1)
  const last = recent[place] as number
  if (spells(last, codes, start, end)) return last
  for (;;) {
    const id = slots[slot] as number
    if (id === 0) return 0
    if (spells(id, codes, start, end)) {
      recent[place] = id
      return id
    }
    slot = (slot + 1) & (slotCount - 1)
  }
}

function spells(id: number, codes: Uint8Array, start: number, end: number): boolean {
  let letter = id << spellingBits
  if (spellings[letter] !== end - start) return false
  for (let at = start; at < end; at++) if (spellings[++letter] !== ((codes[at] as number) | 32)) return false
  return true
}

/** The word with this number: one string for all texts, so that comparing and looking up is cheap. */
export const wordAt = (id: number): string => words[id] as string

/** A table with one entry a word: `value` for the words given, 0 for all others. */
export function tableOf(list: Iterable<string>, value = 1): Uint8Array {
  const table = new Uint8Array(wordLimit)
  for (const word of list) table[numberOf(word)] = value
  return table
}

/** Words by the flag that each of them has. */
export type FlagLists = readonly (readonly [flag: number, list: Iterable<string>])[]

/** A table with one entry a word: the sum of the flags of the lists that hold it, 0 for all other words. */
export function flagsOf(lists: FlagLists): Uint8Array | Uint16Array | Int32Array {
  const sum = lists.reduce((all, [flag]) => all | flag, 0) >>> 0
  const table = sum < 1 << 8 ? new Uint8Array(wordLimit) : sum < 1 << 16 ? new Uint16Array(wordLimit) : new Int32Array(wordLimit)
  putFlags(table, lists)
  return table
}

/** Adds each word's flags to its entry. */
export function putFlags(table: Uint8Array | Uint16Array | Int32Array, lists: FlagLists): void {
  for (const [flag, list] of lists) {
    for (const word of list) {
      const id = numberOf(word)
      table[id] = (table[id] as number) | flag
    }
  }
}

export const firstHash = 0x811c9dc5
/** The hash of a word is this over its code units, from `firstHash` on. */
export const nextHash = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

export function hashOf(word: string): number {
  let hash = firstHash
  for (let at = 0; at < word.length; at++) hash = nextHash(hash, word.charCodeAt(at))
  return hash
}

/** The word's number, or the complement of the free slot where it belongs. */
function find(word: string, hash: number): number {
  let slot = (hash ^ (hash >>> 15)) & (slotCount - 1)
  for (;;) {
    const id = slots[slot] as number
    if (id === 0) return ~slot
    if (words[id] === word) return id
    slot = (slot + 1) & (slotCount - 1)
  }
}

function keep(word: string, slot: number): number {
  const id = words.length
  words.push(nameOf(word))
  slots[slot] = id
  spell(id, word)
  return id
}

/**
 * The same word as engines keep the names of properties: one string for each, which does not hold the draft that it
 * was cut from in memory and is told from others without a look at its letters.
 */
const nameOf = (word: string): string => Object.keys({ __proto__: null, [word]: 0 })[0] as string

function spell(id: number, word: string): void {
  if (word.length > longestSpelled) return
  const from = id << spellingBits
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code > 127) return
    spellings[from + 1 + at] = code
  }
  spellings[from] = word.length
}

for (const word of commonWords) numberOf(word)
