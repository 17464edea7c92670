/** What happened while a review was made, numbered, so that a reader who was cut off can go on where it stopped. */
import { secret } from '../secret.ts'
import type { Sql } from '../sql.ts'
import { valueLines } from '../value-lines.ts'
import type { Key } from './draft.ts'

/** Every new event is notified here, with the review's id. */
export const reviewChannel = 'review_event'

export interface StoredEvent {
  readonly sequence: number
  readonly type: string
  /** the event as JSON text */
  readonly data: string
}

export interface NewEvent {
  readonly sequence: number
  readonly type: string
  /** null where the words stand elsewhere */
  readonly data: object | null
}

/**
 * Only the try that has the review may write (false: it has lost it). A later try writes over the
 * numbers of an earlier one, so that readers of both see each number once.
 */
export async function putEvents(sql: Sql, { tenant, id }: Key, attempt: number, events: readonly NewEvent[]): Promise<boolean> {
  const rows = await sql.query(
    `insert into review_event (tenant, review, sequence, type, data)
     select $1, $2, e.sequence, e.type, e.data from review, (values ${valueLines(events.length, ['int', 'text', 'json'], 4)}) as e (sequence, type, data)
     where tenant = $1 and id = $2 and attempt = $3 and status = 'running' for update of review
     on conflict (tenant, review, sequence) do update set type = excluded.type, data = excluded.data
     returning pg_notify('${reviewChannel}', $2)`,
    [tenant, id, attempt, ...events.flatMap(({ sequence, type, data }) => [sequence, type, secret('review_event.data', id, data && JSON.stringify(data))])],
  )
  return rows.length > 0
}

/** The last word on a review that ended without one: it stands after whatever was written. */
export async function putFailure(sql: Sql, { tenant, id }: Key, data: object): Promise<void> {
  await sql.query(
    `insert into review_event (tenant, review, sequence, type, data)
     select $1, $2, 1 + coalesce(max(sequence), 0), 'review-failed', $3::json from review_event where tenant = $1 and review = $2
     returning pg_notify('${reviewChannel}', $2)`,
    [tenant, id, JSON.stringify(data)],
  )
}

export async function eventsAfter(sql: Sql, { tenant, id }: Key, sequence: number): Promise<StoredEvent[]> {
  const rows = await sql.query<{ sequence: number; type: string; data: string | null; document: string | null }>(
    `select e.sequence, e.type, e.data::text, case when e.type = 'review-end' then r.document::text end as document
     from review_event e join review r on r.tenant = e.tenant and r.id = e.review
     where e.tenant = $1 and e.review = $2 and e.sequence > $3 order by e.sequence`,
    [tenant, id, sequence],
  )
  // The last event is the review itself, which is stored once.
  return rows.map(({ sequence, type, data, document }) => ({ sequence, type, data: document === null ? (data ?? '') : `{"type":"review-end","review":${document}}` }))
}
