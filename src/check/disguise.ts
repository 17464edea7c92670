/** Sees through disguised letters (look-alikes, wide and decorated forms, invisible characters, spaced-out words, digits for letters) and keeps the way back. */
import type { Passage } from '../text/passage.ts'
import { isSpace } from '../text/span.ts'
import type { Tokens } from '../text/tokens.ts'
import { wordTable } from '../text/word-table.ts'
import { knownWords } from './injection-words.ts'
import { lookAlikes } from './words/look-alikes.ts'

export interface Undisguised {
  readonly text: string
  /** one entry a code unit of `text`, and one for its end: the UTF-16 offset in the original */
  readonly back: readonly number[]
}

/**
 * The text as a careless eye reads it, or null when nothing in it is disguised, which costs one quick pass.
 * Digits become letters, torn words are joined and run-together letters are parted only where that gives
 * words worth restoring. Meant for looking; the draft itself is never changed. Linear.
 */
export function undisguise(text: string): Undisguised | null {
  if (!suspicious(text) || (!foldable.test(text) && !holdsLeet(text) && !holdsApart(text) && !holdsTorn(text))) return null
  const folded = leet(mend(closeUp(foldLetters(text))))
  return folded.text === text ? null : folded
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)

/** False where nothing in the passage can be disguised: no odd letter or sign, and no row of letters that stand alone. */
export const mayBeDisguised = ({ text, tokens }: Passage): boolean =>
  tokens.ascii ? (tokens.apart && oddLetters(tokens)) || ((text.includes('@') || text.includes('!') || signedLetter(text)) && mixed.test(text)) : suspicious(text)

const suspicious = (text: string): boolean => odd.test(text) || mixed.test(text) || holdsApart(text) || holdsTorn(text)

/** Beyond ASCII, but for dashes, quotes, bullets, blanks, and signs of the kind that Word puts in by itself. */
const odd = /[^\x00-\x7f\xa0\xa2-\xa9\xae-\xb8\u2009\u2010-\u2023\u2025-\u2027\u202f]/
/** What folding may change: anything but ASCII and the dashes and quotes of a word processor. */
const foldable = /[^\x00-\x7f\u2010-\u2016\u2018-\u2023]/
/** A digit, or a sign that looks like a letter, inside a word. */
const mixed = /[\d@$!][A-Za-z](?:(?<=[A-Za-z]..)|[A-Za-z])/

/** Whether four single letters stand in a row, with no word between; a loop, because an expression would try from every letter. */
function holdsApart(text: string): boolean {
  let row = 0
  let length = 0
  for (let at = 0; at <= text.length; at++) {
    if (isLetter(text.charCodeAt(at))) {
      length++
      continue
    }
    if (length > 0) row = length === 1 ? row + 1 : 0
    if (row > 3) return true
    length = 0
  }
  return false
}

/** A letter right behind a dollar sign. */
function signedLetter(text: string): boolean {
  for (let at = text.indexOf('$'); at >= 0; at = text.indexOf('$', at + 1)) if (isLetter(text.charCodeAt(at + 1))) return true
  return false
}

/** In a text in ASCII, asked of tables of words: such a row of single letters, or a digit before a letter inside a word. */
function oddLetters(tokens: Tokens): boolean {
  const { ids } = tokens
  let row = 0
  for (let at = 0; at < ids.length; at++) {
    const letters = lettersAt(tokens, at)
    if (letters === ordinary) {
      row = 0
      continue
    }
    if (letters & afterDigit) return true
    row += letters & 7
    if (row > 3) return true
    if (letters & ordinary) row = letters >> 5
  }
  return false
}

const ordinary = 8
const afterDigit = 16

/** The letters that stand alone at the head of the word; for one with longer runs of letters `ordinary` is added, and 32 for each alone at its end. */
const lettersAt = wordTable((word) => {
  if (/\d[a-z]/.test(word)) return afterDigit
  if (!/[a-z]/.test(word)) return 0
  if (isTorn(word)) return afterDigit
  const runs = word.split(/[^a-z]+/).filter((run) => run !== '')
  const head = runs.findIndex((run) => run.length > 1)
  if (head < 0) return Math.min(runs.length, 4)
  if (holdsApart(word)) return 4
  const tail = runs.length - 1 - runs.findLastIndex((run) => run.length > 1)
  return head + ordinary + 32 * tail
})

