/** What readers of slips look at, one sentence at a time, and what they ask for and tell. */
import type { Passage } from '../text/passage.ts'
import { Mark } from '../text/tokens.ts'
import { pluralNounAt } from './number.ts'

/** A slip by its tokens: [from, to). */
export interface SlipTokens {
  readonly from: number
  readonly to: number
  readonly message: string
  /** what the tokens should read, in small letters; the first letter follows the draft */
  readonly instead?: string
}

/** Looks at the word `at`, which the reader was registered for, in its sentence. */
export type SlipReader = (line: Line, at: number) => SlipTokens | undefined

/** A reader with the words that it looks at, and what else must hold there before it is asked. */
export type SlipWatch = readonly [words: string, read: SlipReader, where?: Where]

export interface Where {
  /** the word opens its sentence */
  readonly head?: boolean
  /** the words of which one must come next, or a test that lets all of those pass */
  readonly next?: string | Test
  /** the word opens its sentence, or stands behind one of these */
  readonly behind?: string | Test
  /** false of a passage in which nothing can be found */
  readonly within?: (passage: Passage) => boolean
  /** the words of which one must stand so many words on, from the first number to the second */
  readonly ahead?: readonly [words: string, from: number, to: number]
}

/** Told by a word alone; it must be pure. */
type Test = (word: string) => boolean

/** One sentence's tokens as slip readers ask for them; outside the sentence every word is empty. */
export interface Line {
  readonly passage: Passage
  readonly from: number
  readonly to: number
  readonly word: (at: number) => string
  /** the word's number; 0 for one that no list holds */
  readonly id: (at: number) => number
  /** something other than a blank stands before the token */
  readonly parted: (at: number) => boolean
  readonly capital: (at: number) => boolean
  /** holds a digit */
  readonly figure: (at: number) => boolean
  /** a plural noun, as far as its letters tell */
  readonly plural: (at: number) => boolean
}

/**
 * One line serves all sentences of all passages, one after the other: because its functions are always the same ones,
 * engines put their bodies in the place of the calls.
 */
export const line: { -readonly [Key in keyof Line]: Line[Key] } = {
  passage: { text: '', tokens: { starts: [], ends: [], words: [], ids: [], marks: [], ascii: true, apart: false }, sentences: [], known: [] },
  from: 0,
  to: 0,
  word: (at) => (at >= line.from && at < line.to ? (line.passage.tokens.words[at] as string) : ''),
  id: (at) => (at >= line.from && at < line.to ? (line.passage.tokens.ids[at] as number) : 0),
  parted: (at) => at <= line.from || at >= line.to || ((line.passage.tokens.marks[at] as number) & Mark.parted) !== 0,
  capital: (at) => at >= line.from && at < line.to && ((line.passage.tokens.marks[at] as number) & Mark.capital) !== 0,
  figure: (at) => at >= line.from && at < line.to && ((line.passage.tokens.marks[at] as number) & Mark.digit) !== 0,
  plural: (at) => at >= line.from && at < line.to && pluralNounAt(line.passage.tokens, at) === 1,
}
