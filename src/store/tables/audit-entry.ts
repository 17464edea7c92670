/** The audit log: what was done, by whom, to what; ids only, no word of a draft. */
import type { Sql } from '../sql.ts'

export interface AuditEntry {
  readonly id: string
  readonly at: string
  /** `key:ID`, `member:ID`, `local`, or `service` for what happens by itself */
  readonly actor: string
  /** method and route, or the name of what the service did */
  readonly action: string
  readonly target: string | null
  readonly status: number
  /** id of the request, as in the log */
  readonly request: string
}

export async function putAuditEntry(sql: Sql, tenant: string, entry: AuditEntry): Promise<void> {
  await sql.query('insert into audit_entry (tenant, id, at, actor, action, target, status, request) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    tenant, entry.id, entry.at, entry.actor, entry.action, entry.target, entry.status, entry.request,
  ])
}

/** Newest first; `after` is the id of the last entry of the page before. */
export function listAuditEntries(sql: Sql, { tenant, limit, after }: { tenant: string; limit: number; after: string | null }): Promise<AuditEntry[]> {
  return sql.query<AuditEntry>(
    `select id, at, actor, action, target, status, request from audit_entry
     where tenant = $1 and ($3::text is null or (at, id) < (select at, id from audit_entry where tenant = $1 and id = $3)) order by at desc, id desc limit $2`,
    [tenant, limit, after],
  )
}
