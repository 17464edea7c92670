/** Marks the sentence that dates an example more than ten years before the draft; years of laws, buildings and careers are left alone. */
import { yearAt } from '../../ecq/year-at.ts'
import { denseNumbers } from '../../text/dense-numbers.ts'
import { numberOf } from '../../text/lexicon.ts'
import type { Passage, Sentence } from '../../text/passage.ts'
import { signFor, signsIn, signsOf } from '../../text/sentence-signs.ts'
import { Mark, type Tokens } from '../../text/tokens.ts'
import { type Hit, type ParagraphView, documentRule } from '../rule.ts'
import { briefing } from '../sources.ts'

/** A date that a deed of the writer carries: a sentence, its year, or how many years ago it was. */
interface Dated extends Hit {
  readonly year: number | null
  readonly ago: number | null
  /** the latest year of its sentence: a newer one beside an old one makes the old one background */
  readonly newest: number
}

interface Years {
  readonly dated: readonly Dated[]
  readonly latest: number
}

/** A narrative is seldom handed in more than this many years after the last year it mentions; where nobody named a date, it may be an older one looked at again. */
const slack = 2

export default documentRule<Years>({
  severity: 'error',
  title: 'Example over ten years old',
  message: 'This example is more than ten years old.',
  reason: 'Boards want executive work of the last ten years; an older story says little about the executive of today.',
  advice: 'Replace it with a newer example, or keep it to one clause of background under a newer one.',
  source: briefing,
  weight: 78,
  gather: (view) => ({ dated: datedDeeds(view), latest: latestYear(view.passage) }),
  judge: function* ({ facts, settings }) {
    const most = settings.framework.limits.maxExampleAgeYears
    const asked = Number(settings.date.slice(0, 4))
    const latest = Math.max(...facts.map((fact) => (fact.latest <= asked ? fact.latest : 0)), 0)
    const from = settings.dateIsToday && latest > 0 && asked - latest <= most ? Math.min(asked, latest + slack) : asked
    let inOld = false
    for (let paragraph = 0; paragraph < facts.length; paragraph++) {
      for (const { start, end, year, ago, newest } of facts[paragraph]?.dated ?? []) {
        const age = Math.min(ago ?? from - (year as number), newest > 0 ? from - newest : 99)
        const old = age > most
        if (old && !inOld) yield { paragraph, start, end, message: says(year, age, from, asked) }
        inOld = old
      }
    }
  },
  hits: [
    { text: '[[In 2009, I led the merger of two bureaus.]]', date: '2026-01-01' },
    { text: '[[From 2008 to 2012 I led the merger of two bureaus.]]', date: '2026-01-01' },
    { text: '[[In 2022 I led the merger of two bureaus.]]', date: '2040-01-01' },
    { text: '[[In 2009, I led the merger of two bureaus.]]', date: '2026-01-01', dateIsToday: true },
    '[[In 2010, as chief of the depot, I closed nine lines.]] In 2021 I led the merger.',
    'I led the merger in 2022. [[In the spring of 2011, when I was a branch chief, a captain threw our gear over the side.]] I called him that night. By 2012 he had signed.',
    '[[My first real test came in early 2009, when I was director of a smaller system.]] In 2020 I led a larger one.',
    '[[I built my first coalition after the Sulang earthquake of 2009.]] I hired every bus. In 2020 I did so again.',
    '[[Fifteen years ago I took over a failing port.]] I cut its debt.',
    '[[In the late 1990s I ran the state lab.]] In 2019 I ran the national one.',
    '[[The flood came in June 2008.]] I had nine hours to move 4,000 people. In 2019 I wrote the plan for the next one.',
  ],
  misses: [
    'The controllers work in a building that was built in 1978, and I led them from 2018 to 2022.',
    'I applied the statute of 2004 to nine cases in 2019.',
    'Since 1996 the office had lost staff; in 2018 I stopped the loss.',
    'In a career of over nineteen years I have led three agencies, most recently in 2021.',
    'I joined the agency in 2005 and became its deputy in 2019.',
    'In 2019 I replaced a system that dated from 1996.',
    'The plan adopted in 2006 had failed by 2019, when I rewrote it.',
    { text: 'In 2015 I led the merger. In 2016 I closed it.', date: '2026-11-01', dateIsToday: true },
    { text: 'In 2013 I led the merger of two bureaus. In 2019 I closed one.', date: '2026-01-01', dateIsToday: true },
    'I found that canvassers had missed 4,000 homes in the 2010 count, and in 2020 I counted them.',
  ],
})

