/** What a paragraph and its ECQ say of the strength of their actions and results, as one row of numbers. */
import type { Finding } from '../ecq/finding.ts'
import { parts } from '../ecq/kind.ts'
import type { HitSentence } from './competency-features.ts'
import type { ScoredParagraph } from './map-competencies.ts'
import { weaknessNames } from './weakness-counts.ts'

const action = parts.indexOf('action')
const result = parts.indexOf('result')
const other = parts.indexOf('other')

const measured = ['figures', 'money', 'percents', 'years', 'moved', 'names', 'words', 'present', 'modal', ...weaknessNames] as const

/** Sums over sentences, each weighed by the chance that it tells an action, or a result. */
export interface Side {
  mass: number
  i: number
  we: number
  passive: number
  measured: boolean[]
  sums: number[]
}

export interface Sides {
  readonly action: Side
  readonly result: Side
  other: number
  shown: number
  surest: number
}

/** Rules whose findings tell of weak sections; each is a feature of the paragraph and of its ECQ. */
const telling = ['we-not-i', 'passive-action', 'weak-verb', 'no-measure', 'output-not-outcome', 'buzzword', 'bureaucratese', 'belief-statement', 'third-person', 'duty-not-deed', 'technical-not-executive', 'no-baseline'] as const

const sideNames = ['mass', 'i', 'we', 'passive', 'none', ...measured] as const
type SideName = (typeof sideNames)[number]
export const weakFeatureNames: readonly string[] = [
  'bias', 'action mass', 'result mass', 'other mass', 'shown', 'surest', 'first', 'last', 'only results', 'figured results',
  ...sideNames.map((name) => `action ${name}`),
  ...sideNames.map((name) => `result ${name}`),
  ...sideNames.map((name) => `ECQ action ${name}`),
  ...sideNames.map((name) => `ECQ result ${name}`),
  'ECQ shown', 'ECQ surest', 'ECQ other',
  ...telling.map((rule) => `finding ${rule}`),
  ...telling.map((rule) => `ECQ finding ${rule}`),
]

/** Findings of each telling rule among those given. */
export function findingCounts(findings: readonly Finding[]): number[] {
  const counts = telling.map(() => 0)
  for (const { ruleId } of findings) {
    const at = telling.findIndex((id) => id === ruleId)
    if (at >= 0) (counts[at] as number)++
  }
  return counts
}

/** The sums of one paragraph. */
export function sidesOf({ sentences, chances }: ScoredParagraph): Sides {
  const sides: Sides = { action: blank(), result: blank(), other: 0, shown: 0, surest: 0 }
  for (const one of sentences) {
    addTo(sides.action, one, one.sentence.chances[action] as number)
    addTo(sides.result, one, one.sentence.chances[result] as number)
    sides.other += one.sentence.chances[other] as number
  }
  for (const chance of chances) {
    sides.shown += chance
    sides.surest = Math.max(sides.surest, chance)
  }
  return sides
}

/** The sums of several paragraphs together. */
export function joined(all: readonly Sides[]): Sides {
  const sides: Sides = { action: blank(), result: blank(), other: 0, shown: 0, surest: 0 }
  for (const one of all) {
    join(sides.action, one.action)
    join(sides.result, one.result)
    sides.other += one.other
    sides.shown += one.shown
    sides.surest = Math.max(sides.surest, one.surest)
  }
  return sides
}

function join(side: Side, more: Side): void {
  side.mass += more.mass
  side.i += more.i
  side.we += more.we
  side.passive += more.passive
  side.measured.push(...more.measured)
  more.sums.forEach((sum, i) => ((side.sums[i] as number) += sum))
}

/** Where a paragraph stands in its ECQ, and the findings on it and on the whole ECQ by telling rule. */
export interface WeakPlace {
  readonly first: boolean
  readonly last: boolean
  readonly findings: readonly number[]
  readonly ecqFindings: readonly number[]
}

/** The row of one paragraph within its ECQ. */
export function weakRow(own: Sides, ecq: Sides, place: WeakPlace): number[] {
  return [
    1, Math.min(3, own.action.mass), Math.min(3, own.result.mass), Math.min(3, own.other), own.shown, own.surest,
    place.first ? 1 : 0, place.last ? 1 : 0, own.action.mass < 0.5 ? 1 : 0, own.result.measured.filter(Boolean).length,
    ...sideRow(own.action), ...sideRow(own.result), ...sideRow(ecq.action), ...sideRow(ecq.result), ecq.shown / 5, ecq.surest, ecq.other / 5,
    ...place.findings.map((count) => Math.min(2, count)), ...place.ecqFindings.map((count) => Math.min(6, count) / 3),
  ]
}

const blank = (): Side => ({ mass: 0, i: 0, we: 0, passive: 0, measured: [], sums: measured.map(() => 0) })

function addTo(side: Side, { sentence, weakness }: HitSentence, weight: number): void {
  if (weight < 0.05) return
  const { figures, money, percents, years, moved, names, present, modal, from, to, owner } = sentence
  side.mass += weight
  if (owner !== 'none') side[owner] += weight
  if (weight > 0.5) side.measured.push(figures + money + percents > 0)
  const values = [figures > 0, money > 0, percents > 0, years > 0, moved, names / 4, (to - from) / 20, present / 2, modal > 0]
  values.forEach((value, i) => ((side.sums[i] as number) += weight * Number(value)))
  weakness.forEach((count, i) => ((side.sums[values.length + i] as number) += weight * Math.min(2, count)))
}

/** How much of the side there is, then averages over its sentences. */
function sideRow({ mass, i, we, passive, sums }: Side): number[] {
  const whole = mass + 0.3
  return [Math.min(3, mass) / 3, i / whole, we / whole, passive / whole, (mass - i - we - passive) / whole, ...sums.map((sum) => sum / whole)]
}

/** One of the averages of a side, by its name. */
export const sideValue = (side: Side, name: SideName): number => sideRow(side)[sideNames.indexOf(name)] as number
