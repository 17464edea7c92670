/** Tells where a small change to the draft would turn votes on an ECQ, and whether the verdict would turn with them. */
import { decideEcq } from './board.ts'
import type { Seat, Vote } from './review.ts'

export interface CloseCall {
  readonly seats: readonly string[]
  /** the majority would turn, too */
  readonly turns: boolean
}

/** Null where no vote on the ECQ is close. */
export function closeCall(seats: readonly Pick<Seat, 'seat' | 'votes'>[], ecq: string): CloseCall | null {
  const cast = seats.flatMap(({ seat, votes }) => (votes[ecq] ? [{ seat, vote: votes[ecq] }] : []))
  const close = cast.filter(({ vote }) => vote.close === true)
  if (close.length === 0) return null
  const votes = cast.map(({ vote }) => vote)
  return { seats: close.map(({ seat }) => seat), turns: [true, false].some((certify) => decideEcq(votes.map((vote) => swayed(vote, certify))).certify !== decideEcq(votes).certify) }
}

/** One change mends or harms: it never turns some votes for the ECQ and others against it. */
const swayed = (vote: Vote, certify: boolean): Pick<Vote, 'rating' | 'certify'> => (vote.close === true ? { rating: certify ? 'meets' : 'borderline', certify } : vote)

/** In one sentence. */
export function closeWords({ seats, turns }: CloseCall, title: string): string {
  const names = seats.length < 3 ? seats.join(' and ') : 'every seat'
  return `Close call on ${title}: a small change to the draft would turn the vote of ${names}${turns ? ', and with it the verdict' : '; the verdict would stand'}.`
}
