/** The part of the page that makes and shows reviews. */
import { late } from './late.ts'

export const lateReview = late(() => import('./review-part.ts'))
