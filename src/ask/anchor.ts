/** Finds a quoted passage in a text, so that a model never counts characters; tolerant of marks and blanks, never of words. */
import { contains, isSpace, overlaps, type Span } from '../text/span.ts'
import { fold, type Folded } from './fold.ts'

/** The place of a quote, or why it has none: it is not in the text, or it stands there more than once. */
export type Anchored = Span | 'absent' | 'ambiguous'

/** `near`: the sentence or paragraph where the quote is said to stand; settles a quote that stands in several places. */
export type FindQuote = (quote: string, near?: Span) => Anchored

/**
 * Looks for whole words only: `15 percent` is not found in `115 percent`. First exactly, then with the shapes of quote
 * marks, dashes, blanks and ellipses and invisible characters made alike, then without marks put around the quote.
 * Spans are UTF-16 offsets into `text` and begin and end at the words, not at invisible characters around them.
 */
export const anchor = (text: string, quote: string, near?: Span): Anchored => anchorsOf(text)(quote, near)

/** The same for many quotes from one text, which is folded once. */
export function anchorsOf(text: string): FindQuote {
  let folded: Folded | null = null
  return (quote, near) => {
    const exact = exactSpans(text, quote)
    if (exact.length > 0) return settle(exact, near)
    folded ??= fold(text)
    const wanted = fold(quote.normalize('NFC')).text.trim()
    const found = foldedSpans(folded, wanted)
    return settle(found.length > 0 ? found : foldedSpans(folded, unwrapped(wanted)), near)
  }
}

function settle(spans: readonly Span[], near: Span | undefined): Anchored {
  const [first] = spans
  if (!first) return 'absent'
  if (spans.length === 1) return first
  if (!near) return 'ambiguous'
  const inside = spans.filter((span) => contains(near, span))
  const close = inside.length > 0 ? inside : spans.filter((span) => overlaps(near, span))
  return close.length === 1 ? (close[0] as Span) : 'ambiguous'
}

function exactSpans(text: string, quote: string): Span[] {
  if (quote === '' || isSpace(quote.charCodeAt(0)) || isSpace(quote.charCodeAt(quote.length - 1))) return []
  return placesOf(text, quote).map((start) => ({ start, end: start + quote.length }))
}

const foldedSpans = ({ text, starts, ends }: Folded, wanted: string): Span[] =>
  placesOf(text, wanted).map((at) => ({ start: starts[at] as number, end: ends[at + wanted.length - 1] as number }))

/** Two places are ambiguous already; a bound keeps a hostile text from costing more. */
const mostPlaces = 200

/** Where `wanted` stands in `text` as whole words. */
function placesOf(text: string, wanted: string): number[] {
  const places: number[] = []
  if (wanted === '') return places
  for (let at = text.indexOf(wanted); at >= 0 && places.length < mostPlaces; at = text.indexOf(wanted, at + 1)) {
    if (!splitsWord(text, at) && !splitsWord(text, at + wanted.length)) places.push(at)
  }
  return places
}

/** True where `at` falls inside a word or a number: `1|15`, `1|,500`, `1.|5`. */
function splitsWord(text: string, at: number): boolean {
  const before = text[at - 1]
  const after = text[at]
  if (before === undefined || after === undefined) return false
  if (isLetterOrDigit(before) && isLetterOrDigit(after)) return true
  if (isLowSurrogate(after) || isMark(after)) return true
  if (isSeparator(after)) return isDigit(before) && isDigit(text[at + 1])
  return isSeparator(before) && isDigit(after) && isDigit(text[at - 2])
}

const isLetterOrDigit = (character: string): boolean => /[\p{L}\p{N}]/u.test(character)
const isMark = (character: string): boolean => character > '\u02ff' && /\p{M}/u.test(character)
const isDigit = (character: string | undefined): boolean => character !== undefined && character >= '0' && character <= '9'
const isSeparator = (character: string): boolean => character === '.' || character === ','
const isLowSurrogate = (character: string): boolean => character >= '\udc00' && character <= '\udfff'

/** Without the quote marks or ellipses that models like to put around what they quote. */
const unwrapped = (wanted: string): string => wanted.replace(/^(?:["']|\.\.\.|\s)+/, '').replace(/(?:["']|\.\.\.|\s)+$/, '')
