/** Finds sure slips of grammar that a proofreader is often silent on; needs no package, so it speaks in every runtime. */
import { numberOf } from '../text/lexicon.ts'
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

/** By a word's number: the readers that look at it. */
const readers: readonly (readonly SlipReader[] | undefined)[] = byWord([agreementSlips, caseSlips, countSlips, distanceSlips, phraseSlips, tenseSlips, verbSlips, wordSlips])

/** The slips of a paragraph in order; at most one of each reader at a word. Linear in the words. */
export function slipsIn(passage: Passage): Slip[] {
  const { ids, marks } = passage.tokens
  const found: SlipTokens[] = []
  const line = lineOf(passage)
  for (const sentence of passage.sentences) {
    line.from = sentence.from
    line.to = sentence.to
    for (let at = sentence.from; at < sentence.to; at++) {
      const figure = ((marks[at] as number) & Mark.digit) !== 0
      const watching = figure ? figureSlips : readers[ids[at] as number]
      if (!watching) continue
      for (const read of watching) {
        const slip = read(line, at)
        if (slip && !meets(slip, found)) found.push(slip)
      }
    }
  }
  return found.map((slip) => placed(passage, slip))
}

function byWord(tables: readonly (readonly (readonly [string, SlipReader])[])[]): (SlipReader[] | undefined)[] {
  const readers: (SlipReader[] | undefined)[] = []
  for (const [words, reader] of tables.flat()) {
    for (const id of words.split(' ').map(numberOf)) {
      while (readers.length <= id) readers.push(undefined)
      const known = readers[id]
      if (known) known.push(reader)
      else readers[id] = [reader]
    }
  }
  return readers
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
