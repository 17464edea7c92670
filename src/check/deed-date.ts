/** Reads at which date a sentence sets a deed: a year, a time of years, `twelve years ago`, a storm or a term of office that everybody can date. */
import { tableOf } from '../text/lexicon.ts'
import type { Passage, Sentence } from '../text/passage.ts'
import { signFor, signsIn } from '../text/sentence-signs.ts'
import type { Span } from '../text/span.ts'
import { Mark, type Tokens } from '../text/tokens.ts'
import { isAnterior, isBackground, isOfAnother, isOfThing, isYouth, mineIn, own as writer } from './background-years.ts'
import { Role, roleAt } from './numbers.ts'
import { base, codeAt, latest, newestYear, statedYear } from './stated-year.ts'

export interface DeedDate extends Span {
  readonly year: number | null
  readonly ago: number | null
  /** the year stands for a time of some years */
  readonly rough?: true
  /** the latest year of its sentence: a newer one beside an old one makes the old one background */
  readonly newest: number
  /** told from the distance of a later time, `in 1976 a dam had failed`: background where the story has its own date */
  readonly anterior?: true
  /** in the midst of a paragraph, of something that the writer did not do: background where the example was told from a newer time on */
  readonly aside?: true
}

/** The sentence and the date that it, or it for the `next` one, gives to a deed of the writer; undefined without any. Linear. */
export function deedDate(passage: Passage, sentence: Sentence, next: Sentence | undefined): DeedDate | undefined {
  const signs = signsIn(passage, sentence)
  if (!(signs & (Mark.digit | spoken))) return undefined
  const { from, to } = sentence
  const { marks } = passage.tokens
  for (let k = from; k < to; k++) {
    const date = signs & spoken || (marks[k] as number) & Mark.digit ? deedDateAt(passage, sentence, next, k) : undefined
    if (date) return date
  }
  return undefined
}

/** The year that the sentence opens with, whoever acts in it, `In October 2005 disabled children waited`; 0 for none, and for that of a thing or of another's deed. */
export function openingYear(passage: Passage, { from, to }: Sentence): number {
  const { tokens } = passage
  for (let k = from; k < Math.min(to, from + longestOpening); k++) {
    const date = (tokens.marks[k] as number) & Mark.digit && mayDate(tokens, k) ? dateAt(passage, k, from, to) : undefined
    if (date?.leads && date.year !== null) return isOfAnother(tokens.words, k + 1) || isOfThing(tokens, from, to) || isAnterior(tokens, from, to) ? 0 : date.year
  }
  return 0
}

/** In words. */
const longestOpening = 5

function deedDateAt(passage: Passage, sentence: Sentence, next: Sentence | undefined, k: number): DeedDate | undefined {
  const { tokens } = passage
  const { from, to } = sentence
  const date = mayDate(tokens, k) ? dateAt(passage, k, from, to) : undefined
  if (!date || isOfAnother(tokens.words, k + 1)) return undefined
  const own = mineIn(tokens, from, to)
  const mine = own || (date.leads && next !== undefined && mineIn(tokens, next.from, Math.min(next.to, next.from + 12)) && !statesYear(tokens, next.from, next.to) && !isOfThing(tokens, from, to))
  if (!mine) return undefined
  const anterior = isAnterior(tokens, from, to)
  const end = anterior && next ? next.to : to
  return { start: sentence.start, end: sentence.end, ...date, newest: date.year === null ? 0 : newestYear(tokens, from, end, date.year), ...(anterior && { anterior }), ...(!own && sentence.index > 0 && { aside: true as const }) }
}

/** Dates without a figure; where a time of some years is named, its middle stands for it. */
const times = new Map(Object.entries({ ago: 0, back: 0, eighties: 1985, nineties: 1995, 'mid-nineties': 1995, century: 2000, recession: 2009, katrina: 2005, sandy: 2012, reagan: 1985, clinton: 1997, bush: 2005, obama: 2013 }))
const timing = tableOf(times.keys())
const spoken = signFor(times.keys())

/** A year, two figures that may be one, or a word that may date without any. */
const mayDate = (tokens: Tokens, k: number): boolean => ((tokens.marks[k] as number) & Mark.digit ? codeAt(tokens, k) > 0 : timing[tokens.ids[k] as number] === 1)

const seasons = new Set('spring summer fall autumn winter early late mid end beginning start year fiscal fy mid- middle half quarter q1 q2 q3 q4'.split(' '))
const events = new Set('earthquake hurricane flood floods storm storms fire fires war strike crisis recession merger shutdown outbreak epidemic attack attacks crash spill collapse drought tornado cyclone tsunami blackout riots explosion reorganization closure deployment breach accident surge freeze wildfire wildfires tornadoes blizzard coup embargo furlough lockout census'.split(' '))
const onset = new Set('in during by throughout around after early late until circa as'.split(' '))

interface When {
  readonly year: number | null
  readonly ago: number | null
  /** the year stands for a time of some years */
  readonly rough?: true
  /** the date is the frame of what follows, so that the next sentence may tell whose deed it was */
  readonly leads: boolean
}

