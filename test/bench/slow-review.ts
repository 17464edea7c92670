/** The review flow of the benchmarks of kills and of throughput: it waits, as one by a model does. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { reviewDraft } from '../../src/coach/review-draft.ts'
import { emptyReview } from '../work/fake-review.ts'

export const slowReview = (latency: number): typeof reviewDraft => async function* (deps, request) {
  const review = emptyReview(deps, request.text)
  yield { type: 'draft-read', draft: review.draft }
  await sleep(latency)
  yield { type: 'findings-found', findings: [] }
  yield { type: 'review-end', review }
  return review
}
