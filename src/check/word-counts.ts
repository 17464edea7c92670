/** Counts in one walk over a paragraph what several rules ask about each of its words, so that few sentences are read word by word. */
import { byPassage } from '../text/by-passage.ts'
import { wordLimit } from '../text/lexicon.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import { signsOf } from '../text/sentence-signs.ts'
import { Mark, type Tokens } from '../text/tokens.ts'
import { isAbstractAt } from './abstract-nouns.ts'
import { isDefiningAt } from './definitions.ts'
import { claimSignAt } from './hollow-claim.ts'
import { syllablesOf } from './syllables.ts'

/** What is counted in a sentence. `concrete`: words that no hollow claim is made of; `claiming`: words of which one is. */
export const Count = { abstract: 0, defining: 1, concrete: 2, claiming: 3 } as const
type Count = (typeof Count)[keyof typeof Count]
const kindCount = 4

/** So many words of the kind stand in the sentence, which must be one of the passage's. */
export const countIn = (passage: Passage, { index }: Sentence, kind: Count): number => countsOf(passage).counts[kindCount * index + kind] as number

/** The syllables of the whole paragraph; a figure counts as one a digit, an acronym as one a letter. */
export const syllablesIn = (passage: Passage): number => countsOf(passage).syllables

interface Counts {
  readonly syllables: number
  /** sentence by sentence, kind by kind */
  readonly counts: readonly number[]
}

const countsOf = byPassage((passage): Counts => {
  const { tokens, sentences } = passage
  const { ids, words } = tokens
  let syllables = signsOf(passage) & Mark.capitals ? spelledOut(passage) : 0
  for (let index = 0; index < sentences.length; index++) {
    const { from, to } = sentences[index] as Sentence
    const first = kindCount * index
    for (let kind = 0; kind < kindCount; kind++) room[first + kind] = 0
    for (let at = from; at < to; ) {
      const end = Math.min(to, at + mostAtOnce)
      let sum = 0
      for (; at < end; at++) {
        const id = ids[at] as number
        sum = (sum + (table[id] || learn(tokens, at))) | 0
        if (id === 0) syllables += syllablesOf(words[at] as string)
      }
      for (let kind = 0; kind < kindCount; kind++) room[first + kind] = (room[first + kind] as number) + ((sum >> (fieldBits * kind)) & mostAtOnce)
      syllables += sum >> (fieldBits * kindCount)
    }
  }
  return { syllables, counts: room.slice(0, kindCount * sentences.length) }
})

/** Filled again for each passage and copied. */
const room: number[] = []

/** The syllables that acronyms have more than words of the same letters. */
function spelledOut(passage: Passage): number {
  const { words, marks } = passage.tokens
  let more = 0
  for (let at = 0; at < marks.length; at++) if ((marks[at] as number) & Mark.capitals) more += syllablesOf(words[at] as string, true) - syllablesOf(words[at] as string)
  return more
}

/** A field for each kind, and above them one for the syllables: all are added up at once, and hold the sums of so many words. */
const fieldBits = 5
const mostAtOnce = 31

/** By a word's number: 1 in the field of each kind that it is of, and its syllables, of which each word has one at least; 0 where nobody asked yet. */
const table = new Int32Array(wordLimit)

/** Syllables of words that have no number have no bound either, and are counted apart. */
function learn(tokens: Tokens, at: number): number {
  const { words, ids } = tokens
  const sign = claimSignAt(ids, at)
  const isOf = [isAbstractAt(tokens, at), isDefiningAt(tokens, at), sign === 0, sign > 1]
  let facts = 0
  for (let kind = 0; kind < kindCount; kind++) if (isOf[kind]) facts |= 1 << (fieldBits * kind)
  const id = ids[at] as number
  if (id > 0) facts = table[id] = facts | (syllablesOf(words[at] as string) << (fieldBits * kindCount))
  return facts
}
