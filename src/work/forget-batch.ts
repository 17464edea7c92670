/** Deletes a batch with all of its drafts, their reviews and their jobs. */
import type { Database } from '../store/sql.ts'
import { listEntries } from '../store/tables/batch-entry.ts'
import { deleteBatch, getBatch } from '../store/tables/batch.ts'
import type { Key } from '../store/tables/draft.ts'
import { forgetDraft } from './forget-draft.ts'
import type { Queue } from './queue.ts'

/** Counts what went. Throws the Fault `not-found`. */
export function forgetBatch({ database, queue }: { database: Database; queue: Queue }, key: Key): Promise<Record<string, number>> {
  return database.tx(async (sql) => {
    await getBatch(sql, key)
    const entries = await listEntries(sql, key)
    const drafts = new Set(entries.flatMap(({ draft }) => (draft === null ? [] : [draft])))
    const removed: Record<string, number> = { batches: 1, entries: entries.length, drafts: drafts.size }
    for (const draft of drafts) {
      const counts = await forgetDraft(sql, queue, { tenant: key.tenant, id: draft })
      for (const [sort, count] of Object.entries(counts)) removed[sort] = (removed[sort] ?? 0) + count
    }
    await deleteBatch(sql, key)
    return removed
  })
}
