/** A narrative that coaches scored, with what each seat would say of it under every threshold. */
import { prepareDraft } from '../../src/coach/prepare-draft.ts'
import { runRules } from '../../src/coach/run-rules.ts'
import type { Rating } from '../../src/ecq/kind.ts'
import type { DraftRequest } from '../../src/ecq/request.ts'
import { type SeatThresholds, calibrateSeats, thresholdsOf } from '../../src/offline/calibrate-seats.ts'
import { labelSentences } from '../../src/offline/label-sentences.ts'
import { readOffline } from '../../src/offline/review-offline.ts'
import { reviewSeats } from '../../src/offline/review-seats.ts'
import { trained } from '../../src/offline/weights.ts'

export interface Score {
  readonly rating: Rating
  readonly certify: boolean
}

export interface Sample {
  readonly id: string
  readonly request: DraftRequest
  /** by ECQ */
  readonly scores: Readonly<Record<string, Score>>
}

/** One scored ECQ. */
export interface ScoredEcq {
  readonly gold: Score
  /** by threshold of `grid`: which seats certify */
  readonly certified: readonly (readonly boolean[])[]
  /** by threshold of `grid`: what each seat says where it does not certify */
  readonly otherwise: readonly (readonly Rating[])[]
}

/** Hundredths; the release's own thresholds are among them. */
export const grid: readonly number[] = [...new Set([...Array.from({ length: 31 }, (_, step) => 5 + 3 * step), ...Object.values(thresholdsOf(trained))])].sort((a, b) => a - b)

const never = 101

/** Reads a narrative once and lets the seats vote at every threshold. ECQs that nobody scored, or that are not in it, are left out. */
export async function scoredSample({ request, scores }: Sample): Promise<ScoredEcq[]> {
  const prepared = await prepareDraft(request, new Date(0))
  const labels = labelSentences(prepared.own.parsed, prepared.own.outline)
  const { findings, retellings } = runRules(prepared, labels, null)
  const reading = readOffline({ ...prepared, labels, findings, retellings })
  const votesAt = (thresholds: SeatThresholds) => reviewSeats(reading, calibrateSeats(trained, thresholds))
  const certifying = grid.map((certify) => votesAt({ certify, borderline: 50 }))
  const refusing = grid.map((borderline) => votesAt({ certify: never, borderline }))
  return Object.entries(scores)
    .filter(([ecq]) => reading.groups.some((group) => group.ecq === ecq))
    .map(([ecq, gold]) => ({
      gold,
      certified: certifying.map((seats) => seats.map(({ votes }) => votes[ecq]?.certify === true)),
      otherwise: refusing.map((seats) => seats.map(({ votes }) => votes[ecq]?.rating ?? 'does-not-meet')),
    }))
}
