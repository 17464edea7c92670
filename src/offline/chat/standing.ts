/** Says how an ECQ stands in the stored review; the only place where the coach words a rating. */
import type { StandingRating } from '../../ecq/chat.ts'
import type { Rating } from '../../ecq/kind.ts'
import { type Scene, ecqTitle } from './scene.ts'

export const ratingWords: Readonly<Record<Rating, string>> = { meets: 'meets', borderline: 'is borderline', 'does-not-meet': 'does not meet' }

export function standingWords(scene: Scene, ecq: string): string {
  const found = scene.review?.ecqs[ecq]
  if (!found) return `There is no rating of ${ecqTitle(scene, ecq)} in this review.`
  return `In the review of this version ${ecqTitle(scene, ecq)} ${ratingWords[found.rating]}${joint(found)}.`
}

/** "meets and is certified", "is borderline and is not certified", and where the two differ, "but". */
function joint({ rating, certify }: { rating: Rating; certify: boolean }): string {
  if (certify) return rating === 'meets' ? ' and is certified' : ', and is certified by the majority of the seats'
  return ' and is not certified'
}

export const standingRatings = ({ review }: Scene, ecqs: readonly string[]): StandingRating[] =>
  [...new Set(ecqs)].flatMap((ecq) => {
    const found = review?.ecqs[ecq]
    return review && found ? [{ ecq, rating: found.rating, certify: found.certify, review: review.id }] : []
  })
