/** Keys that clients put on requests, so that one that is sent twice is done once. */
import { secret } from '../secret.ts'
import type { Sql } from '../sql.ts'

export interface KeyedRequest {
  readonly key: string
  readonly route: string
  readonly sha256: string
  /** the status that was, or will be, answered; 0 where that is not known yet */
  readonly status: number
  readonly body: object | null
  /** what the request made; the key goes when it is deleted, and with it every word of the answer */
  readonly review: string | null
  readonly draft: string | null
}

const columns = 'key, route, request_sha256 as sha256, status, body, review, draft'

/** A day: longer than any client goes on trying. */
const kept = 24 * 60 * 60 * 1000

/** Null where the key is new and now stands for this request; else the request it stands for. */
export async function claimKey(sql: Sql, tenant: string, request: KeyedRequest, now: Date): Promise<KeyedRequest | null> {
  await sql.query('delete from idempotency_key where created < $1', [new Date(now.getTime() - kept).toISOString()])
  const claimed = await sql.query(
    `insert into idempotency_key (tenant, key, route, request_sha256, status, body, review, draft, created)
     values ($1, $2, $3, $4, $5, $6::json, $7, $8, $9) on conflict do nothing returning key`,
    [tenant, request.key, request.route, request.sha256, request.status, secret('idempotency_key.body', request.key, request.body && JSON.stringify(request.body)), request.review, request.draft, now.toISOString()],
  )
  return claimed.length > 0 ? null : findKey(sql, tenant, request)
}

/** The request that the key stands for already, or null. */
export async function findKey(sql: Sql, tenant: string, { key, route }: Pick<KeyedRequest, 'key' | 'route'>): Promise<KeyedRequest | null> {
  const [earlier] = await sql.query<KeyedRequest>(`select ${columns} from idempotency_key where tenant = $1 and key = $2 and route = $3`, [tenant, key, route])
  return earlier ?? null
}

/** Keeps what was answered to the request that the key stands for. */
export async function keepAnswer(sql: Sql, tenant: string, { key, route }: Pick<KeyedRequest, 'key' | 'route'>, { status, body, review }: Pick<KeyedRequest, 'status' | 'body' | 'review'>): Promise<void> {
  await sql.query('update idempotency_key set status = $4, body = $5::json, review = $6 where tenant = $1 and key = $2 and route = $3', [tenant, key, route, status, secret('idempotency_key.body', key, body && JSON.stringify(body)), review])
}

/** Frees a key, or all keys of a route. */
export async function dropKey(sql: Sql, tenant: string, { key = null, route }: { readonly key?: string | null; readonly route: string }): Promise<void> {
  await sql.query('delete from idempotency_key where tenant = $1 and route = $2 and ($3::text is null or key = $3)', [tenant, route, key])
}
