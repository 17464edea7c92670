/** Finds sure slips of grammar that a proofreader is often silent on; needs no package, so it speaks in every runtime. */
import { numberOf, shortColumn } from '../text/lexicon.ts'
import type { Passage } from '../text/passage.ts'
import type { Span } from '../text/span.ts'
import { Mark } from '../text/tokens.ts'
import { agreementSlips } from './slips-of-agreement.ts'
import { caseSlips } from './slips-of-case.ts'
import { countSlips, figureSlips } from './slips-of-count.ts'
import { distanceSlips } from './slips-of-distance.ts'
import { phraseSlips } from './slips-of-phrase.ts'
import { tenseSlips } from './slips-of-tense.ts'
import { verbSlips } from './slips-of-verbs.ts'
import { wordSlips } from './slips-of-words.ts'
import { classOf, isMember } from './word-classes.ts'

export interface Slip extends Span {
  readonly message: string
  readonly replacements: readonly string[]
}

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
  /** the words of which one must come next */
  readonly next?: string
  /** the word opens its sentence, or stands behind one of these */
  readonly behind?: string
}

/** One sentence's tokens as slip readers ask for them; outside the sentence every word is empty. */
export interface Line {
  readonly passage: Passage
  readonly from: number
  readonly to: number
  readonly word: (at: number) => string
  /** something other than a blank stands before the token */
  readonly parted: (at: number) => boolean
  readonly capital: (at: number) => boolean
}

interface Watch {
  readonly read: SlipReader
  readonly head: boolean
  /** the class of the next word, or -1 */
  readonly next: number
  /** the class of the word before, unless the word opens its sentence, or -1 */
  readonly behind: number
}

const watch = (read: SlipReader, { head = false, next, behind }: Where = {}): Watch => ({ read, head, next: anyOf(next), behind: anyOf(behind) })
const anyOf = (words: string | undefined): number => (words === undefined ? -1 : classOf(words.split(' ')))

/** By a word's number: which of the lists of readers looks at it. */
const watched = shortColumn()
/** The readers that look at a word; the first list is nobody's. */
const watches: readonly (readonly Watch[])[] = byWord([...agreementSlips, ...caseSlips, ...countSlips, ...distanceSlips, ...phraseSlips, ...tenseSlips, ...verbSlips, ...wordSlips])
/** Digits have no word of their own to be registered for, so they are read wherever they stand. */
const figureWatches = figureSlips.map(([read, where]) => watch(read, where))

/** The slips of a paragraph in order; at most one of each reader at a word. Linear in the words. */
export function slipsIn(passage: Passage): Slip[] {
  const { ids, marks } = passage.tokens
  const found: SlipTokens[] = []
  const line = lineOf(passage)
  for (const sentence of passage.sentences) {
    line.from = sentence.from
    line.to = sentence.to
    for (let at = sentence.from; at < sentence.to; at++) {
      const watching = ((marks[at] as number) & Mark.digit) !== 0 ? figureWatches : (watches[watched[ids[at] as number] as number] as readonly Watch[])
      if (watching.length === 0) continue
      const next = at + 1 < sentence.to ? (ids[at + 1] as number) : 0
      for (let i = 0; i < watching.length; i++) {
        const one = watching[i] as Watch
        if ((one.head && at > sentence.from) || (one.next >= 0 && !isMember(one.next, next))) continue
        if (one.behind >= 0 && at > sentence.from && !isMember(one.behind, ids[at - 1] as number)) continue
        const slip = one.read(line, at)
        if (slip && !meets(slip, found)) found.push(slip)
      }
    }
  }
  return found.map((slip) => placed(passage, slip))
}

function byWord(all: readonly SlipWatch[]): Watch[][] {
  const lists: Watch[][] = [[]]
  for (const [words, read, where] of all) {
    const one = watch(read, where)
    for (const id of words.split(' ').map(numberOf)) {
      if (watched[id] === 0) watched[id] = lists.push([]) - 1
      ;(lists[watched[id] as number] as Watch[]).push(one)
    }
  }
  return lists
}

/** A function of its own: a closure here would cost every reader at every word a scope. */
const meets = (slip: SlipTokens, found: readonly SlipTokens[]): boolean => found.some(({ from, to }) => slip.from < to && from < slip.to)

/** One line serves all sentences of a passage, one after the other. */
function lineOf(passage: Passage): { -readonly [Key in keyof Line]: Line[Key] } {
  const { words, marks } = passage.tokens
  const line = {
    passage,
    from: 0,
    to: 0,
    word: (at: number) => (at >= line.from && at < line.to ? (words[at] as string) : ''),
    parted: (at: number) => at <= line.from || at >= line.to || ((marks[at] as number) & Mark.parted) !== 0,
    capital: (at: number) => at >= line.from && at < line.to && ((marks[at] as number) & Mark.capital) !== 0,
  }
  return line
}

function placed({ text, tokens: { starts, ends } }: Passage, { from, to, message, instead }: SlipTokens): Slip {
  const start = starts[from] as number
  const end = ends[to - 1] as number
  return { start, end, message, replacements: instead === undefined ? [] : [likeDraft(text.charAt(start), instead)] }
}

const likeDraft = (first: string, instead: string): string =>
  first !== first.toLowerCase() && first !== 'I' ? instead.charAt(0).toUpperCase() + instead.slice(1) : instead
