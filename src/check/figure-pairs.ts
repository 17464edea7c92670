/** Finds two values of one thing, `from 15 to 3 a year`, and says what the change is by plain arithmetic. */
import type { Passage, Sentence } from '../text/passage.ts'
import { Mark } from '../text/tokens.ts'
import { type Figure, figureAt, wordsOf } from './figures.ts'
import { Role, isDateOrName, isNumber, roleAt } from './numbers.ts'

export interface FigurePair {
  readonly before: Figure
  readonly after: Figure
  /** the token of `from`, and the token after all that belongs to the second value */
  readonly from: number
  readonly to: number
}

const ranging = new Set('ranging ranged range ranges anywhere varying varied vary aged ages spanning spanned open scale scores rated'.split(' '))
const beforeValue = new Set('a an the average high low peak of just only its'.split(' '))
const about = new Set('about roughly nearly almost approximately around some'.split(' '))
const apart = new Set('and or but while of out then from'.split(' '))
const notThings = new Set('in a an per each every by to over within during at on when while and as after since with which that or for under before because through this annually monthly weekly daily'.split(' '))
const rates = new Set('a an per each every'.split(' '))

/** The pair whose `from` is the token `at`; none where it is not sure that both values are of one thing in one unit. */
export function pairAt(passage: Passage, { from, to }: Sentence, at: number): FigurePair | undefined {
  const { words } = passage.tokens
  if (at > from && ranging.has(words[at - 1] as string)) return undefined
  const first = valueAfter(passage, at + 1, to)
  if (!first) return undefined
  const middle = middleEnd(passage, first.to, to)
  const second = middle < 0 ? undefined : valueAfter(passage, middle + 1, to)
  if (!second) return undefined
  const thing = thingAt(passage, first.to, middle)
  const other = thingAt(passage, second.to, to)
  if ((thing && other && stem(thing) !== stem(other)) || isPartOf(passage, first.to) || isPartOf(passage, second.to)) return undefined
  const end = second.to + (other ? 1 : 0)
  const rate = rateAt(passage, first.to + (thing ? 1 : 0), middle)
  const otherRate = rateAt(passage, end, to)
  if (rate && otherRate && rate !== otherRate) return undefined
  const pair = inOneUnit(first, second, other !== '')
  return pair && { ...pair, from: at, to: end + (otherRate ? 2 : 0) }
}

const stem = (word: string): string => word.replace(/e?s$/, '')

/** Approximate values are loose. */
function valueAfter(passage: Passage, at: number, end: number): Figure | undefined {
  const { words, marks } = passage.tokens
  let start = at
  let loose = false
  while (start < at + 4 && start < end && (beforeValue.has(words[start] as string) || about.has(words[start] as string))) loose = about.has(words[start++] as string) || loose
  for (let k = at; k <= start && k < end; k++) if ((marks[k] as number) & Mark.parted) return undefined
  const figure = figureAt(passage, start, end)
  return figure && loose ? { ...figure, slack: figure.slack + figure.value * 0.08 } : figure
}

/** The token of `to` between the values, or -1: nothing but what is counted, and when, may stand before it. */
function middleEnd(passage: Passage, start: number, end: number): number {
  const { words, marks } = passage.tokens
  for (let at = start; at < end && at < start + 7; at++) {
    if ((marks[at] as number) & Mark.parted || apart.has(words[at] as string)) return -1
    if (words[at] === 'to') return at
    if (isNumber(passage, at) && !isDateOrName(passage, at, 0)) return -1
  }
  return -1
}

/** The word that says what is counted, right after the value; or nothing. */
function thingAt({ tokens: { words, marks } }: Passage, at: number, end: number): string {
  if (at >= end || (marks[at] as number) & (Mark.parted | Mark.digit)) return ''
  return notThings.has(words[at] as string) ? '' : (words[at] as string)
}

function rateAt({ tokens: { words, marks, ids } }: Passage, at: number, end: number): string {
  if (at + 1 >= end || (marks[at] as number) & Mark.parted || !rates.has(words[at] as string)) return ''
  return roleAt(ids, at + 1) & Role.time ? (words[at + 1] as string) : ''
}

/** `three of nine`, `one in ten`, `15 percent of the staff`: a share of something that may have changed too. */
function isPartOf(passage: Passage, at: number): boolean {
  const { words, ids } = passage.tokens
  const word = words[at] ?? ''
  if (word === 'of' || word === 'out' || word === 'percentage' || word === 'point' || word === 'points') return true
  return word === 'in' && isNumber(passage, at + 1) && !isDateOrName(passage, at + 1, 0) && !(roleAt(ids, at + 2) & (Role.time | Role.comparative))
}

/** The same two with the scale or unit that only the second names; none where they cannot be set side by side. */
function inOneUnit(first: Figure, second: Figure, named: boolean): { before: Figure; after: Figure } | undefined {
  let before = first
  let after = second
  if (before.scale === 1 && after.scale > 1 && before.value < 1000) {
    before = { ...before, value: before.value * after.scale, slack: before.value * after.scale * 0.025 }
    if (Math.max(before.value / after.value, after.value / before.value) > 20) return undefined
  }
  if (first.scale > 1 && second.scale === 1 && second.value < 1000) return undefined
  if (before.unit === 'plain' && after.unit === 'percent') before = { ...before, unit: 'percent', slack: after.slack }
  if (before.unit === 'percent' && after.unit === 'plain' && !named) after = { ...after, unit: 'percent', slack: before.slack }
  if (before.unit === 'money' && after.unit === 'plain' && after.scale > 1) after = { ...after, unit: 'money' }
  return before.unit !== after.unit || before.value <= 0 || before.value === after.value ? undefined : { before, after }
}

/** What the change may be in percent of the first value, least and most, when either value is rounded. */
export function changeOf({ before, after }: FigurePair): readonly [least: number, most: number] {
  const changes = [1, -1].map((side) => {
    const start = before.value - side * before.slack
    const end = after.value + side * after.slack
    return (100 * (end - start)) / start
  })
  const sizes = changes.map(Math.abs)
  return [changes.every((change) => change > 0) || changes.every((change) => change < 0) ? Math.min(...sizes) : 0, Math.max(...sizes)]
}

/** `15 to 3 is a reduction of 80 percent`, in the words of the draft. */
export function arithmeticOf(passage: Passage, { before, after }: FigurePair): string {
  const change = (100 * Math.abs(after.value - before.value)) / before.value
  const points = before.unit === 'percent' ? ` (${rounded(Math.abs(after.value - before.value))} percentage points)` : ''
  const values = `${wordsOf(passage, before.from, before.to)} to ${wordsOf(passage, after.from, after.to)}`
  return `${values} is ${after.value < before.value ? 'a reduction' : 'an increase'} of ${rounded(change)} percent${points}`
}

const rounded = (value: number): string => (value >= 10 ? Math.round(value).toLocaleString('en-US') : String(Math.round(value * 10) / 10))
