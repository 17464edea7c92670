/** Batches: many drafts that were sent together. */
import type { BatchCounts, BatchSettings, BatchSummary } from '../../ecq/batch.ts'
import { Fault } from '../../fault.ts'
import type { PageEnd } from '../page-end.ts'
import type { Sql } from '../sql.ts'
import type { Key } from './draft.ts'

export type NewBatch = Pick<BatchSummary, 'id' | 'client' | 'createdAt'> & { readonly settings: BatchSettings }

export async function insertBatch(sql: Sql, tenant: string, { id, client, settings, createdAt }: NewBatch): Promise<void> {
  await sql.query('insert into batch (tenant, id, client, settings, created) values ($1, $2, $3, $4::json, $5)', [tenant, id, client, JSON.stringify(settings), createdAt])
}

/** One change at a time, so that its events are numbered one after another. False where it is gone. */
export async function lockBatch(sql: Sql, { tenant, id }: Key): Promise<boolean> {
  const rows = await sql.query('select id from batch where tenant = $1 and id = $2 for update', [tenant, id])
  return rows.length > 0
}

export async function findBatch(sql: Sql, { tenant, id }: Key): Promise<BatchSummary | null> {
  const [row] = await sql.query<Row>(`${summary} where b.tenant = $1 and b.id = $2`, [tenant, id])
  return row ? summaryOf(row) : null
}

export async function getBatch(sql: Sql, key: Key): Promise<BatchSummary> {
  const batch = await findBatch(sql, key)
  if (!batch) throw noBatch(key.id)
  return batch
}

/** Newest first; `after` is where the page before ended. */
export async function listBatches(sql: Sql, { tenant, limit, after }: { tenant: string; limit: number; after: PageEnd | null }): Promise<BatchSummary[]> {
  const rows = await sql.query<Row>(
    `${summary} where b.tenant = $1 and ($3::text is null or (b.created, b.id) < ($4::timestamptz, $3)) order by b.created desc, b.id desc limit $2`,
    [tenant, limit, after?.id ?? null, after?.at ?? null],
  )
  return rows.map(summaryOf)
}

/** The drafts stay; the answer counts what went. */
export async function deleteBatch(sql: Sql, { tenant, id }: Key): Promise<{ entries: number }> {
  const [counts] = await sql.query<{ entries: number }>('select count(*) as entries from batch_entry where tenant = $1 and batch = $2', [tenant, id])
  const gone = await sql.query('delete from batch where tenant = $1 and id = $2 returning id', [tenant, id])
  if (!counts || gone.length === 0) throw noBatch(id)
  return counts
}

type Row = Omit<BatchSummary, 'status' | 'counts'> & BatchCounts

const summary = `select b.id, b.client, b.settings, b.created as "createdAt", n.* from batch b cross join lateral (
  select count(e.number) as total, count(*) filter (where r.status = 'queued') as queued, count(*) filter (where r.status = 'running') as running,
    count(*) filter (where r.status = 'done') as done, count(*) filter (where e.reason is not null or r.status = 'failed') as failed
  from batch_entry e left join review r on r.tenant = e.tenant and r.id = e.review where e.tenant = b.tenant and e.batch = b.id) n`

function summaryOf({ id, client, settings, createdAt, ...counts }: Row): BatchSummary {
  return { id, client, settings, createdAt, status: counts.queued + counts.running > 0 ? 'running' : 'done', counts }
}

const noBatch = (id: string): Fault => new Fault('not-found', `There is no batch ${id}; it may have been deleted.`)
