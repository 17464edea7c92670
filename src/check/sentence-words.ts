/** Tells which lists of words a sentence holds a word of: one walk over a paragraph for all who ask. */
import { byPassage } from '../text/by-passage.ts'
import { numberOf, wholeColumn } from '../text/lexicon.ts'
import type { Passage, Sentence } from '../text/passage.ts'

/** By a word's number: the bits of the lists that hold it. */
const bitsOf = wholeColumn()
let lists = 0

/** The bit of a list of words, lower-cased. Throws when there are no bits left. */
export function bitFor(words: Iterable<string>): number {
  if (lists === 31) throw new Error('too many lists of words for sentences')
  const bit = 1 << lists++
  for (const word of words) {
    const id = numberOf(word)
    bitsOf[id] = (bitsOf[id] as number) | bit
  }
  return bit
}

/** The sum of the bits of the lists that a sentence of the passage, or a part of it, may hold a word of. */
export function wordsIn(passage: Passage, { index }: Sentence): number {
  const known = remembered(passage)
  // Rules that are loaded late bring lists that the passage was not read for.
  if (known.lists !== lists) {
    known.bySentence = read(passage)
    known.lists = lists
  }
  return known.bySentence[index] as number
}

const remembered = byPassage((): { bySentence: readonly number[]; lists: number } => ({ bySentence: [], lists: 0 }))

function read({ tokens: { ids }, sentences }: Passage): number[] {
  const all: number[] = []
  for (let index = 0; index < sentences.length; index++) {
    const { from, to } = sentences[index] as Sentence
    let bits = 0
    for (let at = from; at < to; at++) bits |= bitsOf[ids[at] as number] as number
    all.push(bits)
  }
  return all
}
