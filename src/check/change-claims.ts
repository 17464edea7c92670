/** Finds the share that a sentence itself gives for a change of two values: `, a reduction of 60 percent`, `by half, from 90 to 60`. */
import type { Passage, Sentence } from '../text/passage.ts'
import { Mark } from '../text/tokens.ts'
import type { FigurePair } from './figure-pairs.ts'
import { figureAt, wordsOf } from './figures.ts'
import { Role, isDateOrName, isNumber, roleAt } from './numbers.ts'

export interface ChangeClaim {
  /** in percent of the first value; or in percentage points */
  readonly share: number
  readonly points: boolean
  /** the share as the draft has it: `60`, `half` */
  readonly said: string
  readonly bound: 'about' | 'least' | 'most' | 'exact'
  readonly direction: 'up' | 'down' | 'either'
  readonly from: number
  readonly to: number
}

const table = (words: Readonly<Record<string, string>>): ReadonlyMap<string, string> => new Map(Object.entries(words).flatMap(([kind, list]) => list.split(' ').map((word) => [word, kind] as const)))
const directions = table({ down: 'reduction decrease decline drop cut fall saving savings', up: 'increase rise growth jump', either: 'improvement change gain' })
const bounds = table({ about: 'about roughly approximately around some', most: 'nearly almost under', least: 'over exceeding' })
const parts: ReadonlyMap<string, number> = new Map([['half', 50], ['one-half', 50], ['third', 100 / 3], ['one-third', 100 / 3], ['two-thirds', 200 / 3], ['quarter', 25], ['one-quarter', 25], ['three-quarters', 75]])
const movers = new Set('by fell dropped declined decreased reduced cut lowered shrank slashed rose grew increased climbed jumped raised up down'.split(' '))
const leads = new Set('or which that this it is was represents represented representing marks marked meant means for amounts amounted amounting to thus'.split(' '))
const gap = new Set('in over within during by after since at less than under just only about the a an first next last one fiscal fy end of early late mid spring summer fall winter annually today now'.split(' '))
const goesOn = new Set('and while with without which that when as but because even despite though so'.split(' '))
/** Behind a comma these say that the share was reckoned in another way. */
const otherwise = new Set('from over against compared since relative versus adjusted adjusting inflation real net averaged per annually'.split(' '))
const base = new Set('previous prior last past preceding before baseline original average'.split(' '))

/** The share said of the pair within its sentence, right before or right after it; none where it may be the share of something else. */
export function claimBeside(passage: Passage, sentence: Sentence, pair: FigurePair): ChangeClaim | undefined {
  return claimBefore(passage, sentence, pair) ?? claimAfter(passage, sentence, pair)
}

/** The share, where the next sentence opens with it: `That is a reduction of 60 percent.` */
export function claimInNext(passage: Passage, next: Sentence, sentence: Sentence, pair: FigurePair): ChangeClaim | undefined {
  if (afterTimes(passage, pair.to, sentence.to) < sentence.to) return undefined
  const at = afterLead(passage, next.from, next.to)
  const claim = at - next.from <= 4 ? named(passage, at, next.to) : undefined
  return claim && isWhole(passage, claim.to, next, []) ? { ...claim, from: next.from } : undefined
}

const isParted = ({ tokens: { marks } }: Passage, at: number): boolean => ((marks[at] as number) & Mark.parted) !== 0

function afterLead({ tokens: { words } }: Passage, at: number, end: number): number {
  let to = at
  while (to < end && to < at + 4 && leads.has(words[to] as string)) to++
  return to
}

/** The token after dates and spans of time: `in two years`, `by the end of 2019`. */
function afterTimes(passage: Passage, at: number, end: number): number {
  const { words, ids } = passage.tokens
  for (let k = at; k < end; k++) {
    if (isParted(passage, k) && k > at) return k
    const role = roleAt(ids, k)
    const timed = role & (Role.time | Role.month | Role.comparative) || gap.has(words[k] as string) || isDateOrName(passage, k, 0)
    const span = isNumber(passage, k) && (roleAt(ids, k + 1) & (Role.time | Role.comparative)) > 0
    if ((isParted(passage, k) && !isDateOrName(passage, k, 0)) || (!timed && !span)) return k
  }
  return end
}

