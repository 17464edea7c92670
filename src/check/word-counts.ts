/** Counts in one walk over a paragraph what several rules ask about each of its words, so that few sentences are read word by word. */
import { byPassage } from '../text/by-passage.ts'
import { rowLimit, rowOf } from '../text/lexicon.ts'
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
  let syllables = signsOf(passage) & Mark.capitals ? spelledOut(tokens) : 0
  let done = 0
  for (let index = 0; index < sentences.length; index++) {
    const { from, to } = sentences[index] as Sentence
    let abstract = 0
    let defining = 0
    let concrete = 0
    let claiming = 0
    for (let at = from; at < to; at++) {
      const facts = factsAt(tokens, at)
      syllables += facts >> syllableBits
      abstract += (facts >> Bit.abstract) & 1
      defining += (facts >> Bit.defining) & 1
      concrete += (facts >> Bit.concrete) & 1
      claiming += (facts >> Bit.claiming) & 1
    }
    // A token that a cut goes through stands in both sentences.
    if (from < done) syllables -= factsAt(tokens, from) >> syllableBits
    done = to
    const first = kindCount * index
    room[first + Count.abstract] = abstract
    room[first + Count.defining] = defining
    room[first + Count.concrete] = concrete
    room[first + Count.claiming] = claiming
  }
  return { syllables, counts: room.slice(0, kindCount * sentences.length) }
})

/** Filled again for each passage and copied. */
const room: number[] = []

/** The syllables that acronyms have more than words of the same letters. */
function spelledOut(tokens: Tokens): number {
  const { words, marks } = tokens
  let more = 0
  for (let at = 0; at < marks.length; at++) if ((marks[at] as number) & Mark.capitals) more += syllablesOf(words[at] as string, true) - (factsAt(tokens, at) >> syllableBits)
  return more
}

/** The place of each bit; the lowest says that somebody asked about the word, and above them all its syllables are counted. */
const Bit = { known: 0, abstract: 1, defining: 2, concrete: 3, claiming: 4 } as const
const syllableBits = 5

/** By a word's row: all that is counted of it; 0 where nobody asked yet. */
const table = new Uint16Array(rowLimit)

function factsAt(tokens: Tokens, at: number): number {
  const row = rowOf(tokens.ids[at] as number)
  const known = table[row] as number
  return known > 0 ? known : learn(tokens, at, row)
}

function learn(tokens: Tokens, at: number, row: number): number {
  const { words, ids } = tokens
  const sign = claimSignAt(ids, at)
  const bits = ((isAbstractAt(tokens, at) ? 1 : 0) << Bit.abstract) | ((isDefiningAt(tokens, at) ? 1 : 0) << Bit.defining) | ((sign === 0 ? 1 : 0) << Bit.concrete) | ((sign > 1 ? 1 : 0) << Bit.claiming)
  const facts = (1 << Bit.known) | bits | (syllablesOf(words[at] as string) << syllableBits)
  if (row > 0) table[row] = facts
  return facts
}
