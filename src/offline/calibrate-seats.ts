/** Lays a tenant's own thresholds over the trained seats; everything else of the weights stays. */
import type { Weights } from './weights.ts'

/** Hundredths. */
export interface SeatThresholds {
  readonly certify: number
  readonly borderline: number
}

export const calibrateSeats = (weights: Weights, { certify, borderline }: SeatThresholds): Weights => ({ ...weights, seats: { ...weights.seats, threshold: certify, borderlineThreshold: borderline } })

/** The thresholds that weights vote by. */
export const thresholdsOf = ({ seats }: Weights): SeatThresholds => ({ certify: seats.threshold, borderline: seats.borderlineThreshold ?? 50 })
