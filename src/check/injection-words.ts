/** What each word can do in an order to a reader, as one table of flags, and the words worth restoring from disguise. */
import { numberOf, wordLimit } from '../text/lexicon.ts'
import { Mark, type Tokens } from '../text/tokens.ts'
import { atbash, mirrored, rot13 } from './decode.ts'
import * as abroad from './words/injection-abroad.ts'
import * as english from './words/injection.ts'

/** Flags of one word; a word may carry several. */
export const Does = {
  override: 1,
  instruction: 2,
  prior: 4,
  rate: 8,
  rated: 16,
  draft: 32,
  pointer: 64,
  verdict: 128,
  ratingWord: 256,
  machineLike: 512,
  reader: 1_024,
  robot: 2_048,
  grader: 4_096,
  modal: 8_192,
  polite: 16_384,
  starter: 32_768,
  narrator: 65_536,
  negation: 131_072,
  kept: 262_144,
  fault: 524_288,
  label: 1_048_576,
  labelNoun: 2_097_152,
  processing: 4_194_304,
  foreignOrder: 8_388_608,
  foreignThing: 16_777_216,
  foreignMark: 33_554_432,
  foreignReader: 67_108_864,
  rot13: 134_217_728,
  mirrored: 268_435_456,
  atbash: 536_870_912,
} as const

/** Any of these makes a paragraph worth a closer look. */
export const foreign = Does.foreignOrder | Does.foreignThing | Does.foreignMark | Does.foreignReader
export const coded = Does.rot13 | Does.mirrored | Does.atbash

const table = new Map<string, number>()

function put(words: string, flag: number): void {
  for (const word of words.split(' ')) {
    table.set(word, (table.get(word) ?? 0) | flag)
    if (/\d/.test(word)) numberOf(word)
  }
}

put(english.override, Does.override)
put(english.instruction, Does.instruction)
put(english.prior, Does.prior)
put(english.rate, Does.rate)
put(english.rated, Does.rated)
put(english.draft, Does.draft)
put(english.pointer, Does.pointer)
put(english.verdict, Does.verdict)
put(english.ratingWord, Does.ratingWord)
put(english.machineLike, Does.machineLike)
put(english.reader, Does.reader)
put(english.robot, Does.robot)
put(english.grader, Does.grader)
put(english.modal, Does.modal)
put(english.polite, Does.polite)
put(english.starter, Does.starter)
put(english.narrator, Does.narrator)
put(english.negation, Does.negation)
put(english.kept, Does.kept)
put(english.fault, Does.fault)
put(english.label, Does.label)
put(english.labelNoun, Does.labelNoun)
put(english.processing, Does.processing)

/** English words that can be parted and restored; made before the other languages and the codes join the table. */
export const knownWords: ReadonlySet<string> = new Set([...table.keys(), ...'as a an the to of and for in is are be you with this all candidate'.split(' ')])

for (const word of knownWords) {
  if (word.length < 5 || !/^[a-z]+$/.test(word)) continue
  put(rot13(word), Does.rot13)
  put(atbash(word), Does.atbash)
  if (!knownWords.has(mirrored(word))) put(mirrored(word), Does.mirrored)
}
put(abroad.orders, Does.foreignOrder)
put(abroad.things, Does.foreignThing)
put(abroad.marks, Does.foreignMark)
put(abroad.readers, Does.foreignReader)

/** The flags of a lower-cased word, possessive or not; 0 for most words. */
const doing = (word: string): number => table.get(word) ?? (word.endsWith("'s") ? (table.get(word.slice(0, -2)) ?? 0) : 0)

/** By the word's number: its flags and 1, or 0 where they were not asked for yet. */
const asked = new Int32Array(wordLimit)

/** The flags of the token at `at`. */
export function doingAt(tokens: Tokens, at: number): number {
  const known = asked[tokens.ids[at] as number] as number
  return known > 0 ? known - 1 : askAt(tokens, at)
}

function askAt({ ids, words, marks }: Tokens, at: number): number {
  const id = ids[at] as number
  // A figure without a number is in no list.
  if (id === 0 && (marks[at] as number) & Mark.digit && !(words[at] as string).endsWith("'s")) return 0
  const flags = doing(words[at] as string)
  if (id > 0) asked[id] = flags + 1
  return flags
}
