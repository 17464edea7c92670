/** The files of batches: the draft and the review that each became, or why it became none. */
import type { BatchEntry } from '../../ecq/batch.ts'
import { secret } from '../secret.ts'
import type { Sql } from '../sql.ts'
import type { Key } from './draft.ts'
import type { FailureReason } from './review.ts'

/** Either a draft under review, or the reason why there is none. */
export interface StoredEntry {
  readonly number: number
  readonly name: string
  readonly draft: string | null
  readonly review: string | null
  readonly reason: FailureReason | null
}

/** Writes over the entry of the same number, which failed before. */
export async function putEntry(sql: Sql, { tenant, id }: Key, { number, name, draft, review, reason }: StoredEntry): Promise<void> {
  await sql.query(
    `insert into batch_entry (tenant, batch, number, name, draft, review, reason) values ($1, $2, $3, $4, $5, $6, $7::json)
     on conflict (tenant, batch, number) do update set name = excluded.name, draft = excluded.draft, review = excluded.review, reason = excluded.reason`,
    [tenant, id, number, secret('batch_entry.name', id, name), draft, review, reason && JSON.stringify(reason)],
  )
}

/** In the order in which they came; all of them, or those of these numbers. */
export function listEntries(sql: Sql, { tenant, id }: Key, numbers: readonly number[] | null = null): Promise<BatchEntry[]> {
  return sql.query<BatchEntry>(`${entries} where e.tenant = $1 and e.batch = $2 and ($3::text[] is null or e.number::text = any($3)) order by e.number`, [tenant, id, numbers?.map(String) ?? null])
}

/** The entry that a review is made for, with its batch, which nobody else changes until the transaction ends; null for a review that belongs to none. */
export async function lockEntryOf(sql: Sql, { tenant, id }: Key): Promise<{ batch: string; number: number } | null> {
  const [entry] = await sql.query<{ batch: string; number: number }>(
    'select e.batch, e.number from batch_entry e join batch b on b.tenant = e.tenant and b.id = e.batch where e.tenant = $1 and e.review = $2 for update of b',
    [tenant, id],
  )
  return entry ?? null
}

/**
 * The batches that wait for reviews of a draft, or for one review; nobody ends those reviews until the transaction does,
 * so that whoever deletes them knows which batches had not ended.
 */
export async function lockAwaited(sql: Sql, { tenant, id }: Key, of: 'draft' | 'review'): Promise<string[]> {
  const rows = await sql.query<{ batch: string | null }>(
    `select (select e.batch from batch_entry e where e.tenant = r.tenant and e.review = r.id) as batch
     from review r where r.tenant = $1 and ${of === 'draft' ? 'r.draft' : 'r.id'} = $2 and r.status in ('queued', 'running') order by r.id for update`,
    [tenant, id],
  )
  return [...new Set(rows.flatMap(({ batch }) => batch ?? []))].toSorted()
}

const entries = `select e.number, e.name, e.draft, e.review, coalesce(r.status, 'failed') as status, coalesce(e.reason, r.reason) as reason, r.triage
  from batch_entry e left join review r on r.tenant = e.tenant and r.id = e.review`
