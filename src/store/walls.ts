/** The wall between tenants: statements see the rows of the tenant that is at work, and without one they see none. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { Fault } from '../fault.ts'
import type { Database, Sql } from './sql.ts'

/** Whose work is done, or `null` at the door, where keys and sessions are looked up and nothing else is seen. */
const atWork = new AsyncLocalStorage<string | null>()

/** Ids of tenants, as they are written in statements. */
const tenantPattern = /^[a-z0-9][a-z0-9-]{0,62}$/

/** Runs the work for one tenant: all that it and what it calls ask of a walled database is asked for this tenant. */
export function asTenant<T>(tenant: string, work: () => T): T {
  if (!tenantPattern.test(tenant)) throw new Fault('bad-input', 'The id of a tenant has small letters, digits and hyphens only.')
  return atWork.run(tenant, work)
}

/** Runs the work of the door: it sees tenants, members, keys and sessions of everybody, and no drafts. */
export const atTheDoor = <T>(work: () => T): T => atWork.run(null, work)

/**
 * The database as routes and jobs get it. Each statement is a transaction that first takes the role and the name of
 * the tenant; Postgres itself then hides all other rows, whatever the statement says.
 */
export const walled = (database: Database): Database => ({
  ...database,
  query: (text, values) => database.tx(async (sql) => {
    await enter(sql)
    return sql.query(text, values)
  }),
  script: (text) => database.tx(async (sql) => {
    await enter(sql)
    return sql.script(text)
  }),
  tx: (work) => database.tx(async (sql) => {
    await enter(sql)
    return work(sql)
  }),
})

/** One trip to the server; the settings end with the transaction. */
async function enter(sql: Sql): Promise<void> {
  const tenant = atWork.getStore()
  const setting = tenant === null ? `set local app.door = 'open'` : `set local app.tenant = '${tenant ?? ''}'`
  await sql.script(`set local role ecq_tenant; ${setting}`)
}
