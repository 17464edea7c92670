/** One string and one number for each word, whichever text it stands in, so that tables and not strings are asked about it. */

import { commonWords } from './common-words.ts'

/**
 * Tables stand side by side as columns, and a word's number is where its row begins: so what all rules ask about a word
 * lies together, in few lines of a processor's cache, and the word's number is still the index into each table.
 */
const rowBits = 5
const rowLength = 1 << rowBits
/** No number is as large as this: the length of a table. */
export const wordLimit = 1 << 21
/** There is room for so many different words, the one that stands for all others among them. */
export const rowLimit = wordLimit >> rowBits
/** As many words of drafts are kept, so that the lists of the product always find room. */
const heardLimit = 40_000

/** Years and small counts come again and again; longer figures seldom do. */
const longestFigure = 4

const slotCount = 1 << 17
const slots = new Uint16Array(slotCount)
const words: string[] = ['']
let heard = 0
/**
 * By a word's row: its length, and its letters from the next byte on; 0 for a longer word, and for one that is not all
 * ASCII. One look into memory tells both, and asking a string for each of its letters would cost more.
 */
const spellingBits = 4
const longestSpelled = (1 << spellingBits) - 1
const spellings = new Uint8Array(rowLimit << spellingBits)

/** The word that was met last at each of a few slots: most words of a draft are met again and again, and so small a table stays at hand. */
const recentCount = 1 << 14
const recent = new Uint16Array(recentCount)

/** The number of a lower-cased word of a list; the same word has the same number for ever. Throws when there is no room. */
export function numberOf(word: string): number {
  const row = find(word, hashOf(word))
  if (row > 0) return row << rowBits
  if (words.length >= rowLimit) throw new Error('too many words in lists')
  return keep(word, ~row)
}

/** The place of a word among all words, without a gap: the most common first. */
export const rowOf = (id: number): number => id >> rowBits

/** The number of a word met in a draft; 0 for a long figure that is in no list, and when too many words were met before. */
export function hear(word: string, hash: number, figure: boolean): number {
  const row = find(word, hash)
  if (row > 0) return row << rowBits
  if ((figure && word.length > longestFigure) || heard >= heardLimit || words.length >= rowLimit || word.length > 40) return 0
  heard++
  return keep(word, ~row)
}

/** The number of the word that these codes of ASCII letters, great or small, spell from `start` to `end`; 0 where it is new, or long. */
export function knownPlain(codes: Uint8Array, start: number, end: number, hash: number): number {
  let slot = (hash ^ (hash >>> 15)) & (slotCount - 1)
  const place = slot & (recentCount - 1)
  const last = recent[place] as number
  if (spells(last, codes, start, end)) return last << rowBits
  for (;;) {
    const row = slots[slot] as number
    if (row === 0) return 0
    if (spells(row, codes, start, end)) {
      recent[place] = row
      return row << rowBits
    }
    slot = (slot + 1) & (slotCount - 1)
  }
}

function spells(row: number, codes: Uint8Array, start: number, end: number): boolean {
  let letter = row << spellingBits
  if (spellings[letter] !== end - start) return false
  for (let at = start; at < end; at++) if (spellings[++letter] !== ((codes[at] as number) | 32)) return false
  return true
}

/** The word with this number: one string for all texts, so that comparing and looking up is cheap. */
export const wordAt = (id: number): string => words[id >> rowBits] as string

/** Hands out the columns of tables, one a call. Each is as long as a table and begins where its column does. */
function columnsOf<Table extends Uint8Array | Uint16Array | Int32Array>(make: () => Table): () => Table {
  let table = make()
  let taken = 0
  return () => {
    if (taken === rowLength) {
      table = make()
      taken = 0
    }
    return table.subarray(taken++) as Table
  }
}

/** A table of small numbers, one a word, all 0. */
export const byteColumn = columnsOf(() => new Uint8Array(wordLimit))
/** A table of numbers up to 65,535, one a word, all 0. */
export const shortColumn = columnsOf(() => new Uint16Array(wordLimit))
/** A table of whole numbers, one a word, all 0. */
export const wholeColumn = columnsOf(() => new Int32Array(wordLimit))

/** A table with one entry a word: `value` for the words given, 0 for all others. */
export function tableOf(list: Iterable<string>, value = 1): Uint8Array {
  const table = byteColumn()
  for (const word of list) table[numberOf(word)] = value
  return table
}

/** Words by the flag that each of them has. */
export type FlagLists = readonly (readonly [flag: number, list: Iterable<string>])[]

/** A table with one entry a word: the sum of the flags of the lists that hold it, 0 for all other words. */
export function flagsOf(lists: FlagLists): Uint8Array | Uint16Array | Int32Array {
  const sum = allFlags(lists)
  const table = sum < 1 << 8 ? byteColumn() : sum < 1 << 16 ? shortColumn() : wholeColumn()
  putFlags(table, lists, (id) => id)
  return table
}

/** The sum of all flags of the lists. */
export const allFlags = (lists: FlagLists): number => lists.reduce((all, [flag]) => all | flag, 0)

/** Adds each word's flags to its entry, which `placeOf` tells by the word's number. */
export function putFlags(table: Uint8Array | Uint16Array | Int32Array, lists: FlagLists, placeOf: (id: number) => number): void {
  for (const [flag, list] of lists) {
    for (const word of list) {
      const place = placeOf(numberOf(word))
      table[place] = (table[place] as number) | flag
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

/** The word's row, or the complement of the free slot where it belongs. */
function find(word: string, hash: number): number {
  let slot = (hash ^ (hash >>> 15)) & (slotCount - 1)
  for (;;) {
    const row = slots[slot] as number
    if (row === 0) return ~slot
    if (words[row] === word) return row
    slot = (slot + 1) & (slotCount - 1)
  }
}

function keep(word: string, slot: number): number {
  const row = words.length
  words.push(nameOf(word))
  slots[slot] = row
  spell(row, word)
  return row << rowBits
}

/**
 * The same word as engines keep the names of properties: one string for each, which does not hold the draft that it
 * was cut from in memory and is told from others without a look at its letters.
 */
const nameOf = (word: string): string => Object.keys({ __proto__: null, [word]: 0 })[0] as string

function spell(row: number, word: string): void {
  if (word.length > longestSpelled) return
  const from = row << spellingBits
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (code > 127) return
    spellings[from + 1 + at] = code
  }
  spellings[from] = word.length
}

for (const word of commonWords) numberOf(word)
