/** A review as a coach hands it back: only what the coach accepted, in the coach's words where they were edited, with the coach's own comments. */
import type { ReviewComment } from '../ecq/review-comment.ts'
import type { Review } from '../ecq/review.ts'
import { decidedReview } from './decided-review.ts'

/** `comments` are those of `reviewComments`; what is still open stays back. Votes and shares are the review's own and stay. Pure. */
export function acceptedReview(review: Review, comments: readonly ReviewComment[]): Review {
  const accepted = decidedReview(review, comments.map((comment) => (comment.state === 'open' ? { ...comment, state: 'rejected' } : comment)))
  const asked = new Set(accepted.paragraphs.flatMap(({ weak }) => weak.map(({ question }) => question)))
  return { ...accepted, ecqs: Object.fromEntries(Object.entries(accepted.ecqs).map(([id, ecq]) => [id, { ...ecq, next: ecq.next.filter((step) => asked.has(step)) }])) }
}
