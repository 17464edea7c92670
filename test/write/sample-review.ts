/** A review of a draft, made by the real flow without the outside. */
import { reviewDraft } from '../../src/coach/review-draft.ts'
import type { ReviewRequest } from '../../src/ecq/request.ts'
import type { Review } from '../../src/ecq/review.ts'

export async function reviewOf(text: string, request: Partial<ReviewRequest> = {}): Promise<Review> {
  const deps = { now: () => new Date('2026-03-01T00:00:00Z'), id: () => 'id', proofread: null, countPages: null }
  const events = reviewDraft(deps, { text, ...request })
  for (;;) {
    const step = await events.next()
    if (step.done) return step.value
  }
}
