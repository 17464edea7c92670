/** Says how an ECQ stands in the stored review; the only place where the coach words a rating. */
import type { StandingRating } from '../../ecq/chat.ts'
import type { Rating } from '../../ecq/kind.ts'
import type { ReviewedEcq } from '../../ecq/review.ts'
import { many } from '../../text/many.ts'
import { type Scene, ecqTitle } from './scene.ts'

type Rated = Pick<ReviewedEcq, 'rating' | 'certify' | 'wordsMissing'>

const words: Readonly<Record<Rating, string>> = { meets: 'meets', borderline: 'is borderline', 'does-not-meet': 'does not meet' }
const past: Readonly<Record<Rating, string>> = { meets: 'met', borderline: 'was borderline', 'does-not-meet': 'did not meet' }

export function standingWords(scene: Scene, ecq: string): string {
  const found = scene.review?.ecqs[ecq]
  if (!found) return `There is no rating of ${ecqTitle(scene, ecq)} in this review.`
  return `In the review of this version ${ecqTitle(scene, ecq)} ${found.wordsMissing === undefined ? `${words[found.rating]}${joint(found)}` : unjudged(found.wordsMissing)}.`
}

/** "was borderline and was not certified", of an earlier version. */
export const stoodWords = ({ rating, certify, wordsMissing }: Rated): string => (wordsMissing === undefined ? `${past[rating]} and was ${certify ? '' : 'not '}certified` : 'was not judged, because it was too short')

const unjudged = (wordsMissing: number): string => `was not judged: it is too short by ${many(wordsMissing, 'word')}`

/** "meets and is certified", "is borderline and is not certified", and where the two differ, "but". */
function joint({ rating, certify }: Rated): string {
  if (certify) return rating === 'meets' ? ' and is certified' : ', and is certified by the majority of the seats'
  return ' and is not certified'
}

export const standingRatings = ({ review }: Scene, ecqs: readonly string[]): StandingRating[] =>
  [...new Set(ecqs)].flatMap((ecq) => {
    const found = review?.ecqs[ecq]
    if (!review || !found) return []
    const { rating, certify, wordsMissing } = found
    return [{ ecq, rating, certify, ...(wordsMissing === undefined ? {} : { wordsMissing }), review: review.id }]
  })
