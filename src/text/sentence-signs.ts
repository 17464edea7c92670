/** Tells of each token and sentence which words of interest it holds, found in one walk for all who ask: most hold none of them. */
import { byPassage } from './by-passage.ts'
import { putFlags, wordLimit } from './lexicon.ts'
import type { Passage, Sentence } from './passage.ts'

/** The marks of tokens (`Mark`) are the lowest bits of what a sentence holds. */
const markBits = 6
const mostSigns = 31 - markBits

/** By a word's number: the sum of the signs that it is. */
const table = new Int32Array(wordLimit)
let taken = 0
/** How often a word was given a sign. */
let changes = 0

/** A bit of its own for the words. Throws when there is no room for another. */
export function signFor(words: Iterable<string>): number {
  if (taken >= mostSigns) throw new Error('too many signs')
  const sign = 1 << (markBits + taken++)
  putFlags(table, [[sign, words]])
  changes++
  return sign
}

/** Gives the sign to more words. */
export function addWords(sign: number, ids: Iterable<number>): void {
  for (const id of ids) table[id] = (table[id] as number) | sign
  changes++
}

/**
 * By token: the sum of its word's signs and its marks. To ask this list first is cheaper than to ask a table for each
 * word: tables are long, and what is asked for seldom lies in a processor's cache.
 */
export const signsAt = (passage: Passage): readonly number[] => readingOf(passage).tokens

/** The sum of the signs, and of the marks, of the sentence's tokens. */
export function signsIn(passage: Passage, sentence: Sentence): number {
  // A stretch that is no whole sentence is read by itself.
  return passage.sentences[sentence.index] === sentence ? (readingOf(passage).sentences[sentence.index] as number) : sumOf(readingOf(passage).tokens, sentence)
}

/** The same of the whole passage. */
export const signsOf = (passage: Passage): number => readingOf(passage).all

interface Reading {
  tokens: readonly number[]
  sentences: readonly number[]
  all: number
  changes: number
}

const unread: readonly number[] = []
const remembered = byPassage((): Reading => ({ tokens: unread, sentences: unread, all: 0, changes: -1 }))

function readingOf(passage: Passage): Reading {
  const known = remembered(passage)
  // Rules that are loaded late bring signs that the passage was not read for.
  if (known.changes !== changes) read(passage, known)
  return known
}

function read({ tokens: { ids, marks }, sentences }: Passage, reading: Reading): void {
  const signs: number[] = marks.slice()
  for (let at = 0; at < ids.length; at++) signs[at] = (signs[at] as number) | (table[ids[at] as number] as number)
  let all = 0
  for (let i = 0; i < sentences.length; i++) {
    const sum = sumOf(signs, sentences[i] as Sentence)
    room[i] = sum
    all |= sum
  }
  reading.tokens = signs
  reading.sentences = room.slice(0, sentences.length)
  reading.all = all
  reading.changes = changes
}

function sumOf(signs: readonly number[], { from, to }: Sentence): number {
  let sum = 0
  for (let at = from; at < to; at++) sum |= signs[at] as number
  return sum
}

/** Filled again for each passage and copied. */
const room: number[] = []
