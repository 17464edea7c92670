/** Reviews: asked for, taken up by a worker, and done or failed exactly once. */
import { Fault } from '../../fault.ts'
import type { FaultCode } from '../../fault.ts'
import type { Triage } from '../../ecq/triage.ts'
import { secret } from '../secret.ts'
import type { Sql } from '../sql.ts'
import type { Key, RemovedDraft } from './draft.ts'

export type ReviewStatus = 'queued' | 'running' | 'done' | 'failed'

/** Why a review failed: a fault of the draft, somebody's wish, or `failed` where nobody knows. */
export interface FailureReason {
  readonly code: FaultCode | 'failed' | 'cancelled'
  readonly message: string
}

export interface ReviewState {
  readonly id: string
  readonly draft: string
  readonly version: number
  readonly status: ReviewStatus
  readonly reason: FailureReason | null
  /** null until it is done */
  readonly triage: Triage | null
  readonly createdAt: string
  readonly startedAt: string | null
  readonly endedAt: string | null
}

const stateColumns = 'id, draft, version, status, reason, triage, created as "createdAt", started as "startedAt", ended as "endedAt"'

export interface NewReview {
  readonly id: string
  readonly draft: string
  readonly version: number
  /** what was asked beside the text and its settings, as JSON */
  readonly request: object
  readonly createdAt: string
}

export async function insertReview(sql: Sql, tenant: string, review: NewReview): Promise<void> {
  await sql.query(`insert into review (tenant, id, draft, version, request, status, created) values ($1, $2, $3, $4, $5::json, 'queued', $6)`, [
    tenant, review.id, review.draft, review.version, secret('review.request', review.id, JSON.stringify(review.request)), review.createdAt,
  ])
}

export async function findReview(sql: Sql, { tenant, id }: Key): Promise<ReviewState | null> {
  const [review] = await sql.query<ReviewState>(`select ${stateColumns} from review where tenant = $1 and id = $2`, [tenant, id])
  return review ?? null
}

export async function getReview(sql: Sql, key: Key): Promise<ReviewState> {
  const review = await findReview(sql, key)
  if (!review) throw noReview(key.id)
  return review
}

/** Keeps the row from changing until the transaction ends, so that what coaches do to a review comes one after another. */
export async function lockReview(sql: Sql, { tenant, id }: Key): Promise<void> {
  const rows = await sql.query('select id from review where tenant = $1 and id = $2 for update', [tenant, id])
  if (rows.length === 0) throw noReview(id)
}

/** The finished review as JSON text, letter for letter as it was stored; null while there is none. */
export async function getReviewDocument(sql: Sql, { tenant, id }: Key): Promise<string | null> {
  const [row] = await sql.query<{ document: string | null }>('select document::text from review where tenant = $1 and id = $2', [tenant, id])
  return row?.document ?? null
}

/** Those that were asked for since then, of whoever is at work. */
export async function countReviews(sql: Sql, tenant: string, since: string): Promise<number> {
  const [row] = await sql.query<{ count: number }>('select count(*) as count from review where tenant = $1 and created >= $2', [tenant, since])
  return row?.count ?? 0
}

/** Oldest first. */
export function listReviews(sql: Sql, { tenant, id }: Key): Promise<ReviewState[]> {
  return sql.query<ReviewState>(`select ${stateColumns} from review where tenant = $1 and draft = $2 order by created, id`, [tenant, id])
}

export interface TakenReview {
  /** tells this try from an earlier one that still thinks it runs */
  readonly attempt: number
  /** how many tries before this one ended without a word, as they do when their process is killed */
  readonly deaths: number
  readonly draft: string
  readonly text: string
  readonly settings: object
  readonly file: object | null
  readonly request: { readonly dismissed?: readonly string[]; readonly facts?: readonly string[] }
}

/** Takes a review up; null where it has ended or is gone, so that no review runs again after its end. One that still counts as running lost its process. */
export async function takeReview(sql: Sql, { tenant, id }: Key, startedAt: string): Promise<TakenReview | null> {
  const [taken] = await sql.query<TakenReview>(
    `update review r set status = 'running', attempt = attempt + 1, deaths = deaths + (r.status = 'running')::int, started = $3
     from draft_version v
     where r.tenant = $1 and r.id = $2 and r.status in ('queued', 'running') and v.tenant = r.tenant and v.draft = r.draft and v.number = r.version
     returning r.attempt, r.deaths, r.draft, v.text, v.settings, v.file, r.request`,
    [tenant, id, startedAt],
  )
  return taken ?? null
}

/** Puts a review whose try ended without a review back in the line. Answers how many of its tries have failed; 0 where it is gone or somebody else's. */
export async function handBackReview(sql: Sql, { tenant, id }: Key, attempt: number, { failed }: { failed: boolean }): Promise<number> {
  const [row] = await sql.query<{ failures: number }>(
    `update review set status = 'queued', failures = failures + $4::int where tenant = $1 and id = $2 and attempt = $3 and status = 'running' returning failures`,
    [tenant, id, attempt, Number(failed)],
  )
  return row?.failures ?? 0
}

/** False where another try has taken over, or the review is gone: then nothing was stored. */
export async function finishReview(sql: Sql, { tenant, id }: Key, attempt: number, end: { document: object; triage: Triage; endedAt: string }): Promise<boolean> {
  const rows = await sql.query(
    `update review set status = 'done', document = $4::json, ended = $5, triage = $6::json where tenant = $1 and id = $2 and attempt = $3 and status = 'running' returning id`,
    [tenant, id, attempt, secret('review.document', id, JSON.stringify(end.document)), end.endedAt, JSON.stringify(end.triage)],
  )
  return rows.length > 0
}

/** False where the review had ended already, or is gone. */
export async function failReview(sql: Sql, { tenant, id }: Key, end: { reason: FailureReason; endedAt: string }): Promise<boolean> {
  const rows = await sql.query(
    `update review set status = 'failed', reason = $3::json, ended = $4 where tenant = $1 and id = $2 and status in ('queued', 'running') returning id`,
    [tenant, id, JSON.stringify(end.reason), end.endedAt],
  )
  return rows.length > 0
}

export type RemovedReview = Pick<RemovedDraft, 'events' | 'comments' | 'signatures' | 'links' | 'entries'>

/** Everything that hangs on the review goes with it; the answer counts what went. */
export async function deleteReview(sql: Sql, { tenant, id }: Key): Promise<RemovedReview> {
  const [counts] = await sql.query<RemovedReview>(
    `select (select count(*) from review_event where tenant = $1 and review = $2) as events,
       (select count(*) from review_comment where tenant = $1 and review = $2) as comments,
       (select count(*) from sign_off where tenant = $1 and review = $2) as signatures,
       (select count(*) from hand_back_link where tenant = $1 and review = $2) as links,
       (select count(*) from batch_entry where tenant = $1 and review = $2) as entries`,
    [tenant, id],
  )
  const gone = await sql.query('delete from review where tenant = $1 and id = $2 returning id', [tenant, id])
  if (!counts || gone.length === 0) throw noReview(id)
  return counts
}

const noReview = (id: string): Fault => new Fault('not-found', `There is no review ${id}; it may have been deleted.`)
