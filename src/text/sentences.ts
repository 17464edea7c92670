/** Cuts a paragraph into sentences; a table of cases in the tests decides what is right. */
import { type Span, isSpace, trimmed } from './span.ts'

/**
 * Sentences of one paragraph's text, in order, without the white space between them; offsets are UTF-16
 * code units into `text`. A line that begins with a list mark begins a sentence; other line ends are blanks.
 * End marks with no word before them, as in `. . .`, end nothing.
 * Built for American official prose: it knows ranks, initials, `U.S.`, `No. 4`, `$1.2 million`. Linear.
 */
export function cutSentences(text: string): Span[] {
  const sentences: Span[] = []
  let start = 0
  const ender = /[.!?\u2026]+|\n/g
  let from = 0
  // Up to here nothing but signs and blanks stands since `start`.
  let bare = 0
  // Asked only whether there is a match: to be told it costs a list for every dot.
  while (ender.test(text)) {
    const to = ender.lastIndex
    const line = text.charCodeAt(to - 1) === 10
    const cut = line ? lineCut(text, start, to - 1) : endCut(text, start, firstMark(text, from, to), to)
    from = to
    if (cut < 0) continue
    while (bare < cut && isSign(text.charCodeAt(bare))) bare++
    if (bare === cut && !line) continue
    push(sentences, text, start, cut)
    start = from = bare = cut
    ender.lastIndex = cut
  }
  push(sentences, text, start, text.length)
  return sentences
}

/** Neither a letter nor a digit. */
const isSign = (code: number): boolean => (code < 128 ? !(isDigit(code) || isPlainLetter(code)) : code >= 0x2000 && code < 0x2070)

/** Where the row of end marks begins that ends at `to`, not before `from`. */
function firstMark(text: string, from: number, to: number): number {
  let first = to - 1
  while (first > from && isEndMark(text.charCodeAt(first - 1))) first--
  return first
}

const isEndMark = (code: number): boolean => code === 46 || code === 33 || code === 63 || code === 0x2026

function push(sentences: Span[], text: string, start: number, end: number): void {
  const span = trimmed(text, { start, end })
  if (span.start < span.end) sentences.push(span)
}

const listMark = /(?:[-\u2013\u2014*\u2022\u25cf\u25aa\u2023\u00b7o]|\(?(?:\d{1,2}|[a-zA-Z]|[IVX]{2,4}|[ivx]{2,4})[.)])[ \t]+\S/y

/** Where a new sentence begins after the line end at `at`: a list item, or the text under a heading; or -1. */
function lineCut(text: string, start: number, at: number): number {
  let next = at + 1
  while (next < text.length && isSpace(text.charCodeAt(next))) next++
  listMark.lastIndex = next
  return listMark.test(text) || isHeading(text, start, at, next) ? next : -1
}

/** A short first line without an end mark above a much longer line, or above one of a word or two that itself is such a heading. */
function isHeading(text: string, start: number, at: number, next: number): boolean {
  if (text.lastIndexOf('\n', at - 1) >= start || !mayHead(text, start, at, next)) return false
  const end = endOfLine(text, next)
  if (at - start < (end - next) * muchShorter) return true
  if (end - next > longestUnder || isEndMark(text.charCodeAt(end - 1))) return false
  let below = end
  while (below < text.length && isSpace(text.charCodeAt(below))) below++
  return mayHead(text, next, end, below) && end - next < (endOfLine(text, below) - below) * muchShorter
}

const muchShorter = 0.6
/** Letters of a heading under a heading. */
const longestUnder = 24

