/** Decides from the seats' votes, by the published rules alone: each ECQ, the leaning of a seat, and what becomes of the draft. */
import { type Kind, type Rating, ratings } from './kind.ts'
import type { Disposition, Seat, Vote } from './review.ts'

export interface Verdict {
  readonly rating: Rating
  readonly certify: boolean
  /** steps of the scale between the highest and the lowest seat */
  readonly spread: number
}

type Voted = Pick<Vote, 'rating' | 'certify' | 'wordsMissing'>

/** A vote that does not contradict itself: what does not meet is never certified, and what is refused does not meet in full. */
export function soundVote<One extends Voted>(vote: One): One {
  if (vote.rating === 'does-not-meet') return { ...vote, certify: false }
  if (vote.rating === 'meets' && !vote.certify) return { ...vote, rating: 'borderline' }
  return vote
}

/** The median rating (the lower one of two) and the majority of the seats; a tie refuses. Refused when nobody voted. */
export function decideEcq(votes: readonly Voted[]): Verdict {
  const sound = votes.map(soundVote)
  const steps = sound.map(({ rating }) => ratings.indexOf(rating)).sort((a, b) => b - a)
  const lowest = ratings.length - 1
  const median = steps[Math.floor((steps.length - 1) / 2)] ?? lowest
  const certify = sound.filter((vote) => vote.certify).length * 2 > sound.length
  const spread = (steps[0] ?? 0) - (steps.at(-1) ?? 0)
  return { ...soundVote({ rating: ratings[median] as Rating, certify }), spread }
}

/**
 * One seat's vote out of what it said each time it was asked: settled like a board's own, with the reasons of the first
 * answer that certifies or refuses as the settled vote does. Null where it never answered.
 */
export function settleRepeats(votes: readonly Vote[]): Vote | null {
  const [first] = votes
  if (!first || votes.length === 1) return first ?? null
  const { rating, certify, spread } = decideEcq(votes)
  const sound = votes.map(soundVote)
  const speaker = sound.find((vote) => vote.certify === certify && vote.rating === rating) ?? sound.find((vote) => vote.certify === certify) ?? first
  const repeated = { votes: sound.map((vote) => ({ rating: vote.rating, certify: vote.certify })), spread, stable: sound.every((vote) => vote.certify === sound[0]?.certify) }
  return { rating, certify, reasons: speaker.reasons, repeated }
}

/** What a seat would say before the talk: approve, discuss what is in doubt, or disapprove. */
export function preliminaryOf(kind: Kind, votes: readonly Voted[]): Seat['preliminary'] {
  const sound = votes.map(soundVote)
  const refused = sound.filter(({ certify }) => !certify)
  if (refused.length === 0 && votes.length > 0) return 'approve'
  const judged = refused.filter(({ wordsMissing }) => wordsMissing === undefined)
  const failed = votes.length === 0 || (isSingle(kind, votes.length) ? (judged.length > 0 ? judged : refused).some(({ rating }) => rating === 'does-not-meet') : refused.length >= 3)
  return failed ? 'disapprove' : 'discuss'
}

/**
 * The outcome from the verdicts by ECQ. Of several ECQs: none refused approves, one or two go back for 14 business days,
 * three or more disapprove with 60. A single ECQ is approved or goes back. The days are those of a board that certifies
 * written cases; nobody published any for a resume or a spoken answer, so there are none, nor for a draft that is too
 * short to be judged.
 */
export function dispositionOf(kind: Kind, verdicts: Readonly<Record<string, Pick<Verdict, 'certify'>>>, judged = true): Disposition {
  const ids = Object.keys(verdicts)
  const refused = ids.filter((id) => verdicts[id]?.certify !== true)
  if (refused.length === 0 && ids.length > 0) return { outcome: 'approve', refused, resubmitWithinBusinessDays: null }
  const written = judged && kind !== 'resume' && kind !== 'answer'
  if (isSingle(kind, ids.length) || refused.length < 3) return { outcome: 'rewrite', refused, resubmitWithinBusinessDays: written ? 14 : null }
  return { outcome: 'disapprove', refused, resubmitWithinBusinessDays: written ? 60 : null }
}

const isSingle = (kind: Kind, count: number): boolean => kind === 'statement' || kind === 'answer' || count === 1
