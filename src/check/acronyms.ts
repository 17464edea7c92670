/** Finds acronyms in a paragraph and tells which of them are spelled out at that place. */
import { byPassage } from '../text/by-passage.ts'
import { wordTable } from '../text/word-table.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import type { Span } from '../text/span.ts'
import { Mark } from '../text/tokens.ts'
import { isBlankAt } from './placeholders.ts'
import { isSpelledOut } from './spelled-out.ts'
import { capitalWords, knownAcronyms } from './words/known-acronyms.ts'

export interface Acronym extends Span {
  /** without plural or possessive ending, in capitals */
  readonly name: string
  /** the same as the draft writes it: `DoD`, `N.C.` */
  readonly written: string
  /** index of its token */
  readonly token: number
  readonly sentence: number
  /** its full name stands beside it */
  readonly defined: boolean
}

const known = new Set(knownAcronyms)
const plainWords = new Set(capitalWords)

/** Acronyms in order, without those that every reader knows, names in capitals, roman numerals and codes. Linear; remembered by passage. */
export const acronymsIn: (passage: Passage) => readonly Acronym[] = byPassage(read)

function read(passage: Passage): readonly Acronym[] {
  let found: Acronym[] | undefined
  for (let index = 0; index < passage.sentences.length; index++) {
    const sentence = passage.sentences[index] as Sentence
    let first = sentence.from
    while (first < sentence.to && !mayHold(passage, first)) first++
    if (first < sentence.to && !isShouted(passage, sentence)) readSentence(passage, sentence, first, (found ??= []))
  }
  return found ?? none
}

const none: readonly Acronym[] = []

/** Adds the acronyms of a sentence, of which the token `first` is the first that may hold one. */
function readSentence(passage: Passage, sentence: Sentence, first: number, found: Acronym[]): void {
  let past = first
  for (let at = first; at < sentence.to; at++) {
    if (!mayHold(passage, at) || at < past || isBlankAt(passage, at)) continue
    past = shoutedEnd(passage, sentence, at)
    if (past > at) continue
    for (const part of partsOf(passage, at)) {
      if (!isAcronym(passage, sentence, at, part.name)) continue
      found.push({ ...part, token: at, sentence: sentence.index, defined: isDefined(passage, sentence, at, part.name) })
    }
  }
}

/** A heading or a shouted sentence: two words or more and most of them in capitals. */
function isShouted({ tokens: { marks, words } }: Passage, { from, to }: Sentence): boolean {
  let capitals = 0
  let long = 0
  for (let at = from; at < to; at++) {
    if (!((marks[at] as number) & Mark.capitals)) continue
    capitals++
    if ((words[at] as string).length > 4) long++
  }
  return capitals > 1 && long > 0 && capitals / (to - from) > 0.5
}

/** Fewer capital words in a row may be a name and its acronym. */
const fewestShouted = 3

/** The token after a row of capital words that holds an ordinary word, or the token itself: "this was NOT AT ALL EASY". */
function shoutedEnd({ tokens: { marks, words } }: Passage, { to }: Sentence, at: number): number {
  let end = at
  while (end < to && isShoutedWord(marks[end] as number, words[end] as string) && (end === at || ((marks[end] as number) & Mark.parted) === 0)) end++
  if (end - at < fewestShouted) return at
  for (let shouted = at; shouted < end; shouted++) if (isPlainWord(words[shouted] as string)) return end
  return at
}

const isPlainWord = (word: string): boolean => word.length > 7 || plainWords.has(word.toUpperCase())

const isShoutedWord = (mark: number, word: string): boolean => (mark & Mark.capitals) !== 0 || word === 'i' || word === 'a'

const mixed = /^(?:DoD|DoE|DoL|DoJ|DoS|DoT|DoI|DoC|VoIP|IoT|SaaS|IaaS|PaaS|CoE|PoC|LoA|RfP|FinCEN|LiDAR|mRNA)s?$/

/** Nothing but capitals, or one of the words that are written otherwise; beyond ASCII, a capital that another letter or mark follows. */
function mayHold({ text, tokens }: Passage, at: number): boolean {
  const mark = tokens.marks[at] as number
  if ((mark & Mark.capital) === 0) return false
  if (mark & Mark.capitals || isOdd(tokens, at) === 1) return true
  if (tokens.ascii) return false
  const next = text.charCodeAt((tokens.starts[at] as number) + 1)
  return (next < 97 || next > 122) && (tokens.ends[at] as number) - (tokens.starts[at] as number) > 1
}

