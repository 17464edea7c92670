/** Members: the people of a tenant, invited by e-mail address, with what they may do. */
import { Fault } from '../../fault.ts'
import type { PageEnd } from '../page-end.ts'
import type { Sql } from '../sql.ts'
import type { Key } from './draft.ts'

export const roles = ['owner', 'coach', 'reviewer'] as const
export type Role = (typeof roles)[number]

export interface Member {
  readonly id: string
  readonly email: string
  readonly role: Role
  readonly createdAt: string
  /** the last sign-in, or null before the first */
  readonly seenAt: string | null
}

const columns = 'id, email, role, created as "createdAt", seen as "seenAt"'

/** Throws the Fault `conflict` for an address that is invited already. */
export async function insertMember(sql: Sql, tenant: string, { id, email, role, createdAt }: Omit<Member, 'seenAt'>): Promise<void> {
  const rows = await sql.query(
    'insert into member (tenant, id, email, role, created) values ($1, $2, $3, $4, $5) on conflict do nothing returning id',
    [tenant, id, email.toLowerCase(), role, createdAt],
  )
  if (rows.length === 0) throw new Fault('conflict', 'This address is invited already; remove the member first to invite it in another role.')
}

/** Oldest first; `after` is where the page before ended. */
export function listMembers(sql: Sql, { tenant, limit, after }: { tenant: string; limit: number; after: PageEnd | null }): Promise<Member[]> {
  return sql.query<Member>(
    `select ${columns} from member
     where tenant = $1 and ($3::text is null or (created, id) > ($4::timestamptz, $3)) order by created, id limit $2`,
    [tenant, limit, after?.id ?? null, after?.at ?? null],
  )
}

/** Their sessions end with them. The last owner stays, because nobody could invite another. */
export async function deleteMember(sql: Sql, { tenant, id }: Key): Promise<void> {
  const owners = await sql.query<{ id: string }>(`select id from member where tenant = $1 and role = 'owner' for update`, [tenant])
  if (owners.length === 1 && owners[0]?.id === id) throw new Fault('conflict', 'This is the last owner; invite another owner first.')
  const gone = await sql.query('delete from member where tenant = $1 and id = $2 returning id', [tenant, id])
  if (gone.length === 0) throw new Fault('not-found', `There is no member ${id}; it may have been removed.`)
}

export interface Arrival {
  readonly email: string
  readonly issuer: string
  readonly subject: string
  /** the tenant that is meant, where a person belongs to several */
  readonly tenant: string | null
}

/**
 * The member who signs in, asked at the door: an invitation is bound to the first person who takes it up, so that
 * whoever gets the address later is not let in. Null where nobody of that address is invited.
 */
export async function greetMember(sql: Sql, { email, issuer, subject, tenant }: Arrival, now: string): Promise<Key | null> {
  const [member] = await sql.query<Key>(
    `update member set issuer = $2, subject = $3, seen = $5
     where (tenant, id) = (
       select tenant, id from member
       where email = $1 and ($4::text is null or tenant = $4) and (subject is null or (issuer = $2 and subject = $3)) order by created limit 1)
     returning tenant, id`,
    [email.toLowerCase(), issuer, subject, tenant, now],
  )
  return member ?? null
}
