/** The wall between tenants, and around each guest of one: statements see the rows of whoever is at work, and without anybody they see none. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { Fault } from '../fault.ts'
import { isSecret } from './secret.ts'
import type { Database, Sql } from './sql.ts'
import { noVault, unmark } from './vault.ts'
import type { Vault } from './vault.ts'

/** Somebody who writes on an organization's own site, and sees only what they brought themselves. */
export interface GuestAtWork {
  readonly id: string
  /** in whose folder the guest's drafts lie */
  readonly client: string | null
}

interface AtWork {
  readonly tenant: string
  readonly guest: GuestAtWork | null
  readonly last?: { atEnd: AtEnd | null }
}

/** The last that a transaction does before it commits; where it throws, nothing of the transaction is done. */
export type AtEnd = (sql: Sql) => Promise<void>

/** Whose work is done, or `null` at the door, where keys and sessions are looked up and nothing else is seen. */
const atWork = new AsyncLocalStorage<AtWork | null>()

/** Ids as they are written in statements: of tenants, and of guests and their clients. */
export const tenantPattern = /^[a-z0-9][a-z0-9-]{0,62}$/
const idPattern = /^[\w-]{1,64}$/

/** Runs the work for one tenant: all that it and what it calls ask of a walled database is asked for this tenant. */
export function asTenant<T>(tenant: string, work: () => T): T {
  return atWork.run({ tenant: known(tenant), guest: null }, work)
}

/** Runs the work for one guest of a tenant: a walled database shows what this guest brought, and nothing else of the tenant. */
export function asGuest<T>(tenant: string, guest: GuestAtWork, work: () => T): T {
  if (![guest.id, guest.client ?? guest.id].every((id) => idPattern.test(id))) throw new Fault('bad-input', 'The id of a guest or a client has letters, digits, _ and - only.')
  return atWork.run({ tenant: known(tenant), guest }, work)
}

function known(tenant: string): string {
  if (!tenantPattern.test(tenant)) throw new Fault('bad-input', 'The id of a tenant has small letters, digits and hyphens only.')
  return tenant
}

/** Runs the work of the door: it sees tenants, members, keys and sessions of everybody, and no drafts. */
export const atTheDoor = <T>(work: () => T): T => atWork.run(null, work)

/** Runs the work for whoever is at work already, and `atEnd` in each transaction of it: what is written there stands with the change, or not at all. */
export async function withAtEnd<T>(atEnd: AtEnd, work: () => Promise<T>): Promise<T> {
  const now = atWork.getStore()
  // Nobody changes anything.
  if (!now) return work()
  const last: { atEnd: AtEnd | null } = { atEnd }
  try {
    return await atWork.run({ ...now, last }, work)
  } finally {
    // What was begun here and goes on, as timers and connections do, remembers who was at work, and must not keep the whole request.
    last.atEnd = null
  }
}

/**
 * The database as routes and jobs get it. Each statement is a transaction that first takes the role and the name of
 * the tenant; Postgres itself then hides all other rows, whatever the statement says. With a vault, secrets of
 * statements are sealed on the way in, and rows opened on the way out.
 */
export function walled(database: Database, vault: Pick<Vault, 'sealValues' | 'openRows'> = noVault): Database {
  const tx: Database['tx'] = (work) => database.tx(async (sql) => {
    await enter(sql)
    const result = await work(sealing(sql, vault))
    await atWork.getStore()?.last?.atEnd?.(sql)
    return result
  })
  return { ...database, tx, query: (text, values) => tx((sql) => sql.query(text, values)), script: (text) => tx((sql) => sql.script(text)) }
}

/** One trip to the server; the settings end with the transaction. */
async function enter(sql: Sql): Promise<void> {
  const now = atWork.getStore()
  if (now?.guest) return void (await sql.script(`set local role ecq_guest; set local app.tenant = '${now.tenant}'; set local app.guest = '${now.guest.id}'; set local app.guest_client = '${now.guest.client ?? ''}'`))
  const setting = now === null ? `set local app.door = 'open'` : `set local app.tenant = '${now?.tenant ?? ''}'`
  await sql.script(`set local role ecq_tenant; ${setting}`)
}

function sealing(sql: Sql, vault: Pick<Vault, 'sealValues' | 'openRows'>): Sql {
  const tenant = atWork.getStore()?.tenant ?? ''
  const sealed: Sql = {
    ...sql,
    query: async <Row extends object>(text: string, values: readonly unknown[] = []) => {
      const rows = await sql.query<Row>(text, await vault.sealValues(sql, tenant, values))
      await vault.openRows(sql, tenant, named(values), rows)
      unmark(rows)
      return rows
    },
    tx: (work) => work(sealed),
  }
  return sealed
}

/** The rows that a statement names, those that its secrets are for among them. */
const named = (values: readonly unknown[]): unknown[] => values.flatMap((value) => (isSecret(value) ? [value.row] : [value])).flat()
