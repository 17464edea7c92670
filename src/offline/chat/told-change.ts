/** Reads a sentence that tells a change of its own, and which family of measure would hold it. */
import type { Family } from '../../ecq/kind.ts'
import { measures } from '../words/measures.ts'
import { fromTo } from './fill.ts'
import { type FigureKind, readFigures } from './read-figures.ts'
import { wordsOf } from './words.ts'

export interface ToldChange {
  readonly before: string
  readonly after: string
  /** null where no sentence of ours holds figures of this kind */
  readonly family: Family | null
  /** numbers without a unit, of which the words do not tell what they count */
  readonly bare: boolean
}

/** The families whose sentences have a blank of this kind before and after. */
const holding: Readonly<Partial<Record<FigureKind, readonly Family[]>>> = { duration: ['time'], money: ['money'], percent: ['quality', 'satisfaction'], count: ['volume', 'risk-compliance'], number: ['volume', 'risk-compliance'] }

/** Null where the words do not tell a value before and one after. `inHand` is the family of the sentence in hand, which goes before others that fit as well. */
export function toldChange(said: string, inHand: Family | null = null): ToldChange | null {
  const both = fromTo(said) ?? withUnits(said) ?? besideSides(said)
  if (!both) return null
  const kinds = readFigures(`${both.before} ${both.after}`).kinds
  // "From 2019 to 2022" is a time, and no change.
  if ([both.before, both.after].every((one) => /^(?:fy ?'?\d{2,4}|(?:19|20)\d\d)(?![\d,.%])/i.test(one))) return null
  if (/\bgs ?-?\d/i.test(`${both.before} ${both.after}`)) return null
  if (isAmount(said, both)) return { before: withUnitOf(both.after, both.before), after: both.after, family: null, bare: true }
  const kind = (['duration', 'money', 'percent', 'count', 'number'] as const).find((one) => kinds.has(one))
  const fits = (kind && holding[kind]) ?? []
  const [family = null] = fits.toSorted((a, b) => closeness(b, said) - closeness(a, said) || Number(b === inHand) - Number(a === inHand))
  return { before: withUnitOf(both.after, both.before), after: both.after, family, bare: kind === 'number' && family !== null && closeness(family, said) === 0 }
}

/** "45 days to 12 days": with its unit on both sides it is no span. */
function withUnits(said: string): { readonly before: string; readonly after: string } | null {
  const [, before, after] = /(\d[\d,.]* \p{L}+) (?:down to|up to|to) (\d[\d,.]* \p{L}+)/u.exec(said) ?? []
  return before && after ? { before, after } : null
}

const value = String.raw`[$£€]?\d[\d,.]*(?<![,.])(?: ?%| (?:percent|million|billion|thousand)\b)?(?: (?!before|after|now|today|to|and|but|in|by|it|they|we|is|are)\p{L}+)?`
const besides = [
  String.raw`(?<before>${value}),? (?:before|beforehand|previously|originally|at first|then)\b.{0,24}?(?<![\d,.])(?<after>${value}),? (?:after|afterwards?|now|today|later|since)\b`,
  String.raw`\bbefore:?(?: (?:it|that|they|there))?(?: (?:was|were))? (?<before>${value}).{0,24}?\b(?:after|afterwards|now|today):?(?: (?:it|that|they|there))?(?: (?:is|are|was|were))? (?<after>${value})`,
  String.raw`\b(?:was|were|had been|used to be) (?<before>${value}).{0,30}?\b(?:now|today)(?: (?:it|they))?(?: (?:is|are))? (?<after>${value})`,
  String.raw`\b(?:was|were|had been|used to be) (?<before>${value}).{0,40}?(?:is|it's|it is|are|at|to|and) (?<after>${value})(?: \p{L}+)? (?:now|today)\b`,
  String.raw`(?<before>${value})\s?(?:\u2192|[-=\u2013]+>)\s?(?<after>${value})`,
  String.raw`\b(?:fell|dropped|went|rose|grew|climbed|declined|decreased|increased|down|up|:) (?<before>${value}) to (?<after>${value})`,
].map((pattern) => new RegExp(pattern, 'iu'))

/** "22 before, 9 after", "was 22, now 9", "22 -> 9" */
function besideSides(said: string): { readonly before: string; readonly after: string } | null {
  const found = besides.map((pattern) => pattern.exec(said)?.groups).find((groups) => groups !== undefined)
  return found?.before && found.after ? { before: found.before, after: found.after } : null
}

/** Hours of overtime are an amount of something, and no time that a step took. */
const isAmount = (said: string, { before, after }: { readonly before: string; readonly after: string }): boolean =>
  /\b(?:hours?|days?|weeks?|minutes?)\b/i.test(`${before} ${after}`) && !/\b(?:waits?|waited|waiting|took|takes|turnaround|processing|cycle|response|delays?|lead time|time to)\b/i.test(said) && (/\b(?:overtime|leave|downtime|outages?|training|labor|absen\w+|flight|flying|idle|lost|unpaid|comp(?:ensatory)? time)\b/i.test(said) || /\d{1,3},\d{3} hours?/i.test(`${before} ${after}`))

/** "From 90 to 40 days" says days of both. */
function withUnitOf(after: string, before: string): string {
  const unit = /^\d[\d,.]* (\p{L}+)\b/u.exec(after)?.[1]
  return unit && /^\d[\d,.]*$/.test(before) && !/^(?:in|by|since|a|an|per|at|of|and|to)$/.test(unit) ? `${before} ${unit}` : before
}

/** How many words of the sentence are among the telling ones of the family. */
function closeness(family: Family, said: string): number {
  const telling = measures[family].telling.split(' ')
  return wordsOf(said).filter((word) => telling.some((one) => (one.endsWith('*') ? word.startsWith(one.slice(0, -1)) : word === one))).length
}

const changes = 'went|fell|rose|dropped|declined|grew|shrank|climbed|increased|decreased|improved|was|were|cut|reduced'

/** Has a change and its figures in it, so it is a sentence of its own and no word for a blank. */
export const tellsChange = (said: string): boolean => fromTo(said) !== null || new RegExp(`^\\S+(?: \\S+){0,8}? (?:${changes})\\b.{0,24}\\b(?:by|from|to)\\b.{0,12}\\d`, 'i').test(said.trim())