const doubles: ReadonlyMap<string, string> = new Map(lookAlikes.flatMap(([letter, others]) => [...others].map((other) => [other, letter] as const)))

function foldLetters(text: string): Undisguised {
  let folded = ''
  const back: number[] = []
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) < 128) {
      back.push(at)
      continue
    }
    const character = String.fromCodePoint(text.codePointAt(at) as number)
    const plain = foldOne(character)
    for (let i = 0; i < plain.length; i++) back.push(at)
    folded += text.slice(from, at) + plain
    from = at + character.length
    at = from - 1
  }
  back.push(text.length)
  return { text: folded + text.slice(from), back }
}

function foldOne(character: string): string {
  const known = doubles.get(character)
  if (known !== undefined) return known
  const point = character.codePointAt(0) as number
  if (invisible.test(character)) return ''
  // Tag characters repeat ASCII without ink; the others are letters in boxes, which Unicode leaves unjoined.
  if (point >= 0xe0020 && point <= 0xe007e) return String.fromCharCode(point - 0xe0000)
  if (point >= 0x1f150 && point <= 0x1f169) return String.fromCharCode(point - 0x1f150 + 97)
  if (point >= 0x1f170 && point <= 0x1f189) return String.fromCharCode(point - 0x1f170 + 97)
  if (point >= 0x1f1e6 && point <= 0x1f1ff) return String.fromCharCode(point - 0x1f1e6 + 97)
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '')
  return plain.length > 0 && /^[\x20-\x7e]+$/.test(plain) ? plain : character
}

const invisible = /[\p{M}\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0]/u

const isGap = (code: number): boolean => isSpace(code) || code === 46 || code === 45 || code === 95 || code === 42 || code === 47 || code === 124 || code === 126

/** Joins letters that stand alone: `i g n o r e` becomes `ignore`; a wider gap among them parts words. */
function closeUp({ text, back }: Undisguised): Undisguised {
  if (!holdsApart(text)) return { text, back }
  let joined = ''
  const way: number[] = []
  const put = (character: string, at: number): void => {
    joined += character
    way.push(back[at] as number)
  }
  let at = 0
  while (at < text.length) {
    const run = singleLetters(text, at)
    if (!run) {
      put(text.charAt(at), at)
      at++
      continue
    }
    const letters = run.letters
    const words = run.parted ? null : partWords(letters.map((i) => text.charAt(i).toLowerCase()).join(''))
    letters.forEach((i, n) => {
      const gap = n > 0 && (words ? words.has(n) : i - (letters[n - 1] as number) > 2)
      if (gap) put(' ', i)
      put(text.charAt(i), i)
    })
    at = (letters.at(-1) as number) + 1
  }
  way.push(back[text.length] as number)
  return { text: joined, back: way }
}

/** The offsets of five or more letters that stand alone from `from` on; `parted` when some gaps are wider than others. */
function singleLetters(text: string, from: number): { letters: number[]; parted: boolean } | null {
  if (!isLetter(text.charCodeAt(from)) || (from > 0 && isLetter(text.charCodeAt(from - 1))) || !isGap(text.charCodeAt(from + 1))) return null
  const letters = [from]
  let parted = false
  let at = from
  for (;;) {
    let next = at + 1
    while (next < text.length && next - at < 5 && isGap(text.charCodeAt(next))) next++
    if (next === at + 1 || !isLetter(text.charCodeAt(next)) || isLetter(text.charCodeAt(next + 1))) break
    if (next - at > 2) parted = true
    letters.push(next)
    at = next
  }
  return letters.length > 4 ? { letters, parted } : null
}

/** Where known words begin in letters without gaps, when they make up most of them; null otherwise. */
function partWords(letters: string): ReadonlySet<number> | null {
  const { length } = letters
  const cost: number[] = [0]
  const step: number[] = [0]
  for (let end = 1; end <= length; end++) {
    cost[end] = (cost[end - 1] as number) + 1
    step[end] = 1
    for (let size = 2; size <= 16 && size <= end; size++) {
      const price = (cost[end - size] as number) + 0.1
      if (price < (cost[end] as number) && knownWords.has(letters.slice(end - size, end))) {
        cost[end] = price
        step[end] = size
      }
    }
  }
  if ((cost[length] as number) > length * 0.4) return null
  const begins = new Set<number>()
  for (let end = length; end > 0; end -= step[end] as number) begins.add(end - (step[end] as number))
  return begins
}

