/** Guests and their tokens: who writes on an organization's own site, and for how long a browser may speak for them; only hashes of tokens are kept. */
import { Fault } from '../../fault.ts'
import type { Sql } from '../sql.ts'
import type { Key } from './draft.ts'

export interface Guest {
  readonly id: string
  readonly client: string | null
  readonly createdAt: string
}

export async function insertGuest(sql: Sql, tenant: string, { id, client, createdAt }: Guest): Promise<void> {
  await sql.query('insert into guest (tenant, id, client, created) values ($1, $2, $3, $4)', [tenant, id, client, createdAt])
}

/** Throws the Fault `not-found`. */
export async function getGuest(sql: Sql, { tenant, id }: Key): Promise<Guest> {
  const [guest] = await sql.query<Guest>('select id, client, created as "createdAt" from guest where tenant = $1 and id = $2', [tenant, id])
  if (!guest) throw new Fault('not-found', `There is no guest ${id}; leave "guest" out for a new one.`)
  return guest
}

/** Until the transaction ends nobody else holds it; the guest's own row is not for the guest to touch. */
export async function lockGuest(sql: Sql, { tenant, id }: Key): Promise<void> {
  await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`guest ${tenant} ${id}`])
}

export interface GuestToken {
  readonly sha256: string
  readonly createdAt: string
  readonly expiresAt: string
}

/** Clears out what has expired on the way. */
export async function insertGuestToken(sql: Sql, { tenant, id }: Key, { sha256, createdAt, expiresAt }: GuestToken): Promise<void> {
  await sql.query('delete from guest_token where expires < $1', [createdAt])
  await sql.query('insert into guest_token (tenant, sha256, guest, created, expires) values ($1, $2, $3, $4, $5)', [tenant, sha256, id, createdAt, expiresAt])
}

/** Takes back what one guest holds, or with null what all do; answers how many tokens served until `now`. Throws the Fault `not-found`. */
export async function deleteGuestTokens(sql: Sql, { tenant, id }: { readonly tenant: string; readonly id: string | null }, now: string): Promise<number> {
  if (id !== null && (await sql.query('select 1 from guest where tenant = $1 and id = $2', [tenant, id])).length === 0) throw new Fault('not-found', `There is no guest ${id}; POST /v1/embed-tokens says who a token is for.`)
  const gone = await sql.query<{ served: boolean }>('delete from guest_token where tenant = $1 and ($2::text is null or guest = $2) returning expires > $3::timestamptz as served', [tenant, id, now])
  return gone.filter(({ served }) => served).length
}

export interface TokenHolder extends Key {
  readonly client: string | null
  readonly expiresAt: string
}

/** Whose token it is, asked at the door; null where it has expired. */
export async function findGuestToken(sql: Sql, sha256: string, now: string): Promise<TokenHolder | null> {
  const [holder] = await sql.query<TokenHolder>(
    `select g.tenant, g.id, g.client, t.expires as "expiresAt" from guest_token t join guest g on g.tenant = t.tenant and g.id = t.guest where t.sha256 = $1 and t.expires > $2`,
    [sha256, now],
  )
  return holder ?? null
}
