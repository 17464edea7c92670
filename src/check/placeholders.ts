/** Finds blanks that were to be filled later: `TBD`, `[YEAR]`, `$X million`, `___`, `(number)`, `<name>`, `lorem ipsum`. */
import { byPassage } from '../text/by-passage.ts'
import { flagsOf } from '../text/lexicon.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import { signFor, signsIn } from '../text/sentence-signs.ts'
import { type Span, overlaps } from '../text/span.ts'
import { Mark } from '../text/tokens.ts'
import { Role, roleAt } from './numbers.ts'
import { isSpelledOut } from './spelled-out.ts'
import { askedFor, askedInRound, askedOrLabel, besideAsked, countedThings, figureBlanks, fillOrders, laterWords, loneBlank, scales, yearBlanks } from './words/blank-words.ts'

export interface Placeholder extends Span {
  /** of a word such as `TBD`, which another paragraph may spell out as the acronym of something; else null */
  readonly word: string | null
}

export interface Placeholders {
  readonly blanks: readonly Placeholder[]
  /** words such as `TBD` that stand here as the acronym of something */
  readonly acronyms: readonly string[]
}

/** The blanks of one paragraph, in no order; they may overlap. Linear; remembered by passage. */
export const placeholdersIn: (passage: Passage) => Placeholders = byPassage(read)

/** Whether the token belongs to a blank. */
export function isBlankAt(passage: Passage, at: number): boolean {
  const { blanks } = placeholdersIn(passage)
  if (blanks.length === 0) return false
  const { starts, ends } = passage.tokens
  return blanks.some((blank) => overlaps(blank, { start: starts[at] as number, end: ends[at] as number }))
}

const Is = { later: 1, figure: 2, year: 4, lone: 8, scale: 16, counted: 32, asked: 64, beside: 128, order: 256, round: 512, lorem: 1_024, before: 2_048, label: 4_096 } as const

const kinds = flagsOf([
  [Is.later, laterWords],
  [Is.figure, figureBlanks],
  [Is.year, yearBlanks],
  [Is.lone, [loneBlank]],
  [Is.scale, scales],
  [Is.counted, countedThings],
  [Is.asked, [...askedFor, ...askedOrLabel]],
  [Is.label, askedOrLabel],
  [Is.beside, besideAsked],
  [Is.order, fillOrders],
  [Is.round, askedInRound],
  [Is.lorem, ['lorem']],
  [Is.before, 'by of to from over about nearly with led leading supervised managed managing than approximately roughly saved saving cut in for served hired trained the'.split(' ')],
])
const opens = Is.later | Is.figure | Is.year | Is.lone | Is.asked | Is.order | Is.lorem
const opening = signFor([...laterWords, ...figureBlanks, ...yearBlanks, loneBlank, ...fillOrders, 'lorem'])
/** These are blanks only in brackets or in capitals. */
const asking = signFor([...askedFor, ...askedOrLabel])

const nothing: Placeholders = { blanks: [], acronyms: [] }

function read(passage: Passage): Placeholders {
  let found: { blanks: Placeholder[]; acronyms: string[] } | null = null
  let bracketed: boolean | undefined
  for (let i = 0; i < passage.sentences.length; i++) {
    const sentence = passage.sentences[i] as Sentence
    const signs = signsIn(passage, sentence)
    if (signs & opening || (signs & asking && (signs & Mark.capitals || (bracketed ??= holdsBracket(passage.text))))) readSentence(passage, sentence, (found ??= { blanks: [], acronyms: [] }))
  }
  if (!passage.text.includes('__')) return found ?? nothing
  return { acronyms: found?.acronyms ?? [], blanks: [...(found?.blanks ?? []), ...linesToFill(passage.text)] }
}

function readSentence(passage: Passage, sentence: Sentence, found: { readonly blanks: Placeholder[]; readonly acronyms: string[] }): void {
  const { ids } = passage.tokens
  for (let at = sentence.from; at < sentence.to; at++) {
    const kind = kinds[ids[at] as number] as number
    if ((kind & opens) === 0) continue
    const blank = kind & Is.later ? laterAt(passage, sentence, at) : blankAt(passage, sentence, at, kind)
    if (typeof blank === 'string') found.acronyms.push(blank)
    else if (blank) found.blanks.push(blank)
  }
}

const spanOf = ({ tokens: { starts, ends } }: Passage, from: number, to: number): Placeholder => ({ start: starts[from] as number, end: ends[to - 1] as number, word: null })