function says(year: number | null, age: number, from: number, asked: number): string {
  if (year === null) return `This example is told as ${age} years old; the limit is ten.`
  const why = from === asked ? 'the date of this review' : `two years after the latest year in the draft, ${from - slack}`
  return `This example is dated ${year}, about ${age} years before ${from} (${why}); the limit is ten.`
}

const earliest = 1950
const latest = 2049

/** The year that the token states, of those that a deed may carry; 0 for what is no year. */
function yearOf(tokens: Tokens, k: number): number {
  const year = k < tokens.marks.length && (tokens.marks[k] as number) & Mark.digit ? yearAt(tokens, k) : 0
  return year >= earliest && year <= latest ? year : 0
}

function latestYear(passage: Passage): number {
  if (!(signsOf(passage) & Mark.digit)) return 0
  return newestYear(passage.tokens, 0, passage.tokens.ids.length, 0)
}

function datedDeeds({ passage, place }: ParagraphView): readonly Dated[] {
  if (place.heading) return none
  let found: Dated[] | undefined
  for (let i = 0; i < passage.sentences.length; i++) {
    const deed = datedDeed(passage, passage.sentences[i] as Sentence, passage.sentences[i + 1])
    if (deed) (found ??= []).push(deed)
  }
  return found ?? none
}

const none: readonly Dated[] = []

function datedDeed(passage: Passage, sentence: Sentence, next: Sentence | undefined): Dated | undefined {
  if (!(signsIn(passage, sentence) & (Mark.digit | spokenAgo))) return undefined
  const { tokens } = passage
  const { start, end, from, to } = sentence
  for (let k = from; k < to; k++) {
    if (!mayDate(tokens, k, to)) continue
    const date = dateAt(tokens, k, from, to)
    if (!date) continue
    const mine = mineIn(tokens, from, to) || (date.leads && next !== undefined && mineIn(tokens, next.from, Math.min(next.to, next.from + 12)) && !statesYear(tokens, next.from, next.to))
    if (mine) return { start, end, year: date.year, ago: date.ago, newest: date.year === null ? 0 : newestYear(tokens, from, to, date.year) }
  }
  return undefined
}

/** A figure, or a word with "ago" behind it. */
const mayDate = ({ ids, marks }: Tokens, k: number, to: number): boolean => ((marks[k] as number) & Mark.digit) !== 0 || (k + 1 < to && ids[k + 1] === ago)

const ago = numberOf('ago')
const spokenAgo = signFor(['ago'])

function newestYear(tokens: Tokens, from: number, to: number, year: number): number {
  let newest = year
  for (let k = from; k < to; k++) newest = Math.max(newest, yearOf(tokens, k))
  return newest
}

const seasons = new Set(['spring', 'summer', 'fall', 'autumn', 'winter', 'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december', 'early', 'late', 'mid', 'end', 'beginning', 'start', 'year', 'fiscal', 'fy', 'mid-', 'middle', 'half', 'quarter'])
const events = new Set(['earthquake', 'hurricane', 'flood', 'floods', 'storm', 'storms', 'fire', 'fires', 'war', 'strike', 'crisis', 'recession', 'merger', 'shutdown', 'outbreak', 'epidemic', 'attack', 'attacks', 'crash', 'spill', 'collapse', 'drought', 'tornado', 'cyclone', 'tsunami', 'blackout', 'riots', 'explosion', 'reorganization', 'closure', 'deployment', 'breach', 'accident', 'surge', 'freeze', 'wildfire', 'wildfires', 'tornadoes', 'blizzard', 'coup', 'embargo', 'furlough', 'lockout'])
const onset = new Set(['in', 'during', 'by', 'throughout', 'around', 'after', 'early', 'late', 'until'])

interface When {
  readonly year: number | null
  readonly ago: number | null
  /** the date is the frame of what follows, so that the next sentence may tell whose deed it was */
  readonly leads: boolean
}

