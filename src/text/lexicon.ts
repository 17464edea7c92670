/** One string and one small number for each word, whichever text it stands in, so that tables and not strings are asked about it. */

/** No number is as large as this: the length of a table with one entry a word. */
export const wordLimit = 65_536
/** As many words of drafts are kept, so that the lists of the product always find room. */
const heardLimit = 40_000

const slotCount = 1 << 18
const slots = new Int32Array(slotCount)
const words: string[] = ['']
let heard = 0

/** The number of a lower-cased word of a list; the same word has the same number for ever. Throws when there is no room. */
export function numberOf(word: string): number {
  const id = find(word, 0, word.length, hashOf(word))
  if (id > 0) return id
  if (words.length >= wordLimit) throw new Error('too many words in lists')
  return keep(word, ~id)
}

/** The number of a word met in a draft; 0 for a figure that is in no list, and when too many words were met before. */
export function hear(word: string, hash: number, figure: boolean): number {
  const id = find(word, 0, word.length, hash)
  if (id > 0) return id
  if (figure || heard >= heardLimit || words.length >= wordLimit || word.length > 40) return 0
  heard++
  return keep(word, ~id)
}

/** The number of the word that stands in the text from `start` to `end`, or 0 where no text and no list held it before. */
export const known = (text: string, start: number, end: number, hash: number): number => Math.max(0, find(text, start, end, hash))

/** The word with this number: one string for all texts, so that comparing and looking up is cheap. */
export const wordAt = (id: number): string => words[id] as string

/** A table with one entry a word: `value` for the words given, 0 for all others. */
export function tableOf(list: Iterable<string>, value = 1): Uint8Array {
  const table = new Uint8Array(wordLimit)
  for (const word of list) table[numberOf(word)] = value
  return table
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
function find(text: string, start: number, end: number, hash: number): number {
  let slot = (hash ^ (hash >>> 15)) & (slotCount - 1)
  for (;;) {
    const id = slots[slot] as number
    if (id === 0) return ~slot
    if (isSame(words[id] as string, text, start, end)) return id
    slot = (slot + 1) & (slotCount - 1)
  }
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  const length = end - start
  if (word.length !== length) return false
  for (let at = 0; at < length; at++) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

function keep(word: string, slot: number): number {
  const id = words.length
  // Cut out of a draft, a word would hold the whole draft in memory.
  words.push(Array.from(word).join(''))
  slots[slot] = id
  return id
}
