/** API keys: only their hashes are kept, so that whoever reads the database cannot use them. */
import { Fault } from '../../fault.ts'
import type { PageEnd } from '../page-end.ts'
import type { Sql } from '../sql.ts'
import type { Key } from './draft.ts'

export const scopes = ['read', 'write', 'admin'] as const
export type Scope = (typeof scopes)[number]

export interface ApiKey {
  readonly id: string
  readonly name: string
  readonly scopes: readonly Scope[]
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly revokedAt: string | null
  readonly usedAt: string | null
  /** limits of its own, or null */
  readonly requestsPerMinute: number | null
  readonly reviewsPerDay: number | null
}

const columns = `id, name, scopes, created as "createdAt", expires as "expiresAt", revoked as "revokedAt", used as "usedAt",
  requests_per_minute as "requestsPerMinute", reviews_per_day as "reviewsPerDay"`

export type NewApiKey = Omit<ApiKey, 'revokedAt' | 'usedAt'> & { readonly sha256: string }

export async function insertApiKey(sql: Sql, tenant: string, key: NewApiKey): Promise<void> {
  await sql.query(
    `insert into api_key (tenant, id, name, sha256, scopes, created, expires, requests_per_minute, reviews_per_day)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [tenant, key.id, key.name, key.sha256, key.scopes, key.createdAt, key.expiresAt, key.requestsPerMinute, key.reviewsPerDay],
  )
}

/** Newest first, the revoked ones too; `after` is where the page before ended. */
export function listApiKeys(sql: Sql, { tenant, limit, after }: { tenant: string; limit: number; after: PageEnd | null }): Promise<ApiKey[]> {
  return sql.query<ApiKey>(
    `select ${columns} from api_key
     where tenant = $1 and ($3::text is null or (created, id) < ($4::timestamptz, $3)) order by created desc, id desc limit $2`,
    [tenant, limit, after?.id ?? null, after?.at ?? null],
  )
}

/** Revoking again changes nothing. */
export async function revokeApiKey(sql: Sql, { tenant, id }: Key, now: string): Promise<ApiKey> {
  const [key] = await sql.query<ApiKey>(`update api_key set revoked = coalesce(revoked, $3) where tenant = $1 and id = $2 returning ${columns}`, [tenant, id, now])
  if (!key) throw new Fault('not-found', `There is no key ${id}.`)
  return key
}

/** The key of this hash where it may still be used, asked at the door; marks it as used. */
export async function useApiKey(sql: Sql, sha256: string, now: string): Promise<(ApiKey & { readonly tenant: string }) | null> {
  const [key] = await sql.query<ApiKey & { readonly tenant: string }>(
    `update api_key set used = $2 where sha256 = $1 and revoked is null and (expires is null or expires > $2) returning tenant, ${columns}`,
    [sha256, now],
  )
  return key ?? null
}

/** Counts so many more reviews of the day; false where the quota does not hold them, and then nothing was counted. */
export async function spendReviews(sql: Sql, { tenant, id }: Key, { day, quota, count }: { day: string; quota: number; count: number }): Promise<boolean> {
  const rows = await sql.query(
    `insert into key_use as k (tenant, key, day, reviews) select $1, $2, $3, $5::int where $5::int <= $4::int
     on conflict (tenant, key, day) do update set reviews = k.reviews + $5::int where k.reviews + $5::int <= $4::int returning reviews`,
    [tenant, id, day, quota, count],
  )
  return rows.length > 0
}