/** A blank; or the word, where it is the acronym of something; or neither. */
function laterAt(passage: Passage, sentence: Sentence, at: number): Placeholder | string | undefined {
  const { text, tokens: { starts, ends, words, marks } } = passage
  const raw = text.slice(starts[at], ends[at])
  const name = (words[at] as string).toUpperCase().replaceAll('.', '')
  const sure = /^t\.?b\.?d$/.test(words[at] as string) || words[at] === 'todo'
  if (raw !== name && !(sure && (words[at] !== 'todo' || raw === 'ToDo' || text.charAt(ends[at] as number) === ':'))) return undefined
  if (isSpelledOut(passage, sentence, at, name)) return name
  const bracketed = text.charAt((starts[at] as number) - 1) === '[' && text.charAt(ends[at] as number) === ']' ? 1 : 0
  const span = { start: (starts[at] as number) - bracketed, end: (ends[at] as number) + bracketed, word: name }
  if (isQuoted(text, span) || /^(?:lists?|items?|app)$/.test(words[at + 1] ?? '')) return undefined
  // `TK Maxx`, `Camp TK`: a name.
  if (sure) return span
  return isName(passage, sentence, at) || (isJoined(passage, at + 1, sentence) && (marks[at + 1] as number) & Mark.capital) ? undefined : span
}

const isJoined = ({ tokens: { marks } }: Passage, at: number, { to }: Sentence): boolean => at < to && ((marks[at] as number) & Mark.parted) === 0

/** A word with a capital stands right before it, within the sentence, or one that numbers things: `Title XX`, `phase XX`. */
function isName(passage: Passage, { from }: Sentence, at: number): boolean {
  const { text, tokens: { starts, marks, ids, words } } = passage
  if (at <= from || (marks[at] as number) & Mark.parted) return false
  const first = text.charAt(starts[at - 1] as number)
  const capital = first !== first.toLowerCase() && words[at - 1] !== 'i'
  return (capital && at - 1 > from) || (roleAt(ids, at - 1) & Role.named) > 0
}

function blankAt(passage: Passage, sentence: Sentence, at: number, kind: number): Placeholder | undefined {
  const { text, tokens: { words } } = passage
  const bracketed = betweenBrackets(passage, sentence, at, kind)
  if (bracketed) return bracketed
  if (kind & (Is.figure | Is.lone)) return figureAt(passage, sentence, at, kind)
  if (kind & Is.year) return isQuoted(text, spanOf(passage, at, at + 1)) ? undefined : spanOf(passage, at, at + 1)
  if (kind & Is.lorem) return words[at + 1] === 'ipsum' ? spanOf(passage, at, sentence.to) : undefined
  return kind & (Is.order | Is.asked) ? orderAt(passage, sentence, at) : undefined
}

const holdsBracket = (text: string): boolean => text.includes('(') || text.includes('[') || text.includes('<') || text.includes('{')

/** A blank, `#` or `$` between a bracket and the word. */
const mayStandWithin = (code: number): boolean => code === 32 || code === 35 || code === 36
/** `(`, `<`, `[` or `{` */
const isOpener = (code: number): boolean => code === 40 || code === 60 || code === 91 || code === 123

const closers: Readonly<Record<string, string>> = { '[': ']', '<': '>', '{': '}', '(': ')' }
/** More words between brackets are a remark. */
const mostWords = 12

/** `[YEAR]`, `[insert what the board said]`, `<agency name>`, `(number)`; not the brackets of an editor in a quotation. */
function betweenBrackets(passage: Passage, sentence: Sentence, at: number, kind: number): Placeholder | undefined {
  const { text, tokens: { starts, ends, ids, words } } = passage
  let open = (starts[at] as number) - 1
  while (open > 0 && mayStandWithin(text.charCodeAt(open))) open--
  if (!isOpener(text.charCodeAt(open))) return undefined
  const opener = text.charAt(open)
  const closer = closers[opener] as string
  const close = text.indexOf(closer, open)
  if (close < 0 || close - open > 120 || text.slice(open, close).includes('\n')) return undefined
  let to = at
  let known = true
  while (to < ids.length && (ends[to] as number) <= close) known = ((kinds[ids[to++] as number] as number) & (Is.asked | Is.beside | Is.order | Is.figure | Is.scale)) !== 0 && known
  const order = (kind & Is.order) > 0 && words[at] !== 'your' && words[at] !== 'describe' && to - at > 1
  if (to - at > mostWords || to === at || text.charAt(close + 1) === '(') return undefined
  const doubled = text.charAt(open - 1) === opener && text.charAt(close + 1) === closer ? 1 : 0
  const span = { start: open - doubled, end: close + 1 + doubled, word: null }
  const single = to - at === 1
  if (opener === '(') return (order && words[at] === 'insert') || (single && isAskedInRound(passage, sentence, at, span)) ? span : undefined
  if (isQuoted(text, span) || text.includes(`</${words[at]}`)) return undefined
  if (order && (words[at] === 'insert' || known || opener !== '[')) return span
  return known && !(single && kind & Is.lone && !hasUnit(passage, at)) && !(single && kind & (Is.order | Is.label)) ? span : undefined
}

/** `supervised (number) employees`, `in (year)`, `led (XX) sites`. */
function isAskedInRound({ text, tokens: { ids } }: Passage, { from }: Sentence, at: number, span: Span): boolean {
  const kind = kinds[ids[at] as number] as number
  if (kind & Is.figure) return /[a-z] $/.test(text.slice(Math.max(0, span.start - 2), span.start))
  if (!(kind & Is.round) || at <= from || !((kinds[ids[at - 1] as number] as number) & Is.before)) return false
  return /^(?:[\s.,;%]|$)/.test(text.slice(span.end, span.end + 2))
}

