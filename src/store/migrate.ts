/** Brings a database up to this program's tables: forward only, in order, each step once. */
import { Fault } from '../fault.ts'
import { migrations as shipped } from './migrations.gen.ts'
import { sha256 } from './sha256.ts'
import type { Database, Sql } from './sql.ts'

export interface Migration {
  readonly id: string
  readonly sql: string
}

/** Any number that nothing else locks; two programs that start together wait for each other here. */
const lockNumber = 7_320_251

/**
 * Everything in one transaction, so that a failing step leaves the database as it was. Throws the Fault
 * `conflict` where history was edited or the database is newer than this program.
 */
export function migrate(database: Database, migrations: readonly Migration[] = shipped): Promise<{ applied: string[] }> {
  return database.tx(async (sql) => {
    await sql.query('select pg_advisory_xact_lock($1::int8)', [lockNumber])
    await sql.query('create table if not exists migration (id text primary key, sha256 text not null, applied timestamptz not null default now())')
    const missing = await afterHistory(sql, migrations)
    for (const migration of missing) {
      await sql.query('insert into migration (id, sha256) values ($1, $2)', [migration.id, await sha256(migration.sql)])
      await sql.script(migration.sql)
    }
    const [walls] = await sql.query<{ there: boolean }>(`select to_regproc('wall_off_tables') is not null as there`)
    if (walls?.there) await sql.query('select wall_off_tables()')
    return { applied: missing.map(({ id }) => id) }
  })
}

/** True where all that this program ships was applied, whatever a newer one has added; for asking often. */
export async function isMigrated(sql: Sql): Promise<boolean> {
  return (await sql.query('select id from migration where id = $1', [shipped.at(-1)?.id ?? ''])).length > 0
}

/** The names of what `migrate` would apply; changes nothing. Throws like `migrate`. */
export async function missingMigrations(database: Database, migrations: readonly Migration[] = shipped): Promise<string[]> {
  const [table] = await database.query<{ there: boolean }>(`select to_regclass('migration') is not null as there`)
  return (table?.there ? await afterHistory(database, migrations) : migrations).map(({ id }) => id)
}

/** What is still to be applied, after proving that what was applied is what is shipped. */
async function afterHistory(sql: Sql, migrations: readonly Migration[]): Promise<readonly Migration[]> {
  const history = await sql.query<{ id: string; sha256: string }>('select id, sha256 from migration order by id')
  for (const [at, done] of history.entries()) {
    const migration = migrations[at]
    if (!migration) throw new Fault('conflict', `The database has the migration ${done.id}, which this program does not know; start a newer version of the program.`)
    if (migration.id !== done.id) throw new Fault('conflict', `Migration ${migration.id} comes before ${done.id}, which was applied already; give it the next number instead.`)
    if (done.sha256 !== (await sha256(migration.sql))) {
      throw new Fault('conflict', `Migration ${done.id} was changed after it was applied; restore it and write the change as a new migration.`)
    }
  }
  return migrations.slice(history.length)
}