function claimAfter(passage: Passage, sentence: Sentence, pair: FigurePair): ChangeClaim | undefined {
  const { words } = passage.tokens
  const at = afterTimes(passage, pair.to, sentence.to)
  if (at >= sentence.to || !(isParted(passage, at) || words[at] === 'or')) return undefined
  const start = afterLead(passage, at, sentence.to)
  const told = Array.from({ length: pair.from - sentence.from }, (_, k) => words[sentence.from + k] as string)
  const claim = named(passage, start, sentence.to) ?? moved(passage, start, sentence.to) ?? bare(passage, start, sentence, pair)
  return claim && isWhole(passage, claim.to, sentence, told) ? { ...claim, from: start } : undefined
}

/** `down 60 percent`, `or by 60 percent`. */
function moved(passage: Passage, at: number, end: number): ChangeClaim | undefined {
  const word = passage.tokens.words[at] ?? ''
  if (!['down', 'up'].includes(word) && !(word === 'by' && passage.tokens.words[at - 1] === 'or')) return undefined
  const claim = share(passage, at + 1, end)
  return claim && { ...claim, direction: word === 'by' ? 'either' : (word as 'up' | 'down') }
}

/** `cut costs from $4 million to $3 million, or 40 percent`: of money that was cut, because a count may be given as a share of a whole. */
function bare(passage: Passage, at: number, { from, to }: Sentence, pair: FigurePair): ChangeClaim | undefined {
  const { words } = passage.tokens
  const cut = words.slice(Math.max(from, pair.from - 8), pair.from).some((word) => /^(?:cut|cutting|reduc(?:ed|ing)|lower(?:ed|ing)|trimm(?:ed|ing)|slash(?:ed|ing))$/.test(word))
  if (words[at - 1] !== 'or' || pair.before.unit !== 'money' || pair.after.value > pair.before.value || !cut) return undefined
  const claim = share(passage, at, to)
  return claim && { ...claim, direction: 'down' }
}

/** `a 60 percent reduction`, `a reduction of 60 percent`. */
function named(passage: Passage, at: number, end: number): ChangeClaim | undefined {
  const { words } = passage.tokens
  const start = /^(?:an?|the)$/.test(words[at] ?? '') ? at + 1 : at
  const first = directions.get(words[start] ?? '')
  if (first) {
    const claim = words[start + 1] === 'of' ? share(passage, start + 2, end) : undefined
    return claim && { ...claim, direction: first as ChangeClaim['direction'] }
  }
  const claim = share(passage, start, end)
  const noun = claim && claim.to < end && !isParted(passage, claim.to) ? directions.get(words[claim.to] as string) : undefined
  return claim && noun ? { ...claim, direction: noun as ChangeClaim['direction'], to: claim.to + 1 } : undefined
}

/** `60 percent`, `about half`, `15 percentage points`. */
function share(passage: Passage, at: number, end: number): ChangeClaim | undefined {
  const { words } = passage.tokens
  let start = at
  let bound: ChangeClaim['bound'] = 'exact'
  if (/^(?:more|greater|less|fewer)$/.test(words[start] ?? '') && words[start + 1] === 'than') {
    bound = /^(?:more|greater)$/.test(words[start] as string) ? 'least' : 'most'
    start += 2
  } else if (words[start] === 'at' && words[start + 1] === 'least') {
    bound = 'least'
    start += 2
  } else if (bounds.has(words[start] ?? '')) bound = bounds.get(words[start++] as string) as ChangeClaim['bound']
  if (start >= end) return undefined
  const from = at
  const part = parts.get(words[words[start] === 'a' ? start + 1 : start] as string)
  const to = words[start] === 'a' ? start + 2 : start + 1
  if (part) return { share: part, points: false, said: wordsOf(passage, start, to), bound: bound === 'exact' ? 'about' : bound, direction: 'either', from, to }
  const joined = /^(\d+(?:\.\d+)?)-percent$/.exec(words[start] as string)
  if (joined) return { share: Number(joined[1]), points: false, said: joined[1] as string, bound, direction: 'either', from, to: start + 1 }
  const figure = figureAt(passage, start, end)
  if (!figure) return undefined
  const points = /^percentage-?points?$/.test(words[figure.to] ?? '') ? 1 : words[figure.to] === 'percentage' && /^points?$/.test(words[figure.to + 1] ?? '') ? 2 : figure.unit === 'percent' && /^points?$/.test(words[figure.to] ?? '') ? 1 : 0
  if (points === 0 && figure.unit !== 'percent') return undefined
  return { share: figure.value, points: points > 0, said: wordsOf(passage, start, start + 1).replace('%', ''), bound, direction: 'either', from, to: figure.to + points }
}

