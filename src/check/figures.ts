/** Reads a number with its scale and unit, in figures or spelled out, as a value that can be reckoned with. */
import type { Passage } from '../text/passage.ts'
import { Mark } from '../text/tokens.ts'
import { Role, isDateOrName, roleAt } from './numbers.ts'

export interface Figure {
  readonly value: number
  readonly unit: 'money' | 'percent' | 'plain'
  /** 1, or what a word or letter such as `million` made of the number */
  readonly scale: number
  /** how far the true value may lie from the written one, because writers round */
  readonly slack: number
  /** first token and the token after the last */
  readonly from: number
  readonly to: number
}

const written = /^[$]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(%|k|m|b|bn|mm)?$/
const letters = new Map(Object.entries({ k: 1e3, m: 1e6, mm: 1e6, b: 1e9, bn: 1e9 }))
const scales = new Map(Object.entries({ hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }))

const small = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const spelled: ReadonlyMap<string, number> = new Map([
  ...small.map((word, value) => [word, value] as const),
  ...tens.flatMap((ten, index) => small.slice(0, 10).map((one, value) => [value === 0 ? ten : `${ten}-${one}`, 20 + 10 * index + value] as const)),
])

/** The figure that begins at the token `at` and ends before `end`; none for a date, a name, or a number that is not surely read. */
export function figureAt(passage: Passage, at: number, end: number): Figure | undefined {
  const { words, marks, ids } = passage.tokens
  if (at >= end || isDateOrName(passage, at, 0)) return undefined
  const word = words[at] as string
  const digits = written.exec(word)
  const number = digits ? Number((digits[1] as string).replaceAll(',', '') + (digits[2] ?? '')) : spelled.get(word)
  if (number === undefined) return undefined
  let scale = letters.get(digits?.[3] ?? '') ?? 1
  let to = at + 1
  const follows = (): string => (to < end && ((marks[to] as number) & Mark.parted) === 0 ? (words[to] as string) : '')
  for (let more = scales.get(follows()); more !== undefined; more = scales.get(follows())) {
    scale *= more
    to++
  }
  // "three hundred and twelve", "two dozen", "four and a half": left to others.
  if (spelled.has(follows()) || follows() === 'dozen' || follows() === 'half' || (follows() === 'and' && (spelled.has(words[to + 1] ?? '') || words[to + 1] === 'a'))) return undefined
  const timed = to < end && (roleAt(ids, to) & Role.time) > 0
  const money = ((marks[at] as number) & Mark.money) > 0 || follows() === 'dollars'
  const percent = ((marks[at] as number) & Mark.percent) > 0 || follows() === 'percent'
  if (follows() === 'dollars' || follows() === 'percent') to++
  const value = number * scale
  const last = 10 ** -Math.max(0, (digits?.[2]?.length ?? 1) - 1)
  const round = scale > 1 || money || digits?.[2] !== undefined || (value >= 10 && value % 10 === 0)
  const slack = percent ? last / 2 : Math.max(round ? value * 0.025 : 0, timed ? last / 4 : 0)
  return { value, unit: money ? 'money' : percent ? 'percent' : 'plain', scale, slack, from: at, to }
}

/** The words of figures as the draft has them, from the first token to the one before `to`. */
export const wordsOf = ({ text, tokens: { starts, ends } }: Passage, from: number, to: number): string => text.slice(starts[from], ends[to - 1])