const hasUnit = ({ text, tokens: { ends, ids } }: Passage, at: number): boolean =>
  /^[\])}>]?%/.test(text.slice(ends[at], (ends[at] as number) + 2)) || ((kinds[ids[at + 1] ?? 0] as number) & (Is.scale | Is.counted)) > 0

/** `XX employees`, `$X million`, `X percent`; not `Title XX`, `XX Corps` or `Model X`. */
function figureAt(passage: Passage, sentence: Sentence, at: number, kind: number): Placeholder | undefined {
  const { text, tokens: { starts, ends, ids, words, marks } } = passage
  const start = starts[at] as number
  const money = text.charAt(start - 1) === '$'
  const shared = text.charAt(ends[at] as number) === '%'
  const next = isJoined(passage, at + 1, sentence) ? (kinds[ids[at + 1] as number] as number) : 0
  if (!money && !shared && (isName(passage, sentence, at) || isQuoted(text, spanOf(passage, at, at + 1)))) return undefined
  if (!money && !shared && kind & Is.lone && !(next & Is.scale) && !(next & Is.counted && at > sentence.from && (kinds[ids[at - 1] as number] as number) & Is.before)) return undefined
  if (!money && !shared && kind & Is.figure) {
    if (/^x{2}$/.test(words[at] as string) && /^(?:chromosomes?|century)$/.test(words[at + 1] ?? '')) return undefined
    if (isJoined(passage, at + 1, sentence) && (marks[at + 1] as number) & (Mark.capital | Mark.digit)) return undefined
    if (/[-/]/.test(text.charAt(start - 1)) && !isRow(passage, at - 1)) return undefined
  }
  let to = next & Is.scale ? at + 2 : at + 1
  while (to === at + 1 && isRow(passage, to) && (starts[to] as number) - (ends[to - 1] as number) === 1 && /[,/-]/.test(text.charAt(ends[to - 1] as number))) return { ...spanOf(passage, at, to + 1), start: money ? start - 1 : start }
  return { start: money ? start - 1 : start, end: (ends[to - 1] as number) + (shared ? 1 : 0), word: null }
}

const isRow = ({ tokens: { ids } }: Passage, at: number): boolean => ((kinds[ids[at] ?? 0] as number) & Is.figure) > 0

/** `INSERT METRIC HERE`, `insert number here`, `YOUR TITLE HERE`. */
function orderAt(passage: Passage, sentence: Sentence, at: number): Placeholder | undefined {
  const { text, tokens: { starts, ids, words, marks } } = passage
  const first = kinds[ids[at] as number] as number
  let asked = first & Is.asked
  let to = at + 1
  while (to < sentence.to && to < at + 6 && isJoined(passage, to, sentence) && (kinds[ids[to] as number] as number) & (Is.asked | Is.beside)) {
    asked |= (kinds[ids[to] as number] as number) & Is.asked
    if (words[to++] === 'here') break
  }
  if (!asked || to - at < 2 || words[to - 1] !== 'here') return undefined
  const loud = ((marks[at] as number) & Mark.capitals) > 0 && ((marks[to - 1] as number) & Mark.capitals) > 0
  const span = spanOf(passage, at, to)
  if (isQuoted(text, span)) return undefined
  // "We asked them to insert the card here" is told; a template leaves out the article.
  const begins = words[at] === 'insert' && !/\b(?:to|would|could|can|must|should|and|or)\s$/i.test(text.slice(0, starts[at]).slice(-8))
  return loud || begins ? span : undefined
}

/** Rows of underscores within a line that holds words, and is neither to be signed nor set off by them. */
function linesToFill(text: string): Placeholder[] {
  const found: Placeholder[] = []
  for (const match of text.matchAll(/_{2,}/g)) {
    const start = match.index
    const end = start + match[0].length
    const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start)
    const line = text.slice(end, text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end))
    const priced = before.endsWith('$') || line.startsWith('%')
    if (end - start < (priced ? 2 : 3) || !/\w/.test(before.replaceAll('_', '') + line.replaceAll('_', ''))) continue
    if (/[A-Za-z0-9*]$/.test(before) || /^[A-Za-z0-9*]/.test(line) || /(?:signature|signed|sign|initials?|by|date):?\s*$/i.test(before)) continue
    found.push({ start: priced && before.endsWith('$') ? start - 1 : start, end: line.startsWith('%') ? end + 1 : end, word: null })
  }
  return found
}

/** Within quotation marks the words are another's, or spoken of. */
function isQuoted(text: string, { start }: Span): boolean {
  const before = text.slice(0, start)
  if (before.lastIndexOf('\u201c') > before.lastIndexOf('\u201d')) return true
  return (before.split('"').length - 1) % 2 === 1 && text.indexOf('"', start) > 0
}
