/** Keeps tenants' keys: makes those that are missing, takes new ones into use, and moves all to a new master key. */
import { secret, secretColumns } from '../store/secret.ts'
import type { SecretColumn } from '../store/secret.ts'
import type { Database } from '../store/sql.ts'
import { listRowNames, readRow, writeRow } from '../store/sealed-row.ts'
import { insertTenantKey, listTenantKeys, rewrapTenantKey } from '../store/tables/tenant-key.ts'
import { listTenants } from '../store/tables/tenant.ts'
import type { Vault } from '../store/vault.ts'
import { asTenant, atTheDoor } from '../store/walls.ts'

export interface KeyDeps {
  /** walled, with the vault */
  readonly database: Database
  readonly vault: Vault
  readonly now: () => Date
}

/** Before this the vault can seal nothing; run it where a service starts. Answers for how many tenants it made one. */
export async function makeMissingKeys({ database, vault, now }: KeyDeps): Promise<number> {
  let made = 0
  for (const { id } of await atTheDoor(() => listTenants(database))) {
    await asTenant(id, () => database.tx(async (sql) => {
      // Processes that start together wait for each other here, so that a tenant gets one first key.
      await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`tenant-key ${id}`])
      if ((await listTenantKeys(sql, id)).length > 0) return
      await insertTenantKey(sql, id, { ...vault.makeKey(id), createdAt: now().toISOString() })
      made++
    }))
  }
  return made
}

/** Puts every tenant's keys under the current master key; the rows need not be touched. Answers how many were moved. */
export async function rewrapKeys({ database, vault }: KeyDeps): Promise<number> {
  let moved = 0
  for (const { id } of await atTheDoor(() => listTenants(database))) {
    await asTenant(id, () => database.tx(async (sql) => {
      for (const key of await listTenantKeys(sql, id)) {
        const wrapped = vault.rewrap(id, key)
        if (!wrapped) continue
        await rewrapTenantKey(sql, id, wrapped)
        moved++
      }
    }))
  }
  return moved
}

/**
 * Takes a new key into use for one tenant and seals everything anew with it, what was stored before there was a master
 * key too. The older keys stay, for what other processes seal within the minute in which they notice. Answers how many
 * values were sealed.
 */
export async function rotateKey({ database, vault, now }: KeyDeps, tenant: string): Promise<number> {
  let sealed = 0
  await asTenant(tenant, async () => {
    await database.tx((sql) => insertTenantKey(sql, tenant, { ...vault.makeKey(tenant), createdAt: now().toISOString() }))
    vault.forget()
    for (const column of Object.keys(secretColumns) as SecretColumn[]) {
      for (const name of await listRowNames(database, tenant, column)) {
        await database.tx(async (sql) => {
          const row = await readRow(sql, column, name)
          if (!row) return
          await writeRow(sql, column, name, secret(column, row.row, row.value))
          sealed++
        })
      }
    }
  })
  return sealed
}
