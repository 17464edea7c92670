/** Says that a batch has ended, where it has: to those who follow it and to webhooks. */
import type { Sql } from '../store/sql.ts'
import { putBatchEvent } from '../store/tables/batch-event.ts'
import { getBatch, lockBatch } from '../store/tables/batch.ts'
import type { Key } from '../store/tables/draft.ts'
import { callWebhooks } from './call-webhooks.ts'
import type { CallDeps } from './call-webhooks.ts'

/** Ends those of these batches that waited for nothing but what the transaction has deleted. */
export async function endBatches(sql: Sql, deps: CallDeps, tenant: string, ids: readonly string[]): Promise<void> {
  for (const id of ids) if (await lockBatch(sql, { tenant, id })) await endBatch(sql, deps, { tenant, id })
}

/** Whoever calls holds the lock of the batch. */
export async function endBatch(sql: Sql, deps: CallDeps, key: Key): Promise<void> {
  const { status, counts } = await getBatch(sql, key)
  if (status !== 'done') return
  await putBatchEvent(sql, key, null)
  await callWebhooks(sql, deps, key.tenant, { type: 'batch.done', data: { batch: key.id, counts } })
}
