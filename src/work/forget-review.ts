/** Deletes a review with all that hangs on it and its job in the queue, and stops it where it is being made. */
import type { Sql } from '../store/sql.ts'
import { lockAwaited } from '../store/tables/batch-entry.ts'
import type { Key } from '../store/tables/draft.ts'
import { deleteReview } from '../store/tables/review.ts'
import type { RemovedReview } from '../store/tables/review.ts'
import type { CallDeps } from './call-webhooks.ts'
import { endBatches } from './end-batch.ts'

/** Counts what went. Throws the Fault `not-found`. */
export async function forgetReview(sql: Sql, deps: CallDeps, key: Key): Promise<RemovedReview & { readonly jobs: number }> {
  const batches = await lockAwaited(sql, key, 'review')
  const removed = await deleteReview(sql, key)
  const jobs = await deps.queue.withdraw(sql, 'review-draft', { tenant: key.tenant, ids: [key.id] })
  await endBatches(sql, deps, key.tenant, batches)
  return { ...removed, jobs }
}