/** Whether hyphens tear a word worth restoring: `in-struc-tions`. */
const isTorn = (word: string): boolean => word.includes('-') && !knownWords.has(word) && knownWords.has(word.replaceAll('-', ''))

const hyphened = /[a-z]{1,20}(?:-[a-z]{1,20}){1,8}/gi

/** Looks only around hyphens, because few words have one. */
function holdsTorn(text: string): boolean {
  const inWord = (at: number): boolean => text.charCodeAt(at) === 45 || isLetter(text.charCodeAt(at))
  for (let at = text.indexOf('-'); at >= 0; at = text.indexOf('-', at + 1)) {
    let start = at
    while (inWord(start - 1)) start--
    while (inWord(at + 1)) at++
    if (isTorn(text.slice(start, at + 1).toLowerCase())) return true
  }
  return false
}

function mend({ text, back }: Undisguised): Undisguised {
  let mended = ''
  const way: number[] = []
  let from = 0
  for (let match = nextHyphened(text, 0); match; match = nextHyphened(text, match.index + match[0].length)) {
    if (!isTorn(match[0].toLowerCase())) continue
    const end = match.index + match[0].length
    for (let at = from; at < end; at++) {
      if (at >= match.index && text.charCodeAt(at) === 45) continue
      mended += text.charAt(at)
      way.push(back[at] as number)
    }
    from = end
  }
  return from === 0 ? { text, back } : { text: mended + text.slice(from), back: way.concat(back.slice(from)) }
}

/** The next word with hyphens in it; looked for around a hyphen, because few words have one. */
function nextHyphened(text: string, from: number): RegExpExecArray | null {
  const hyphen = text.indexOf('-', from)
  if (hyphen < 0) return null
  hyphened.lastIndex = hyphen
  while (hyphened.lastIndex > from && isLetter(text.charCodeAt(hyphened.lastIndex - 1))) hyphened.lastIndex--
  return hyphened.exec(text)
}

const digits: Readonly<Record<string, string>> = { '0': 'o', '3': 'e', '4': 'a', '5': 's', '6': 'g', '7': 't', '8': 'b', '9': 'g', '@': 'a', $: 's', '!': 'i', '|': 'l' }

const digitsAndLetters = /(?=[a-z]{0,20}[\d@$!|])(?=[\d@$!|]{0,20}[a-z])[a-z\d@$!|]{3,20}/gi

function readLeet(piece: string): string | undefined {
  const plain = [...piece.toLowerCase()].map((character) => digits[character] ?? character).join('')
  return [plain.replaceAll('1', 'i'), plain.replaceAll('1', 'l'), plain.replaceAll('1', 't')].find((choice) => knownWords.has(choice))
}

function holdsLeet(text: string): boolean {
  for (let match = nextMixed(text, 0); match; match = nextMixed(text, digitsAndLetters.lastIndex)) if (readLeet(match[0]) !== undefined) return true
  return false
}

/** The next such word; looked for around a letter beside a sign, because few words have both. */
function nextMixed(text: string, from: number): RegExpExecArray | null {
  touching.lastIndex = from
  if (!touching.test(text)) return null
  let start = touching.lastIndex - 2
  while (start > from && inMixed(text.charCodeAt(start - 1))) start--
  digitsAndLetters.lastIndex = start
  return digitsAndLetters.exec(text)
}

const touching = /[\d@$!|][a-z]|[a-z][\d@$!|]/gi
const inMixed = (code: number): boolean => isLetter(code) || (code >= 48 && code <= 57) || code === 64 || code === 36 || code === 33 || code === 124

/** Turns digits in words back to letters, where that gives a known word: `1gn0r3`. */
function leet({ text, back }: Undisguised): Undisguised {
  let read = ''
  let from = 0
  for (let match = nextMixed(text, 0); match; match = nextMixed(text, from)) {
    read += text.slice(from, match.index) + (readLeet(match[0]) ?? match[0])
    from = match.index + match[0].length
  }
  return { text: read + text.slice(from), back }
}
