/** Reads and writes any secret column of any table, for what is done to all of them: sealing anew, and handing everything out. */
import { secretColumns } from './secret.ts'
import type { Secret, SecretColumn } from './secret.ts'
import type { Sql } from './sql.ts'

/** The key of a row: its columns with their values as text. */
export type RowName = Readonly<Record<string, string>>

const halves = (column: SecretColumn): [table: string, field: string] => column.split('.') as [string, string]

/** The names of all rows of the tenant that hold something in this column. */
export async function listRowNames(sql: Sql, tenant: string, column: SecretColumn): Promise<RowName[]> {
  const [table, field] = halves(column)
  const columns = await sql.query<{ name: string }>(
    `select a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey) where i.indrelid = $1::text::regclass and i.indisprimary order by 1`,
    [table],
  )
  return sql.query<RowName>(`select ${columns.map(({ name }) => `${name}::text`).join(', ')} from ${table} where tenant = $1 and ${field} is not null`, [tenant])
}

/** The value with the row that it is sealed for; null where the row is gone. Nobody else changes it until the transaction ends. */
export async function readRow(sql: Sql, column: SecretColumn, name: RowName): Promise<{ row: string; value: string | Uint8Array } | null> {
  const [table, field] = halves(column)
  const { kind, row } = secretColumns[column]
  const [found] = await sql.query<Record<string, string | Uint8Array>>(
    `select ${row} as row_named, ${kind === 'json' ? `${field}::text` : field} as ${field} from ${table} where ${sameRow(name)} for update`,
    Object.values(name),
  )
  return found ? { row: String(found['row_named']), value: found[field] as string | Uint8Array } : null
}

export async function writeRow(sql: Sql, column: SecretColumn, name: RowName, value: Secret | null): Promise<void> {
  const [table, field] = halves(column)
  const { kind } = secretColumns[column]
  const type = kind === 'bytes' ? 'bytea' : kind
  await sql.query(`update ${table} set ${field} = $${Object.keys(name).length + 1}::${type} where ${sameRow(name)}`, [...Object.values(name), value])
}

const sameRow = (name: RowName): string => Object.keys(name).map((column, at) => `${column}::text = $${at + 1}`).join(' and ')
