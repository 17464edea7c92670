/** The audit log: what was done, by whom, to what; ids only, no word of a draft. */
import type { PageEnd } from '../page-end.ts'
import type { Sql } from '../sql.ts'

export interface AuditEntry {
  readonly id: string
  readonly at: string
  /** `key:ID`, `member:ID`, `local`, or `service` for what happens by itself */
  readonly actor: string
  /** method and route, or the name of what the service did */
  readonly action: string
  readonly target: string | null
  /** null until the request is answered, and forever where its process died before */
  readonly status: number | null
  /** id of the request, as in the log */
  readonly request: string
}

export async function putAuditEntry(sql: Sql, tenant: string, entry: AuditEntry): Promise<void> {
  await sql.query('insert into audit_entry (tenant, id, at, actor, action, target, status, request) values ($1, $2, $3, $4, $5, $6, $7, $8)', valuesOf(tenant, entry))
}

/** For the end of a transaction: writes the entry where the transaction has changed something and the entry is not there yet. Answers whether something was changed. */
export async function putEntryOfChange(sql: Sql, tenant: string, entry: AuditEntry): Promise<boolean> {
  // Postgres numbers a transaction when it writes its first row.
  const [change] = await sql.query<{ made: boolean }>(
    `with change as materialized (select pg_current_xact_id_if_assigned() is not null as made),
       written as (
         insert into audit_entry (tenant, id, at, actor, action, target, status, request)
         select $1::text, $2::text, $3::timestamptz, $4::text, $5::text, $6::text, $7::int, $8::text from change where made on conflict do nothing
       )
     select made from change`,
    valuesOf(tenant, entry),
  )
  return change?.made === true
}

/** Says how it ended, and of what; writes the entry where no change was there to go with. */
export async function endAuditEntry(sql: Sql, tenant: string, entry: AuditEntry): Promise<void> {
  await sql.query(
    `insert into audit_entry (tenant, id, at, actor, action, target, status, request) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (tenant, id) do update set status = excluded.status, target = excluded.target`,
    valuesOf(tenant, entry),
  )
}

const valuesOf = (tenant: string, { id, at, actor, action, target, status, request }: AuditEntry): unknown[] => [tenant, id, at, actor, action, target, status, request]

/** Newest first; `after` is where the page before ended. */
export function listAuditEntries(sql: Sql, { tenant, limit, after }: { tenant: string; limit: number; after: PageEnd | null }): Promise<AuditEntry[]> {
  return sql.query<AuditEntry>(
    `select id, at, actor, action, target, status, request from audit_entry
     where tenant = $1 and ($3::text is null or (at, id) < ($4::timestamptz, $3)) order by at desc, id desc limit $2`,
    [tenant, limit, after?.id ?? null, after?.at ?? null],
  )
}