const isOdd = wordTable((word) => (word.includes('-') || /^(?:do[deljstic]|voip|iot|saas|iaas|paas|coe|poc|loa|rfp|fincen|lidar)s?(?:'s?)?$/.test(word) ? 1 : 0))

type Piece = Span & Pick<Acronym, 'name' | 'written'>

/** The pieces of a token that may be acronyms: `NEPA-funded` has one, `GS-15` a code. The dot at the end of dotted initials is theirs. */
function partsOf({ text, tokens: { starts, ends, marks } }: Passage, at: number): Piece[] {
  const start = starts[at] as number
  if (!((marks[at] as number) & Mark.capital)) return []
  const end = ends[at] as number
  const raw = text.slice(start, end)
  if (raw.includes('.') && text.charAt(end) === '.') return pieceOf(raw, start).map((piece) => ({ ...piece, written: `${piece.written}.`, end: end + 1 }))
  if (!/[-\u2011]/.test(raw)) return pieceOf(raw, start)
  const pieces = raw.split(/[-\u2011]/)
  if (pieces.some((piece) => /\d/.test(piece))) return []
  let offset = start
  return pieces.flatMap((piece) => {
    const found = pieceOf(piece, offset)
    offset += piece.length + 1
    return found
  })
}

function pieceOf(raw: string, start: number): Piece[] {
  const name = raw.replace(/['\u2019]s?$|(?<=[A-Z])['\u2019]s$/, '').replace(/(?<=[A-Z]{2})s$/, '')
  if (!mixed.test(raw) && !/^[A-Z][A-Z0-9&.]*[A-Z0-9]$/.test(name)) return []
  return [{ name: name.toUpperCase(), written: name, start, end: start + name.length + (raw.charAt(name.length) === 's' ? 1 : 0) }]
}

const states = new Set('AL AK AZ AR CA CO CT DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY PR GU'.split(' '))
const months = new Set('JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC'.split(' '))
const named = new Set('operation exercise project program system task-force codename vessel cutter ship uss usns uscgc hms'.split(' '))

function isAcronym(passage: Passage, { from, to }: Sentence, at: number, name: string): boolean {
  const { words, marks } = passage.tokens
  const letters = name.replace(/[^A-Z]/g, '').length
  if (letters < 2 || known.has(name) || plainWords.has(name) || /^[IVX]+$/.test(name)) return false
  if (name.includes('.') && states.has(name.replaceAll('.', ''))) return false
  if (/\d/.test(name) && (letters < 3 || name.length - letters > 2)) return false
  if (name.length > 7 && !/(?:COM|POL|NET|FOR|LANT|PAC)$/.test(name)) return false
  const before = at > from ? (words[at - 1] as string) : ''
  const next = at + 1 < to ? (words[at + 1] as string) : ''
  if (months.has(name) && (/^\d/.test(before) || /^\d/.test(next))) return false
  if (isMarking(passage, at)) return false
  const parted = at + 1 < to && ((marks[at + 1] as number) & Mark.parted) !== 0
  if (!parted && /^\d/.test(next) && (letters < 3 || /[.-]/.test(next))) return false
  if (states.has(name) && ((marks[at] as number) & Mark.parted) !== 0 && at > from && ((marks[at - 1] as number) & Mark.capital) !== 0) return false
  if (/^(?:uss|usns|uscgc|hms)$/.test(before)) return false
  return !(name.length > 4 && (named.has(before) || isCapitals(passage, from, at - 1) || (isCapitals(passage, at, at + 1) && at + 1 < to)))
}

/** How secret a paragraph is: `(S//NF)`, `(U//FOUO)`. */
const isMarking = ({ text, tokens: { starts, ends } }: Passage, at: number): boolean => text.startsWith('//', ends[at]) || text.startsWith('//', (starts[at] as number) - 2)

const isCapitals = ({ tokens: { marks, words } }: Passage, from: number, at: number): boolean =>
  at >= from && ((marks[at] as number) & Mark.capitals) !== 0 && (words[at] as string).length > 4

/** Alone in parentheses after a name, or beside words whose first letters spell it. */
function isDefined(passage: Passage, sentence: Sentence, at: number, name: string): boolean {
  const { text, tokens: { starts, ends } } = passage
  const opening = text.slice(Math.max(0, (starts[at] as number) - 6), starts[at])
  const closing = text.slice(ends[at], (ends[at] as number) + 4)
  if (at > sentence.from && /\(\s*["'\u201c\u2018]?(?:the |or )?$/.test(opening) && /^(?:['\u2019]s|s)?["'\u201d\u2019]?\s*[),;]/.test(closing)) return true
  return isSpelledOut(passage, sentence, at, name)
}
