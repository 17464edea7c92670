/** What follows when a review has ended: the batch that it belongs to learns of it, and ends with its last one. */
import type { Sql } from '../store/sql.ts'
import { lockEntryOf } from '../store/tables/batch-entry.ts'
import { putBatchEvent } from '../store/tables/batch-event.ts'
import { getBatch } from '../store/tables/batch.ts'
import type { Key } from '../store/tables/draft.ts'

/** `sql` is the transaction in which the review ended. */
export async function tellEnd(sql: Sql, { tenant, id }: Key): Promise<void> {
  const entry = await lockEntryOf(sql, { tenant, id })
  if (!entry) return
  const batch = { tenant, id: entry.batch }
  await putBatchEvent(sql, batch, entry.number)
  if ((await getBatch(sql, batch)).status === 'done') await putBatchEvent(sql, batch, null)
}