/** The share stands right before `from`: `fell by 60 percent, from 15 to 3`, `a 60 percent drop in errors, from 15 to 3`. */
function claimBefore(passage: Passage, sentence: Sentence, pair: FigurePair): ChangeClaim | undefined {
  const { words } = passage.tokens
  if (!endsThere(passage, pair.to, sentence)) return undefined
  for (let at = Math.max(sentence.from + 1, pair.from - 10); at < pair.from; at++) {
    if (movers.has(words[at - 1] as string)) {
      const claim = share(passage, at, pair.from)
      if (claim?.to === pair.from) return { ...claim, from: at }
    }
    if (words[at - 1] === 'in' && words[at] === 'half' && at + 1 === pair.from) return { share: 50, points: false, said: 'half', bound: 'about', direction: 'either', from: at, to: at + 1 }
    const claim = /^an?$/.test(words[at] as string) ? named(passage, at, pair.from) : undefined
    if (claim && (claim.to === pair.from || isPlainThing(passage, claim.to, pair.from))) return { ...claim, from: at }
  }
  return undefined
}

/** Nothing more is reckoned in behind the pair: the sentence ends, or goes on about something else. */
function endsThere(passage: Passage, at: number, { to }: Sentence): boolean {
  const next = afterTimes(passage, at, to)
  return next >= to || isParted(passage, next) || goesOn.has(passage.tokens.words[next] as string)
}

/** `in late filings,` between the share and its two values. */
function isPlainThing(passage: Passage, at: number, end: number): boolean {
  const { words } = passage.tokens
  if (words[at] !== 'in' || !isParted(passage, end) || end - at > 6) return false
  for (let k = at + 1; k < end; k++) if (isParted(passage, k) || goesOn.has(words[k] as string) || isNumber(passage, k)) return false
  return true
}

/** Nothing behind the share gives it another base or another thing; `told` are the words that say what the values are of. */
function isWhole(passage: Passage, at: number, sentence: Sentence, told: readonly string[]): boolean {
  const { text, tokens: { words, starts, ends } } = passage
  if (at >= sentence.to) return true
  if (/[,.;:\u2013\u2014]/.test(text.slice(ends[at - 1], starts[at]))) return !words.slice(at, Math.min(at + 5, sentence.to)).some((word) => base.has(word) || otherwise.has(word))
  if (goesOn.has(words[at] as string)) return true
  if (!/^(?:in|over|within|during)$/.test(words[at] as string)) return false
  const things: string[] = []
  let timed = false
  for (let k = at + 1; k < sentence.to && k < at + 7 && !isParted(passage, k) && !goesOn.has(words[k] as string); k++) {
    if (base.has(words[k] as string)) return false
    timed ||= isDateOrName(passage, k, 0) || (roleAt(passage.tokens.ids, k) & Role.time) > 0
    if ((words[k] as string).length > 3) things.push(words[k] as string)
  }
  const same = (a: string, b: string): boolean => a.slice(0, 5) === b.slice(0, 5)
  return timed ? words[at] !== 'over' || isNumber(passage, at + 1) : things.length > 0 && things.every((thing) => told.some((word) => same(word, thing)))
}
