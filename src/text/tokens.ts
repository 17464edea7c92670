/** Cuts a text into words and numbers, once, so that every rule and feature walks the same short arrays. */
import { asciiOf, beyond, nearlyAscii } from './ascii.ts'
import { firstHash, hashOf, hear, knownPlain, nextHash, wordAt } from './lexicon.ts'

/** What is known of a token without looking at its letters again; flags are added up. */
export const Mark = {
  /** holds a digit: `2019`, `$1.2`, `GS-15` */
  digit: 1,
  /** begins with a capital letter */
  capital: 2,
  /** two or more letters, all of them capitals (a plural `s` may follow): `OPM`, `KPIs`, `R&D` */
  capitals: 4,
  /** something other than white space stands between this token and the one before: a comma, a dash, a quote */
  parted: 8,
  /** begins with a currency sign */
  money: 16,
  /** ends in a percent sign */
  percent: 32,
} as const

/** Parallel arrays, one entry a token; offsets are UTF-16 code units into the text that was cut. */
export interface Tokens {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** lower-cased, with straight apostrophes and without invisible characters */
  readonly words: readonly string[]
  /** the words' numbers in the lexicon; 0 for a word that it does not hold */
  readonly ids: readonly number[]
  /** sums of `Mark` values */
  readonly marks: readonly number[]
  /** the text holds nothing but ASCII, so that nobody need look for odd letters */
  readonly ascii: boolean
  /** four letters or more may stand alone in a row, a digit among letters, or hyphens in four places; where it is false, nothing of the kind does */
  readonly apart: boolean
}

/** Words, numbers (with `$`, `%`, decimal and thousands marks) and dotted initials, in order; never overlapping. */
export function tokenise(text: string): Tokens {
  cut.count = 0
  cut.row = 0
  cut.apart = false
  cut.joints = 0
  const { length } = text
  const ascii = asciiOf(text)
  cut.ascii = ascii !== null
  const codes = ascii ?? nearlyAscii(text)
  let parted = 0
  let at = 0
  while (at < length) {
    const code = codes[at] as number
    const plain = kinds[code] as number
    const kind = plain === Kind.beyond ? kindOf(text.charCodeAt(at)) : plain
    if (kind === Kind.letter || kind === Kind.digit || (kind === Kind.other && kinds[codes[at + 1] as number] === Kind.digit && isCurrency(text.charCodeAt(at)))) {
      at = pushPlain(text, codes, at, parted) || pushAny(text, at, parted)
      parted = 0
    } else {
      if (kind !== Kind.space && !(code === 62 && quotesLine(text, at))) parted = Mark.parted
      at++
    }
  }
  const { starts, ends, words, ids, marks, count } = cut
  return { starts: starts.slice(0, count), ends: ends.slice(0, count), words: words.slice(0, count), ids: ids.slice(0, count), marks: marks.slice(0, count), ascii: cut.ascii, apart: cut.apart }
}

/** Whether the `>` at `at` only says that its line is quoted; few are looked at, and seldom far. */
function quotesLine(text: string, at: number): boolean {
  let before = at - 1
  while (before > at - 12 && (text.charCodeAt(before) === 62 || text.charCodeAt(before) === 32)) before--
  return text.charCodeAt(before) === 10
}

/** Filled again by each call and copied at its end: arrays that grow leave more garbage than they hold. */
const cut = { starts: [] as number[], ends: [] as number[], words: [] as string[], ids: [] as number[], marks: [] as number[], count: 0, ascii: true, row: 0, joints: 0, apart: false }

