/** What happens while a review is made, in order; a stream of these ends with the whole review. */
import { z } from 'zod'
import { Finding } from './finding.ts'
import { Outcome, Panel, Review, ReviewedDraft, ReviewedEcq, ReviewedParagraph, ReviewedSentence } from './review.ts'

export const ReviewEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('draft-read'), draft: ReviewedDraft }),
  z.object({ type: z.literal('findings-found'), findings: z.array(Finding) }).describe('All findings so far; a later one replaces it.'),
  z.object({ type: z.literal('sentences-labelled'), sentences: z.array(ReviewedSentence) }),
  z.object({ type: z.literal('paragraphs-mapped'), paragraphs: z.array(ReviewedParagraph) }),
  z.object({ type: z.literal('outcomes-suggested'), outcomes: z.array(Outcome) }),
  z.object({ type: z.literal('seats-voted'), ecqs: z.record(z.string(), ReviewedEcq), panel: Panel }),
  z.object({ type: z.literal('review-end'), review: Review }),
])
export type ReviewEvent = z.infer<typeof ReviewEvent>
