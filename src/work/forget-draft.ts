/** Deletes a draft with all that hangs on it, its jobs in the queue too, and stops the reviews of it that are being made. */
import type { Sql } from '../store/sql.ts'
import { deleteDraft } from '../store/tables/draft.ts'
import type { Key, RemovedDraft } from '../store/tables/draft.ts'
import { listReviews } from '../store/tables/review.ts'
import type { Queue } from './queue.ts'

/** Counts what went. Throws the Fault `not-found`. */
export async function forgetDraft(sql: Sql, queue: Queue, key: Key): Promise<RemovedDraft & { readonly jobs: number }> {
  const ids = (await listReviews(sql, key)).map(({ id }) => id)
  const removed = await deleteDraft(sql, key)
  return { ...removed, jobs: await queue.withdraw(sql, 'review-draft', { tenant: key.tenant, ids }) }
}
