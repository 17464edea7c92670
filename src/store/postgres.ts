/** A PostgreSQL server, reached through a pool of connections. */
import pg from 'pg'
import { Fault } from '../fault.ts'
import { openListener } from './listener.ts'
import { parsers } from './parsers.ts'
import { plainValue } from './secret.ts'
import type { Database, Sql } from './sql.ts'

const connections = 10
/** A request that gets no connection for so long is told to come back. */
const patienceMs = 10_000

/** Throws the Fault `unavailable` where nobody answers at the address. */
export async function openPostgres(url: string): Promise<Database> {
  const database = reachPostgres(url)
  try {
    await database.query('select 1')
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

/** The same server, which nobody has asked yet whether it is there: it is connected to at the first statement. `most`: connections at once. */
export function reachPostgres(url: string, most = connections): Database {
  const types: pg.CustomTypesConfig = { getTypeParser: (oid, format) => (format === 'binary' ? undefined : parsers[oid]) ?? pg.types.getTypeParser(oid, format) }
  const settings = { connectionString: url, types, application_name: 'ecq-coach' }
  const pool = new pg.Pool({ ...settings, max: most, connectionTimeoutMillis: patienceMs })
  // The server ended an idle connection; the next statement opens another.
  pool.on('error', () => {})
  const listener = openListener(() => new pg.Client(settings))
  return {
    kind: 'postgres',
    query: <Row extends object>(text: string, values: readonly unknown[] = []) => told(async () => (await pool.query<Row & pg.QueryResultRow>(text, values.map(plainValue))).rows),
    script: (text) => told(() => withClient(pool, (client) => scriptAlone(client, text))),
    tx: (work) => told(() => withClient(pool, (client) => transaction(client, work))),
    listen: (channel, heard) => told(() => listener.listen(channel, heard)),
    close: async () => {
      await listener.close()
      if (!pool.ended) await pool.end()
    },
  }
}

/** Ends the connection instead of giving it back where it broke in the middle of the work. */
async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  const onBroken = (error: Error): void => void (broken = error)
  client.on('error', onBroken)
  try {
    return await work(client)
  } finally {
    client.off('error', onBroken)
    client.release(broken)
  }
}

async function transaction<T>(client: pg.PoolClient, work: (sql: Sql) => Promise<T>): Promise<T> {
  const { sql, begun } = inside(client)
  try {
    const result = await work(sql)
    if (begun()) await client.query('commit')
    return result
  } catch (error) {
    if (begun()) await client.query('rollback').catch(() => {})
    throw error
  }
}

/** It begins with its first statement: a script takes the BEGIN along, and every trip to the server is one that somebody waits for. */
function inside(client: pg.PoolClient): { readonly sql: Sql; readonly begun: () => boolean } {
  let begun = false
  const begin = (): boolean => !begun && (begun = true)
  const sql: Sql = {
    query: async <Row extends object>(text: string, values: readonly unknown[] = []) => {
      if (begin()) await client.query('begin')
      return (await client.query<Row & pg.QueryResultRow>(text, values.map(plainValue))).rows
    },
    script: (text) => script(client, begin() ? `begin; ${text}` : text),
    tx: (work) => work(sql),
  }
  return { sql, begun: () => begun }
}

/** A script with a BEGIN of its own that fails halfway would leave its connection in a broken transaction. */
async function scriptAlone<Row extends object>(client: pg.PoolClient, text: string): Promise<Row[]> {
  try {
    return await script<Row>(client, text)
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

/** The driver gives one result for one statement and a list for many. */
async function script<Row extends object>(client: pg.PoolClient, text: string): Promise<Row[]> {
  const results: pg.QueryResult | pg.QueryResult[] = await client.query(text)
  return [results].flat().flatMap(({ rows }) => rows as Row[])
}

/** Codes of the operating system and of Postgres for a server that is not there, is starting, or is stopping. */
const away = /^(?:ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|08...|57P0[1-3]|53300)$/
const awayWords = new RegExp(`^(?:${[
  'Connection terminated', 'timeout exceeded when trying to connect', 'Client has encountered a connection error', 'The server does not support SSL',
  // As sockets of a Worker and Hyperdrive, which stands between, say it.
  'connection attempt failed', 'proxy request failed', 'Network connection lost', 'Failed to acquire a connection', 'Server connection attempt failed',
].join('|')})`)

async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (!(cause instanceof Error) || cause instanceof Fault) throw cause
    const code = 'code' in cause ? String(cause.code) : ''
    if (!away.test(code) && !awayWords.test(cause.message)) throw cause
    throw new Fault('unavailable', `The database does not answer (${code || 'no connection'}); see that the server of DATABASE_URL runs, then try again.`, { cause })
  }
}