/** Whether the line from `start` to `at` may be a heading, if what begins at `next` is long enough. */
const mayHead = (text: string, start: number, at: number, next: number): boolean =>
  at - start <= 90 && !/[,;]\s*$/.test(text.slice(start, at)) && /[\p{Lu}\d"\u201c]/u.test(text.charAt(next))

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

const closers = /["'\u2019\u201d\u00bb)\]]*/y
const openers = /["'\u2018\u201c\u00ab([]*/y

/** The offset after the sentence from `start` that ends with the marks in [from, to), or -1 when it does not end there. */
function endCut(text: string, start: number, from: number, to: number): number {
  const end = isSpace(text.charCodeAt(to)) ? to : after(closers, text, to)
  if (end >= text.length) return end
  if (!isSpace(text.charCodeAt(end))) return -1
  let next = end
  while (next < text.length && isSpace(text.charCodeAt(next))) next++
  const begin = isPlainLetter(text.charCodeAt(next)) ? next : after(openers, text, next)
  if (isSmall(text, begin)) return -1
  if (text.charCodeAt(from) !== 46 || to - from > 1 || end > to) return end
  return isItemMark(text, start, from) ? -1 : dotEnds(text, from, begin) ? end : -1
}

/** Where what the pattern finds at `at` ends; to ask a pattern costs more than to look at a letter, so it is asked of few. */
function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}

const isPlainLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122

function isSmall(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return code >= 97 && code <= 122
  const character = text.charAt(at)
  return character !== '' && character === character.toLowerCase() && character !== character.toUpperCase()
}

/** Whether the single dot at `dot`, with the next word at `next`, ends a sentence. */
function dotEnds(text: string, dot: number, next: number): boolean {
  let start = dot
  let dotted = false
  while (start > 0 && isWordPart(text.charCodeAt(start - 1))) {
    start--
    dotted ||= text.charCodeAt(start) === 46
  }
  // Nearly all sentences end in a word too long for an abbreviation.
  if (start === dot || (!dotted && dot - start > longestAbbreviation)) return true
  const word = text.slice(start, dot)
  const kind = abbreviations.get(word.toLowerCase())
  if (kind === Short.title) return false
  if (kind === Short.beforeNumber) return !isDigit(text.charCodeAt(next)) && !isCode(text, next)
  if (kind === undefined && !((dotted || word.length === 1) && isInitials(word))) return true
  return starters.has(nextWord(text, next))
}

const codeAtStart = /[A-Z]+-?\d/y

/** `SES-24-0017`, `A12`: counts as a number. */
function isCode(text: string, at: number): boolean {
  codeAtStart.lastIndex = at
  return codeAtStart.test(text)
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/** Letters, digits, and the dots and marks inside `U.S`, `Ph.D`, `AT&T`. */
const isWordPart = (code: number): boolean =>
  isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 46 || code === 38 || code >= 0xc0 && code < 0x2000

/** `1.`, `a.` or `II.` and nothing else since the sentence began is a list mark, not a sentence. */
const isItemMark = (text: string, start: number, dot: number): boolean => dot - start < 12 && /^\s*\(?(?:\d{1,2}|[a-zA-Z]|[IVX]{2,4}|[ivx]{2,4})$/.test(text.slice(start, dot))

/** `J`, `U.S`, `D.C`, `Ph.D`: a single capital or dotted capitals. */
const isInitials = (word: string): boolean => /^(?:[A-Z]|[A-Za-z]{1,2}(?:\.[A-Za-z]{1,2})+)$/.test(word) && word !== 'I'

function nextWord(text: string, at: number): string {
  let end = at
  while (end < text.length && /[A-Za-z']/.test(text.charAt(end))) end++
  return text.slice(at, end)
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const Short = { title: 1, beforeNumber: 2, mayEnd: 3 } as const

const shorts = (short: number, words: string): (readonly [string, number])[] => words.split(' ').map((word) => [word, short] as const)

const abbreviations: ReadonlyMap<string, number> = new Map([
  // May end a sentence; the next word decides.
  ...shorts(Short.mayEnd, 'inc corp co ltd llc jr sr etc dept div assn bros ave blvd rd dist est min max hrs mos yrs ret a.m p.m am pm'),
  // Do not end a sentence before a figure: `No. 4`, `Sec. 12`, `Jan. 3`.
  ...shorts(Short.beforeNumber, 'no nos sec secs art arts vol ch pp p fig figs pub jan feb mar apr jun jul aug sep sept oct nov dec ext rm bldg apt ste'),
  // Never end a sentence: a name or a continuation follows.
  ...shorts(
    Short.title,
    'v mr mrs ms dr prof hon rev fr gen col lt maj capt cmdr cdr adm radm vadm brig sgt msgt cpl pvt pfc cpt ltc ens rep reps sen sens gov ' +
      'pres supt amb insp det messrs mt st ft vs cf viz e.g i.e eg ie al esp incl approx ca',
  ),
])
const longestAbbreviation = Math.max(...Array.from(abbreviations.keys(), (word) => word.length))

/** Words that open a sentence and hardly ever follow an abbreviation as part of a name. */
const starters = set(
  'I We My Our It Its The This That These Those They Their There Then He She His Her You A An As At After Although Also All And Another Any ' +
    'Because Before Between Both But By During Each Even Every Few For From Given Having However If In Instead Many Meanwhile More Most ' +
    'Moreover Neither No Nobody None Nor Not Nothing Now On Once One Only Or Over Rather Since So Some Soon Still Such Though Through Thus To ' +
    'Today Together Under Until Upon What When Where Whether Which While Who Why With Within Without Working Yet Two Three Four Five Ten',
)