/** A word or a whole number in ASCII, with hyphens and apostrophes in it: where it ends; 0 for any other token. */
function pushPlain(text: string, codes: Uint8Array, start: number, parted: number): number {
  let end = start
  let hash = firstHash
  let capitals = 0
  let digits = 0
  let joints = 0
  let code = codes[start] as number
  for (;;) {
    while (kinds[code] === Kind.letter) {
      if (code < 97) capitals++
      hash = nextHash(hash, code | 32)
      code = codes[++end] as number
    }
    if (code === 32 || code === 10) break
    if (kinds[code] === Kind.digit) {
      digits++
      if (kinds[codes[end + 1] as number] === Kind.letter) cut.apart = true
    } else if ((code === 45 || code === 39) && joinsPlain(codes, end, code)) joints++
    else break
    hash = nextHash(hash, code)
    code = codes[++end] as number
  }
  if (end === start || (code !== 32 && mayGoOn(codes, start, end))) return 0
  if (joints > 0) cut.joints += joints
  if (joints > 0 || end - start === 1) standApart(joints + 1)
  else if (digits === 0) cut.row = 0
  const id = knownPlain(codes, start, end, hash) || hear(text.slice(start, end).toLowerCase(), hash, digits > 0)
  const capital = capitals > 0 && (codes[start] as number) >= 65 && (codes[start] as number) < 97
  const mark = capital ? (capitals + digits > 1 ? capitalMarks(text, start, end) : Mark.capital) : digits > 0 ? Mark.digit : 0
  const at = cut.count++
  cut.starts[at] = start
  cut.ends[at] = end
  cut.words[at] = id > 0 ? wordAt(id) : text.slice(start, end).toLowerCase()
  cut.ids[at] = id
  cut.marks[at] = mark | parted
  return end
}

/** Counts the letters that may stand alone in a row, at least as many as do; a whole number between them changes nothing. */
function standApart(letters: number): void {
  cut.row += letters
  if (cut.row > 3 || cut.joints > 3) cut.apart = true
}

const isLetterOrDigit = (kind: number | undefined): boolean => kind === Kind.letter || kind === Kind.digit

/** Whether the hyphen or apostrophe at `at` holds two halves of a word together; what stands before it is in the word. */
function joinsPlain(codes: Uint8Array, at: number, code: number): boolean {
  const after = kinds[codes[at + 1] as number]
  if (at === 0) return false
  const before = kinds[codes[at - 1] as number]
  return code === 45 ? isLetterOrDigit(before) && isLetterOrDigit(after) : before === Kind.letter && after === Kind.letter
}

/** Whether what stands at `end` may belong to the word: the sign after a figure, the marks inside `U.S`, `R&D`, `1,043` and `11.2`, what is not ASCII. */
function mayGoOn(codes: Uint8Array, start: number, end: number): boolean {
  const code = codes[end] as number
  if (code === 46 && kinds[codes[end - 1] as number] === Kind.letter) return end === start + 1
  const next = codes[end + 1] as number
  if (code === 45 || code === 39) return next === beyond
  return code === beyond || code === 37 || code === 38 || ((code === 44 || code === 46) && kinds[next] === Kind.digit)
}

/** A token with other marks and letters in it. */
function pushAny(text: string, start: number, parted: number): number {
  const end = wordEnd(text, start)
  const mark = marksOf(text, start, end, text.charCodeAt(start))
  const word = fold(text.slice(start, end))
  if (!isFigure(text, start, end)) standApart(end - start)
  const id = hear(word, hashOf(word), (mark & Mark.digit) !== 0)
  const at = cut.count++
  cut.starts[at] = start
  cut.ends[at] = end
  cut.words[at] = id > 0 ? wordAt(id) : word
  cut.ids[at] = id
  cut.marks[at] = mark | parted
  return end
}

/** Figures with the signs around and inside them hold no letter. */
function isFigure(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (kindOf(text.charCodeAt(at)) === Kind.letter) return false
  return true
}

const Kind = { other: 0, space: 1, letter: 2, digit: 3, invisible: 4, beyond: 5 } as const

/** One entry for each of the first 128 code units, because nearly every draft is nearly all ASCII. */
const kinds = Uint8Array.from({ length: 256 }, (_, code) => {
  if (code > 127) return Kind.beyond
  if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return Kind.letter
  if (code >= 48 && code <= 57) return Kind.digit
  return code === 32 || (code >= 9 && code <= 13) ? Kind.space : Kind.other
})

