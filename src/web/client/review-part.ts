/** What makes a review, shows it and has it forgotten: all that nobody needs before the first one. */
export { askReview } from './ask-review.ts'
export { forgetDrafts } from './forget-drafts.ts'
export { ReviewMessages } from './view/review-messages.tsx'