/** The date of a deed at token `k`, or undefined for a year of something else. */
function dateAt(tokens: Tokens, k: number, from: number, to: number): When | undefined {
  const { words } = tokens
  if (k + 1 < to && tokens.ids[k + 1] === ago && /^(?:years|decades?)$/.test(words[k] as string)) return { year: null, ago: yearsAgo(words, k), leads: false }
  if (!((tokens.marks[k] as number) & Mark.digit)) return undefined
  const decade = decadeAt(tokens, k)
  const year = decade > 0 ? 10 * decade + middle : yearOf(tokens, k)
  if (year === 0 || (tokens.marks[k] as number) & Mark.money) return undefined
  let before = k - 1
  while (before >= from && (seasons.has(words[before] as string) || ['the', 'of', 'a', 'same', 'that'].includes(words[before] as string) || /^\d{1,2}$/.test(words[before] as string))) before--
  const link = words[before] ?? ''
  const season = before < k - 1 && words.slice(before + 1, k).some((one) => seasons.has(one))
  if (before < from) return season || k === from ? { year, ago: null, leads: true } : undefined
  if (events.has(link) && words[k - 1] === 'of') return { year, ago: null, leads: false }
  const whenI = words[k + 1] === 'when' && (words[k + 2] === 'i' || words[k + 2] === 'we') && k + 2 < to
  if (whenI && link !== 'since') return { year, ago: null, leads: false }
  // "the 2010 count" names a thing.
  if (!season && words[k - 1] === 'the' && decade === 0) return undefined
  const ranged = (link === 'from' || link === 'between') && range(tokens, k)
  if (!ranged && !onset.has(link) && !(season && link !== 'since' && link !== 'from')) return undefined
  return background(words, before, from) ? undefined : { year, ago: null, leads: before - from < 4 || to - k < 3 }
}

/** `199` for `1990s`; 0 for what is no decade. */
const decadeAt = denseNumbers((word) => (word.length === 5 && /^(?:19[5-9]|200)0s$/.test(word) ? Number(word.slice(0, 3)) : 0))
/** The year of a decade that stands for it. */
const middle = 5

const range = (tokens: Tokens, k: number): boolean => ['to', 'through', 'until', 'and'].includes(tokens.words[k + 1] ?? '') && yearOf(tokens, k + 2) > 0

const counts: Readonly<Record<string, number>> = { eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30 }

function yearsAgo(words: readonly string[], k: number): number {
  const number = words[k - 1] ?? ''
  if (words[k] === 'decade') return ['over', 'than'].includes(words[k - 2] ?? '') ? 11 : 10
  if (words[k] === 'decades') return 20
  return counts[number] ?? (/^\d{1,2}$/.test(number) ? Number(number) : 0)
}

/** Words that make a year the year of a thing or of a career, when they stand right before "in 1991". */
const made =
  /^(?:built|written|rewritten|adopted|founded|enacted|passed|established|created|signed|issued|fielded|installed|commissioned|constructed|dated|dating|dates|opened|designed|drawn|published|updated|revised|bought|purchased|completed|organized|chartered|ratified|amended|authorized|launched|introduced|set|put|last|born|launched|closed|begun|drafted|developed|acquired|erected|dug|laid|made|planted|formed|incorporated|repealed|retired|abandoned|converted|digitized|negotiated)$/
const career = /^(?:joined|join|joining|graduated|enlisted|hired|commissioned|retired|career|service|degree|moved|emigrated|married|sworn|licensed|admitted|ph\.d|mba|university|college|school|academy|law)$/
/** These begin a career only with the writer as subject: "I came to the bureau in 2001". */
const arrival = new Set(['came', 'arrived', 'began', 'started', 'entered'])
const own = new Set(['i', 'we', 'my'])

/** "built in 1978", "I joined the bureau in 1996": the year is not that of an example. */
function background(words: readonly string[], before: number, from: number): boolean {
  for (let k = before - 1; k >= from && k > before - 9; k--) {
    const word = words[k] as string
    if (career.test(word) || (arrival.has(word) && words[k - 1] === 'i' && (before - k < 2 || words.slice(k, before).some((one) => ['to', 'career', 'work', 'service', 'as', 'at', 'here'].includes(one))))) return true
    if (word === 'had') return true
    if (made.test(word)) return !own.has(words[k - 1] ?? '') && !(words[k - 1] === 'first' && own.has(words[k - 2] ?? '')) && k > before - 5
    if (own.has(word)) return false
  }
  return false
}

/** The writer does something in these words. */
function mineIn({ words }: Tokens, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (own.has(words[k] as string)) return true
  return false
}

function statesYear(tokens: Tokens, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (yearOf(tokens, k) > 0) return true
  return false
}
