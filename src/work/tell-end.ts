/** What follows when a review has ended: its batch learns of it and ends with its last one, and webhooks are called. */
import type { Sql } from '../store/sql.ts'
import { lockEntryOf } from '../store/tables/batch-entry.ts'
import { putBatchEvent } from '../store/tables/batch-event.ts'
import type { Key } from '../store/tables/draft.ts'
import { getReview } from '../store/tables/review.ts'
import { callWebhooks } from './call-webhooks.ts'
import type { CallDeps } from './call-webhooks.ts'
import { endBatch } from './end-batch.ts'

/** `sql` is the transaction in which the review ended. */
export async function tellEnd(sql: Sql, deps: CallDeps, key: Key): Promise<void> {
  const { status, draft, version, triage, reason } = await getReview(sql, key)
  const entry = await lockEntryOf(sql, key)
  const data = { review: key.id, draft, version, batch: entry?.batch ?? null }
  await callWebhooks(sql, deps, key.tenant, status === 'done' ? { type: 'review.done', data: { ...data, triage } } : { type: 'review.failed', data: { ...data, reason: reason?.code ?? 'failed' } })
  if (!entry) return
  const batch = { tenant: key.tenant, id: entry.batch }
  await putBatchEvent(sql, batch, entry.number)
  await endBatch(sql, deps, batch)
}