function kindOf(code: number): number {
  if (code < 128) return kinds[code] as number
  // Past the end of the text there is no code unit.
  if (Number.isNaN(code)) return Kind.other
  if (code === 0xad || code === 0xfeff || (code >= 0x200b && code <= 0x200d) || code === 0x2060) return Kind.invisible
  if (code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200a) || code === 0x3000) return Kind.space
  if (code < 0xc0 || code === 0xd7 || code === 0xf7) return code === 0xaa || code === 0xba ? Kind.letter : Kind.other
  if (code >= 0x2010 && code <= 0x2bff) return Kind.other
  if (code >= 0x3001 && code <= 0x303f) return Kind.other
  // Surrogates carry letters of other alphabets, mathematical look-alikes and emoji: all one token's worth.
  return Kind.letter
}

const isCurrency = (code: number): boolean => code === 36 || code === 0xa3 || code === 0x20ac

function wordEnd(text: string, start: number): number {
  let at = start + 1
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const kind = code < 128 ? kinds[code] : kindOf(code)
    if (kind === Kind.letter || kind === Kind.digit) continue
    if (kind === Kind.invisible ? joinsInvisibly(text, at) : joins(text, at, code, start)) continue
    break
  }
  return text.charCodeAt(at) === 37 && kindOf(text.charCodeAt(at - 1)) === Kind.digit ? at + 1 : at
}

function joinsInvisibly(text: string, at: number): boolean {
  let next = at + 1
  while (next < text.length && kindOf(text.charCodeAt(next)) === Kind.invisible) next++
  const kind = kindOf(text.charCodeAt(next))
  return kind === Kind.letter || kind === Kind.digit
}

/** Whether the mark at `at` holds two halves of one token together: don't, go-forward, 1,043, 11.2, U.S, R&D. */
function joins(text: string, at: number, code: number, start: number): boolean {
  const before = kindOf(text.charCodeAt(at - 1))
  const after = kindOf(text.charCodeAt(at + 1))
  if (after !== Kind.letter && after !== Kind.digit) return false
  if (code === 45 || code === 0x2011) return before === Kind.letter || before === Kind.digit
  if (code === 39 || code === 0x2019) return before === Kind.letter && after === Kind.letter
  if (code === 44) return before === Kind.digit && after === Kind.digit
  if (code === 38) return before === Kind.letter && after === Kind.letter
  if (code !== 46) return false
  if (before === Kind.digit && after === Kind.digit) return true
  return before === Kind.letter && after === Kind.letter && isInitial(text, at, start)
}

/** A dot joins letters only in initials: one letter since the last dot or the token's start. */
const isInitial = (text: string, at: number, start: number): boolean =>
  at - 1 === start || text.charCodeAt(at - 2) === 46

/** The word as rules compare it. */
function fold(raw: string): string {
  const small = raw.toLowerCase()
  if (isAscii(small)) return small
  return small
    .replaceAll('\u2019', "'")
    .replaceAll('\u2011', '-')
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
}

function isAscii(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) > 127) return false
  return true
}

function marksOf(text: string, start: number, end: number, first: number): number {
  let marks = 0
  if (isCurrency(first)) marks = Mark.digit | Mark.money
  else if (first >= 48 && first <= 57) marks = Mark.digit
  else if ((first >= 65 && first <= 90) || (first > 127 && isUpper(text.charAt(start)))) marks = capitalMarks(text, start, end)
  else if (hasDigit(text, start, end)) marks = Mark.digit
  return text.charCodeAt(end - 1) === 37 ? marks | Mark.percent : marks
}

const isUpper = (character: string): boolean => character !== character.toLowerCase()

function hasDigit(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (kindOf(text.charCodeAt(at)) === Kind.digit) return true
  return false
}

function capitalMarks(text: string, start: number, end: number): number {
  let marks: number = Mark.capital
  let capitals = 0
  let smalls = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) marks |= Mark.digit
    else if (code >= 97 && code <= 122) smalls++
    else if (code >= 65 && code <= 90) capitals++
    else if (code > 127 && isUpper(text.charAt(at))) capitals++
    else if (code > 127) smalls++
  }
  const plural = smalls === 1 && capitals > 1 && text.charCodeAt(end - 1) === 115
  return capitals > 1 && (smalls === 0 || plural) ? marks | Mark.capitals : marks
}
