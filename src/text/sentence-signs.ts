/** Tells of each sentence which words of interest it holds, found in one walk for all who ask: most sentences hold none of them. */
import { byPassage } from './by-passage.ts'
import { putFlags, wordLimit } from './lexicon.ts'
import type { Passage, Sentence } from './passage.ts'
import type { Tokens } from './tokens.ts'

/** The marks of tokens (`Mark`) are the lowest bits of what a sentence holds. */
const markBits = 6
const mostSigns = 31 - markBits

/** By a word's number: the sum of the signs that it is. */
const table = new Int32Array(wordLimit)
let taken = 0

/** A bit of its own for the words. Throws when there is no room for another. */
export function signFor(words: Iterable<string>): number {
  if (taken >= mostSigns) throw new Error('too many signs')
  const sign = 1 << (markBits + taken++)
  putFlags(table, [[sign, words]])
  return sign
}

/** The sum of the signs, and of the marks, of the sentence's tokens. */
export function signsIn(passage: Passage, sentence: Sentence): number {
  // A stretch that is no whole sentence is read by itself.
  return passage.sentences[sentence.index] === sentence ? (readingOf(passage).signs[sentence.index] as number) : signsAmong(passage.tokens, sentence)
}

/** The same of the whole passage. */
export const signsOf = (passage: Passage): number => readingOf(passage).all

interface Reading {
  signs: readonly number[]
  all: number
  taken: number
}

const unread: readonly number[] = []
const remembered = byPassage((): Reading => ({ signs: unread, all: 0, taken: -1 }))

function readingOf(passage: Passage): Reading {
  const known = remembered(passage)
  // Rules that are loaded late bring signs that the passage was not read for.
  if (known.taken !== taken) read(passage, known)
  return known
}

function read({ tokens, sentences }: Passage, reading: Reading): void {
  let all = 0
  for (let i = 0; i < sentences.length; i++) {
    const signs = signsAmong(tokens, sentences[i] as Sentence)
    room[i] = signs
    all |= signs
  }
  reading.signs = room.slice(0, sentences.length)
  reading.all = all
  reading.taken = taken
}

function signsAmong({ ids, marks }: Tokens, { from, to }: Sentence): number {
  let signs = 0
  for (let at = from; at < to; at++) signs |= (table[ids[at] as number] as number) | (marks[at] as number)
  return signs
}

/** Filled again for each passage and copied. */
const room: number[] = []
