/** Sessions of people who have signed in; only hashes of their tokens are kept. */
import type { Sql } from '../sql.ts'
import type { Key } from './draft.ts'
import type { Role } from './member.ts'

export interface Session {
  readonly sha256: string
  readonly createdAt: string
  readonly expiresAt: string
}

/** Clears out what has expired on the way. */
export async function insertSession(sql: Sql, member: Key, { sha256, createdAt, expiresAt }: Session): Promise<void> {
  await sql.query('delete from session where expires < $1', [createdAt])
  await sql.query('insert into session (tenant, sha256, member, created, expires) values ($1, $2, $3, $4, $5)', [member.tenant, sha256, member.id, createdAt, expiresAt])
}

/** Whose session it is, with the role of now, asked at the door; null where it has ended. */
export async function findSession(sql: Sql, sha256: string, now: string): Promise<(Key & { readonly role: Role; readonly email: string }) | null> {
  const [member] = await sql.query<Key & { readonly role: Role; readonly email: string }>(
    `select m.tenant, m.id, m.role, m.email from session s join member m on m.tenant = s.tenant and m.id = s.member where s.sha256 = $1 and s.expires > $2`,
    [sha256, now],
  )
  return member ?? null
}

export async function deleteSession(sql: Sql, sha256: string): Promise<void> {
  await sql.query('delete from session where sha256 = $1', [sha256])
}
