/** Links under which a signed review can be read without a sign-in; only hashes of their secrets are kept. */
import { Fault } from '../../fault.ts'
import type { Sql } from '../sql.ts'
import type { Key } from './draft.ts'

export interface HandBackLink {
  readonly id: string
  readonly createdAt: string
  readonly expiresAt: string
  /** how often it was read */
  readonly opens: number
  readonly openedAt: string | null
}

/** A link that leads somewhere, and where. */
export interface LivingLink extends Key {
  readonly review: string
  readonly expiresAt: string
}

/** Clears out what has ended on the way. */
export async function insertLink(sql: Sql, { tenant, id: review }: Key, link: Pick<HandBackLink, 'id' | 'createdAt' | 'expiresAt'> & { readonly sha256: string }): Promise<void> {
  await sql.query('delete from hand_back_link where expires < $1', [link.createdAt])
  await sql.query('insert into hand_back_link (tenant, id, review, sha256, created, expires) values ($1, $2, $3, $4, $5, $6)', [tenant, link.id, review, link.sha256, link.createdAt, link.expiresAt])
}

/** Those that have not ended, newest first. */
export function listLinks(sql: Sql, { tenant, id: review }: Key, now: string): Promise<HandBackLink[]> {
  return sql.query<HandBackLink>(
    `select id, created as "createdAt", expires as "expiresAt", opens, opened as "openedAt" from hand_back_link
     where tenant = $1 and review = $2 and expires > $3 order by created desc, id desc`,
    [tenant, review, now],
  )
}

/** Throws the Fault `not-found`. */
export async function deleteLink(sql: Sql, { tenant, id: review }: Key, id: string): Promise<void> {
  const gone = await sql.query('delete from hand_back_link where tenant = $1 and review = $2 and id = $3 returning id', [tenant, review, id])
  if (gone.length === 0) throw new Fault('not-found', `The review ${review} has no link ${id}; it may have been taken back already.`)
}

/** The link of this hash, asked at the door; null where there is none or it has ended. */
export async function findLink(sql: Sql, sha256: string, now: string): Promise<LivingLink | null> {
  const [found] = await sql.query<LivingLink>('select tenant, id, review, expires as "expiresAt" from hand_back_link where sha256 = $1 and expires > $2', [sha256, now])
  return found ?? null
}

/** Counts one reading. */
export async function putOpening(sql: Sql, { tenant, id }: Key, at: string): Promise<void> {
  await sql.query('update hand_back_link set opens = opens + 1, opened = $3 where tenant = $1 and id = $2', [tenant, id, at])
}
