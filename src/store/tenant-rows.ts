/** All rows of a tenant, whatever table they stand in: to hand them out, and to delete them. */
import type { Sql } from './sql.ts'

/** Every table with a tenant column, found in the catalogue, so that a new one is never left out. */
async function tenantTables(sql: Sql): Promise<string[]> {
  const tables = await sql.query<{ name: string }>(
    `select quote_ident(c.relname) as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'tenant' and not a.attisdropped order by 1`,
  )
  return tables.map(({ name }) => name)
}

/** What opens doors is nobody's data, and vectors are made anew from the drafts. */
const withheld = new Set(['tenant_key', 'session', 'guest_token', 'passage'])
const withheldColumns = new Set(['tenant', 'sha256'])
const atATime = 200

export interface TableRows {
  readonly table: string
  /** in pages, in no order */
  readonly pages: AsyncGenerator<object[]>
}

/** Table by table; secrets come opened, bytes as base64. Runs for the tenant that is at work. */
export async function* tenantRows(sql: Sql): AsyncGenerator<TableRows> {
  for (const table of await tenantTables(sql)) if (!withheld.has(table)) yield { table, pages: pagesOf(sql, table) }
}

async function* pagesOf(sql: Sql, table: string): AsyncGenerator<object[]> {
  for (let done = 0; ; done += atATime) {
    const rows = await sql.query<Record<string, unknown>>(`select * from ${table} order by ctid limit $1 offset $2`, [atATime, done])
    if (rows.length > 0) yield rows.map(handedOut)
    if (rows.length < atATime) return
  }
}

const handedOut = (row: Record<string, unknown>): object =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !withheldColumns.has(name)).map(([name, value]) => [name, value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value]))

/** Answers how many rows of each table are gone. The keys go too, so that no copy of the disk can be opened. Runs for the tenant that is at work. */
export async function deleteTenantRows(sql: Sql, tenant: string): Promise<Record<string, number>> {
  const tables = await tenantTables(sql)
  const counts: Record<string, number> = {}
  for (const table of tables) {
    const [row] = await sql.query<{ count: number }>(`select count(*) as count from ${table} where tenant = $1`, [tenant])
    if (row && row.count > 0) counts[table] = row.count
  }
  for (const table of tables) await sql.query(`delete from ${table} where tenant = $1`, [tenant])
  return counts
}
