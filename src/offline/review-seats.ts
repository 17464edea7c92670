/** Lets three seats read each ECQ, each with its own leaning, and says what they would say before and in the talk. */
import { preliminaryOf, soundVote } from '../ecq/board.ts'
import type { Finding } from '../ecq/finding.ts'
import type { Kind, Rating } from '../ecq/kind.ts'
import type { CompetencyMark, Seat, Vote, WeakMark } from '../ecq/review.ts'
import type { Analysis } from './analysis.ts'
import { competencyTable } from './competency-features.ts'
import type { EcqGroup } from './ecq-groups.ts'
import { type Weakness, weakChance } from './find-weak-sections.ts'
import { type SeatGroup, type SeatView, seatRow } from './seat-features.ts'
import { seatReasons } from './seat-reasons.ts'
import { type SeatWeights, type Weights, unit } from './weights.ts'

export interface SeatLeaning {
  readonly seat: string
  readonly first: SeatGroup
  readonly leaning: string
}

export const seats: readonly SeatLeaning[] = [
  { seat: 'Seat 1', first: 'action', leaning: 'What the candidate did, and whether it was the candidate who did it.' },
  { seat: 'Seat 2', first: 'result', leaning: 'What came of it, and whether it can be counted.' },
  { seat: 'Seat 3', first: 'scope', leaning: 'How far it reached, and which competencies it shows.' },
]

/** Everything the seats look at; marks and findings by paragraph of the parsed text. */
export interface SeatInput {
  readonly analysis: Analysis
  readonly groups: readonly EcqGroup[]
  readonly kind: Kind
  readonly findings: readonly Finding[]
  readonly competencies: readonly (readonly CompetencyMark[])[]
  readonly weak: readonly (readonly WeakMark[])[]
  readonly weaknesses: readonly (readonly Weakness[])[]
}

/** The seats' votes, each from its own reading. */
export function reviewSeats(input: SeatInput, weights: Weights): Seat[] {
  const rows = seatRows(input, weights)
  return seats.map(({ seat, first, leaning }, number): Seat => {
    const votes: Record<string, Vote> = {}
    input.groups.forEach((group, index) => {
      const verdict = seatVerdict(rows[index] as number[], weights.seats, number)
      const vote = group.paragraphs.length === 0 ? { rating: 'does-not-meet', certify: false } as const : verdict
      votes[group.ecq] = soundVote({ ...vote, reasons: seatReasons(input, group, first, vote.certify) })
    })
    return { seat, leaning, engine: 'offline', preliminary: preliminaryOf(input.kind, Object.values(votes)), votes }
  })
}

/** A row of features for each group. */
export function seatRows({ analysis, groups, findings, weaknesses }: SeatInput, weights: { readonly weak: Weights['weak']; readonly competencies: Pick<Weights['competencies'], 'threshold'> }): number[][] {
  const table = competencyTable(analysis.framework)
  const chances = analysis.paragraphs.map(({ weakRow }) => ({
    action: weakRow.length === 0 ? 0 : weakChance(weakRow, weights.weak, 'action'),
    result: weakRow.length === 0 ? 0 : weakChance(weakRow, weights.weak, 'result'),
  }))
  return groups.map((group) => {
    const own = findings.filter(({ ecq, paragraph }) => ecq === group.ecq || (paragraph !== null && group.paragraphs.some(({ index }) => index === paragraph)))
    const view: SeatView = { group, weak: weaknesses, chances, findings: own, table, threshold: weights.competencies.threshold / unit }
    return seatRow(view)
  })
}

/** What seat `number` makes of one row. */
export function seatVerdict(row: readonly number[], { certify, borderline, threshold }: SeatWeights, number: number): { rating: Rating; certify: boolean } {
  const certified = chance(row, certify[number] ?? []) * unit >= threshold
  if (certified) return { rating: 'meets', certify: true }
  return { rating: chance(row, borderline[number] ?? []) >= 0.5 ? 'borderline' : 'does-not-meet', certify: false }
}

/** The chance that a row's score stands for. */
export const chance = (row: readonly number[], weights: readonly number[]): number =>
  1 / (1 + Math.exp(-row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) / unit))
