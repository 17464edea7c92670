/** The embedded database: Postgres inside this process, in a data folder that it owns alone, or in memory. */
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type { Transaction } from '@electric-sql/pglite'
import { vector } from '@electric-sql/pglite-pgvector'
import { lockFolder } from './lock-folder.ts'
import { parsers } from './parsers.ts'
import { plainValue } from './secret.ts'
import type { Database, Sql } from './sql.ts'

/** `folder` null keeps everything in memory. Throws the Fault `conflict` where another process owns the folder. */
export async function openPglite(folder: string | null): Promise<Database> {
  const unlock = folder === null ? async () => {} : await lockFolder(folder)
  try {
    const place = folder === null ? {} : { dataDir: join(folder, 'postgres') }
    const lite = await PGlite.create({ ...place, parsers: { ...parsers }, extensions: { vector } })
    return database(lite, unlock)
  } catch (error) {
    await unlock()
    throw error
  }
}

const database = (lite: PGlite, unlock: () => Promise<void>): Database => ({
  kind: 'pglite',
  query: async <Row>(text: string, values: readonly unknown[] = []) => (await lite.query<Row>(text, values.map(plainValue))).rows,
  script: (text) => runScript(lite, text),
  tx: (work) => lite.transaction((transaction) => work(inside(transaction))),
  listen: async (channel, heard) => {
    const stop = await lite.listen(channel, heard)
    return () => stop()
  },
  close: async () => {
    if (!lite.closed) await lite.close()
    await unlock()
  },
})

function inside(transaction: Transaction): Sql {
  const sql: Sql = {
    query: async <Row>(text: string, values: readonly unknown[] = []) => (await transaction.query<Row>(text, values.map(plainValue))).rows,
    script: async <Row>(text: string) => rowsOf<Row>(await transaction.exec(text)),
    tx: (work) => work(sql),
  }
  return sql
}

/**
 * There is one session, so a script with a BEGIN of its own that fails halfway would leave everybody in a
 * broken transaction; a transaction around it keeps others out until it is rolled back. Its own COMMIT
 * then ends both, and the second one only warns.
 */
async function runScript<Row>(lite: PGlite, text: string): Promise<Row[]> {
  const own = /^\s*BEGIN\b/i.test(text)
  return rowsOf<Row>(own ? await lite.transaction((transaction) => transaction.exec(text)) : await lite.exec(text))
}

const rowsOf = <Row>(results: readonly { rows: object[] }[]): Row[] => results.flatMap(({ rows }) => rows as Row[])
