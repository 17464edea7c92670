/** The one way back from the JSON text of a review, as it is stored, to the review. */
import { Review } from './review.ts'

/** Throws where `document` is not a review, which is nobody's input but a defect of the store. */
export const storedReview = (document: string): Review => Review.parse(JSON.parse(document))
