/** What happened in a batch, numbered, so that a reader who was cut off can go on where it stopped. */
import type { BatchEntry } from '../../ecq/batch.ts'
import type { Sql } from '../sql.ts'
import { listEntries } from './batch-entry.ts'
import { getBatch } from './batch.ts'
import type { Key } from './draft.ts'
import { reviewChannel } from './review-event.ts'
import type { StoredEvent } from './review-event.ts'

/** `entry`: the number of the one that ended; null where the batch ended. Whoever calls holds the lock of the batch. */
export async function putBatchEvent(sql: Sql, { tenant, id }: Key, entry: number | null): Promise<void> {
  await sql.query(
    `insert into batch_event (tenant, batch, sequence, entry)
     select $1, $2, 1 + coalesce(max(sequence), 0), $3 from batch_event where tenant = $1 and batch = $2
     returning pg_notify('${reviewChannel}', $2)`,
    [tenant, id, entry],
  )
}

/** Each with how things stand now, which may be later than when it happened. Entries that were deleted since are passed over. */
export async function batchEventsAfter(sql: Sql, key: Key, sequence: number): Promise<StoredEvent[]> {
  const rows = await sql.query<{ sequence: number; entry: number | null }>(
    'select sequence, entry from batch_event where tenant = $1 and batch = $2 and sequence > $3 order by sequence',
    [key.tenant, key.id, sequence],
  )
  if (rows.length === 0) return []
  const found = await listEntries(sql, key, rows.flatMap(({ entry }) => (entry === null ? [] : [entry])))
  const [entries, { counts }] = [new Map(found.map((entry) => [entry.number, entry])), await getBatch(sql, key)]
  const told = (entry: number | null): { type: 'entry-ended'; entry: BatchEntry } | { type: 'batch-end' } | null => {
    if (entry === null) return { type: 'batch-end' }
    const ended = entries.get(entry)
    return ended ? { type: 'entry-ended', entry: ended } : null
  }
  return rows.flatMap(({ sequence, entry }) => {
    const event = told(entry)
    return event ? [{ sequence, type: event.type, data: JSON.stringify({ ...event, counts }) }] : []
  })
}
