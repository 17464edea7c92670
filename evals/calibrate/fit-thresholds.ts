/** Finds the seat thresholds that agree best with coaches' scores, and says how far that holds for narratives that were not fitted. */
import { decideEcq } from '../../src/ecq/board.ts'
import { ratings } from '../../src/ecq/kind.ts'
import { type SeatThresholds, thresholdsOf } from '../../src/offline/calibrate-seats.ts'
import { trained } from '../../src/offline/weights.ts'
import { crossTable } from '../statistics/cross-table.ts'
import { type Difference, pairedDifference } from '../statistics/paired-difference.ts'
import { quadraticWeightedKappa } from '../statistics/quadratic-weighted-kappa.ts'
import { type Score, type ScoredEcq, grid } from './scored-sample.ts'

/** The ECQs of one narrative. */
export type Scored = readonly ScoredEcq[]

/** A coach's score and the board's. */
type Judged = readonly (readonly [gold: Score, found: Score])[]

export interface Fit {
  readonly thresholds: SeatThresholds
  /** before: the release; after: each narrative under thresholds fitted to the others */
  readonly certify: Difference | null
  readonly rating: Difference | null
}

export const release: SeatThresholds = thresholdsOf(trained)

export function fitThresholds(samples: readonly Scored[]): Fit {
  const pairs = samples.map((sample, index) => {
    const others = samples.filter((_, other) => other !== index)
    return [judge(sample, release), judge(sample, best(others))] as const
  })
  return { thresholds: best(samples), certify: pairedDifference(pairs, sameVote), rating: pairedDifference(pairs, sameRating) }
}

/** What the board says of each ECQ under the thresholds. */
export function judge(sample: Scored, { certify, borderline }: SeatThresholds): Judged {
  return sample.map(({ gold, certified, otherwise }) => {
    const [yes, no] = [certified[grid.indexOf(certify)] ?? [], otherwise[grid.indexOf(borderline)] ?? []]
    return [gold, decideEcq(yes.map((certifies, seat) => ({ rating: certifies ? 'meets' : (no[seat] ?? 'does-not-meet'), certify: certifies })))]
  })
}

/** The votes first, then the ratings; among equals the threshold nearest to the release's. */
function best(samples: readonly Scored[]): SeatThresholds {
  const judged = (thresholds: SeatThresholds): Judged[] => samples.map((sample) => judge(sample, thresholds))
  const certify = nearestBest(release.certify, (at) => sameVote(judged({ ...release, certify: at })) ?? 0)
  return { certify, borderline: nearestBest(release.borderline, (at) => sameRating(judged({ certify, borderline: at })) ?? 0) }
}

function nearestBest(home: number, score: (at: number) => number): number {
  const scored = grid.map((at) => ({ at, score: score(at) }))
  const most = Math.max(...scored.map((one) => one.score))
  return scored.filter((one) => one.score >= most - 1e-9).reduce((near, { at }) => (Math.abs(at - home) < Math.abs(near - home) ? at : near), Infinity)
}

function sameVote(samples: readonly Judged[]): number | null {
  const judged = samples.flat()
  return judged.length === 0 ? null : judged.filter(([gold, found]) => gold.certify === found.certify).length / judged.length
}

const sameRating = (samples: readonly Judged[]): number | null =>
  quadraticWeightedKappa(crossTable(samples.flat().map(([gold, found]) => [gold.rating, found.rating] as const), ratings))
