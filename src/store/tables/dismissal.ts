/** Findings that a person has dismissed: they stay away from later versions of the draft too. */
import { secret } from '../secret.ts'
import type { Sql } from '../sql.ts'
import type { Key } from './draft.ts'

export interface Dismissal {
  readonly finding: string
  readonly reason: string
  readonly createdAt: string
}

/** Dismissing again only changes the reason. */
export async function putDismissal(sql: Sql, { tenant, id }: Key, { finding, reason, createdAt }: Dismissal): Promise<void> {
  await sql.query(
    `insert into dismissal (tenant, draft, finding, reason, created) values ($1, $2, $3, $4, $5)
     on conflict (tenant, draft, finding) do update set reason = excluded.reason`,
    [tenant, id, finding, secret('dismissal.reason', id, reason), createdAt],
  )
}

/** Oldest first. */
export function listDismissals(sql: Sql, { tenant, id }: Key): Promise<Dismissal[]> {
  return sql.query<Dismissal>('select finding, reason, created as "createdAt" from dismissal where tenant = $1 and draft = $2 order by created, finding', [tenant, id])
}
