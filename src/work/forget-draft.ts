/** Deletes a draft with all that hangs on it, its jobs in the queue too, and stops the reviews of it that are being made. */
import type { Sql } from '../store/sql.ts'
import { lockAwaited } from '../store/tables/batch-entry.ts'
import { deleteDraft } from '../store/tables/draft.ts'
import type { Key, RemovedDraft } from '../store/tables/draft.ts'
import { listReviews } from '../store/tables/review.ts'
import type { CallDeps } from './call-webhooks.ts'
import { endBatches } from './end-batch.ts'

/** Counts what went. Throws the Fault `not-found`. */
export async function forgetDraft(sql: Sql, deps: CallDeps, key: Key): Promise<RemovedDraft & { readonly jobs: number }> {
  const ids = (await listReviews(sql, key)).map(({ id }) => id)
  const batches = await lockAwaited(sql, key, 'draft')
  const removed = await deleteDraft(sql, key)
  const jobs = await deps.queue.withdraw(sql, 'review-draft', { tenant: key.tenant, ids })
  await endBatches(sql, deps, key.tenant, batches)
  return { ...removed, jobs }
}