/** The date of a deed at token `k`, or undefined for a year of something else. */
function dateAt(passage: Passage, k: number, from: number, to: number): When | undefined {
  const { words } = passage.tokens
  const word = words[k] as string
  if (word === 'ago' || word === 'back') return agoAt(words, k, from)
  const event = eventAt(passage, k, from, to)
  if (event) return event
  const time = times.get(word)
  const code = time ? time + 100 : codeAt(passage.tokens, k) + base
  const year = code > latest ? code - 100 : code
  let before = k - 1
  while (before >= from && (isSeason(passage.tokens, before) || /^(?:the|of|a|same|that|\d\d?)$/.test(words[before] as string))) before--
  const link = words[before] ?? ''
  const told = words.slice(before + 1, k)
  const season = told.some((_, index) => isSeason(passage.tokens, before + 1 + index)) || /^\d+ \d+$/.test(told.join(' '))
  const decade = word.endsWith('s')
  if (code > latest && !isShort(passage, k) && !(season && decade && !/^(?:their|his|her|my|our)$/.test(link))) return undefined
  const when = { year, ago: null, ...(decade && { rough: true as const }) }
  if (before < from) return season || k === from ? { ...when, leads: true } : undefined
  if (events.has(link) && words[k - 1] === 'of') return { ...when, leads: false }
  const whenI = words[k + 1] === 'when' && (words[k + 2] === 'i' || words[k + 2] === 'we') && k + 2 < to
  if (whenI && link !== 'since') return isYouth(words, k + 3) ? undefined : { ...when, leads: false }
  // "the 2010 count" names a thing.
  if (!season && words[k - 1] === 'the' && !decade) return undefined
  const span = isSpan(passage.tokens, k)
  const ranged = span && (/^(?:from|between)$/.test(link) || /^(?:as|while)$/.test(words[from] as string))
  if (!ranged && !onset.has(link) && !(season && link !== 'since' && link !== 'from')) return undefined
  return isBackground(words, before, from) ? undefined : { ...when, leads: before - from < 4 || to - k < 3 }
}

const isSeason = ({ words, ids }: Tokens, at: number): boolean => (roleAt(ids, at) & Role.month) > 0 || seasons.has(words[at] as string)

/** `'08`, `FY 09`: two figures alone are no year. */
const isShort = ({ tokens: { words, starts }, text }: Passage, k: number): boolean => words[k - 1] === 'fy' || /['\u2018\u2019]/.test(text.charAt((starts[k] as number) - 1))

/** `2008-2011`, `2008 to 2011`. */
const isSpan = (tokens: Tokens, k: number): boolean => /\d-/.test(tokens.words[k] as string) || statedYear(tokens, k + 1) > 0 || (/^(?:to|through|until|and)$/.test(tokens.words[k + 1] ?? '') && statedYear(tokens, k + 2) > 0)

const known = /hurricane |superstorm |great rec|turn of the c|under president |(?:administration|years|presidency|era)$/
const links = /^(?:during|throughout|after|following|under|wake|aftermath|amid|at|part)$/

/** `during the 2013 shutdown`, `under President Bush`: right beside it the writer acts, for most of what is told of such times is background. */
function eventAt({ tokens, text }: Passage, k: number, from: number, to: number): When | undefined {
  const { words, marks } = tokens
  let year = times.get(words[k] as string) ?? 0
  let end = k + 1
  if (year > 0) {
    if (!known.test(words.slice(Math.max(from, k - 4), k + 2).join(' '))) return undefined
  } else if (words[k] === '11' && words[k - 1] === '9' && text.charAt((tokens.starts[k] as number) - 1) === '/') year = 2001
  else if (words[k - 1] === 'the') {
    year = statedYear(tokens, k)
    while (year > 0 && end < to && end < k + 4 && !events.has(words[end] as string)) end++
    if (!events.has(words[end++] as string)) return undefined
  }
  // `The 9/11 Commission` is no date.
  if (year === 0 || (end < to && (marks[end] as number) & Mark.capital && !writer.has(words[end] as string))) return undefined
  let link = k - 1
  while (link >= from && link > k - 6 && !links.test(words[link] as string)) link--
  if (link < from || !links.test(words[link] as string)) return undefined
  const beside = link - from < 4 ? mineIn(tokens, end, Math.min(to, end + 5)) : writer.has(words[from] as string) && !isBackground(words, link, from)
  return beside ? { year, ago: null, rough: true, leads: false } : undefined
}

const counts: ReadonlyMap<string, number> = new Map(Object.entries({ ten: 10, eleven: 11, twelve: 12, dozen: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, decade: 10, decades: 20 }))

/** `more than ten years ago`, `a decade and a half ago`; "back" is a time only where the sentence opens with it. */
function agoAt(words: readonly string[], k: number, from: number): When | undefined {
  const unit = words[k - 1] as string
  const leads = k - from < 6
  if (!(leads || words[k] === 'ago') || !/^(?:years|decades?|half)$/.test(unit) || isBackground(words, k - 1, from)) return undefined
  const number = unit === 'years' ? (words[k - 2] ?? '') : unit
  const least = unit === 'half' && words[k - 4] === 'decade' ? 15 : (counts.get(number.split('-')[0] as string) ?? (/^\d\d?$/.test(number) ? Number(number) : 0))
  return { year: null, ago: least === 10 && /^(?:over|than)$/.test(words[k - 3] ?? '') ? 11 : least, leads }
}

function statesYear(tokens: Tokens, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (statedYear(tokens, k) > 0) return true
  return false
}
