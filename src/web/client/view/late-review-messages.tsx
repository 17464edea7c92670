/** Shows a review, as soon as what shows it is loaded. */
import { useLate } from '../late.ts'
import { lateReview } from '../late-review.ts'
import type { ReviewProps } from './review-messages.tsx'

export function LateReviewMessages(props: ReviewProps) {
  const loaded = useLate(lateReview, () => props.dispatch({ type: 'failed', error: 'The review could not be shown; reload the page to see it.' }))
  return loaded && <loaded.ReviewMessages {...props} />
}
