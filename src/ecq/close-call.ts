/** Tells where a small change to the draft would turn the verdict on an ECQ, and which way. */
import { listed } from '../text/listed.ts'
import { many } from '../text/many.ts'
import { decideEcq } from './board.ts'
import type { Seat, Vote } from './review.ts'

export interface CloseCall {
  /** whose votes would turn */
  readonly seats: readonly string[]
  /** a small change for the worse would cost the certification; else one for the better would win it */
  readonly certified: boolean
}

/** Null where no vote is close, and where the verdict would stand without those that are. */
export function closeCall(seats: readonly Pick<Seat, 'seat' | 'votes'>[], ecq: string): CloseCall | null {
  const cast = seats.flatMap(({ seat, votes }) => (votes[ecq] ? [{ seat, vote: votes[ecq] }] : []))
  const votes = cast.map(({ vote }) => vote)
  const { certify } = decideEcq(votes)
  if (decideEcq(votes.map((vote) => swayed(vote, !certify))).certify === certify) return null
  return { seats: cast.filter(({ vote }) => vote.close === true && vote.certify === certify).map(({ seat }) => seat), certified: certify }
}

/** One change mends or harms: it never turns some votes for the ECQ and others against it. */
const swayed = (vote: Vote, certify: boolean): Pick<Vote, 'rating' | 'certify'> => (vote.close === true ? { rating: certify ? 'meets' : 'borderline', certify } : vote)

export interface TitledCall extends CloseCall {
  readonly title: string
}

/** All of a board in one sentence; null without any. */
export function closeWords(calls: readonly TitledCall[]): string | null {
  const [first, ...more] = calls
  if (!first) return null
  if (more.length === 0) return `Close call on ${first.title}: a small change for the ${first.certified ? 'worse' : 'better'} would turn the vote of ${first.seats.length < 3 ? first.seats.join(' and ') : 'every seat'}, and with it the verdict.`
  const titles = (certified: boolean): string[] => calls.filter((call) => call.certified === certified).map(({ title }) => title)
  const [lost, won] = [titles(true), titles(false)]
  const sides = [
    lost.length === 0 ? '' : `a small change for the worse would cost the certification of ${listed(lost)}`,
    won.length === 0 ? '' : `a small change for the better would certify ${listed(won)}`,
  ]
  return `${many(calls.length, 'close call')}: ${sides.filter((side) => side !== '').join('; ')}.`
}
