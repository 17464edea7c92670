/** Deletes a batch with all of its drafts, their reviews and their jobs. */
import type { Database } from '../store/sql.ts'
import { listEntries } from '../store/tables/batch-entry.ts'
import { deleteBatch } from '../store/tables/batch.ts'
import type { Key } from '../store/tables/draft.ts'
import type { CallDeps } from './call-webhooks.ts'
import { forgetDraft } from './forget-draft.ts'

/** Counts what went. Throws the Fault `not-found`. */
export function forgetBatch(deps: CallDeps & { database: Database }, key: Key): Promise<Record<string, number>> {
  return deps.database.tx(async (sql) => {
    const entries = await listEntries(sql, key)
    // The batch goes first, so that nobody is told of its end.
    await deleteBatch(sql, key)
    const drafts = new Set(entries.flatMap(({ draft }) => (draft === null ? [] : [draft])))
    const removed: Record<string, number> = { batches: 1, drafts: drafts.size }
    for (const draft of drafts) {
      const counts = await forgetDraft(sql, deps, { tenant: key.tenant, id: draft })
      for (const [sort, count] of Object.entries(counts)) removed[sort] = (removed[sort] ?? 0) + count
    }
    return { ...removed, entries: entries.length }
  })
}
