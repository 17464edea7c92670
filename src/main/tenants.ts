/** `tenant`: what the command line does about organizations, on the database that is set up. */
import { randomUUID } from 'node:crypto'
import { migrate } from '../store/migrate.ts'
import type { Database } from '../store/sql.ts'
import { Fault } from '../fault.ts'
import { getTenant, listTenants } from '../store/tables/tenant.ts'
import type { Tenant } from '../store/tables/tenant.ts'
import { openVault } from '../store/vault.ts'
import type { Vault } from '../store/vault.ts'
import { asTenant, atTheDoor, walled } from '../store/walls.ts'
import { foundTenant } from '../work/found-tenant.ts'
import type { FoundedTenant } from '../work/found-tenant.ts'
import { makeMissingKeys, rewrapKeys, rotateKey } from '../work/tenant-keys.ts'
import { openDatabase } from './open-database.ts'
import type { ServiceSettings } from './settings.ts'

export const foundTenantOnNode = (settings: ServiceSettings, wishes: { name: string; owner: string }): Promise<FoundedTenant> =>
  withDatabase(settings, async (database) => {
    const made = await foundTenant({ coach: { now: () => new Date(), id: randomUUID }, database }, wishes)
    if (settings.masterKeys) await makeMissingKeys({ database, vault: openVault(settings.masterKeys, () => new Date()), now: () => new Date() })
    return made
  })

export const listTenantsOnNode = (settings: ServiceSettings): Promise<readonly Tenant[]> => withDatabase(settings, (database) => atTheDoor(() => listTenants(database)))

/** Without an id all keys move to the current master key; with one that tenant gets a new key and all it has stored is sealed with it. */
export async function rotateKeysOnNode(settings: ServiceSettings, id: string | undefined): Promise<number> {
  const { masterKeys } = settings
  if (!masterKeys) throw new Fault('bad-input', 'There is no master key to seal with; set ECQ_MASTER_KEY="$(openssl rand -base64 32)".')
  const [vault, now] = [openVault(masterKeys, () => new Date()), () => new Date()]
  return withDatabase(settings, async (database) => {
    await makeMissingKeys({ database, vault, now })
    if (id === undefined) return rewrapKeys({ database, vault, now })
    await asTenant(id, () => getTenant(database, id))
    return rotateKey({ database, vault, now }, id)
  }, vault)
}

async function withDatabase<T>(settings: ServiceSettings, work: (database: Database) => Promise<T>, vault?: Vault): Promise<T> {
  const database = await open(settings)
  try {
    await migrate(database)
    return await work(walled(database, vault))
  } finally {
    await database.close()
  }
}

/** Another folder would be another service, so whoever finds this one taken is not sent to another. */
async function open(settings: ServiceSettings): Promise<Database> {
  try {
    return await openDatabase(settings)
  } catch (cause) {
    if (!(cause instanceof Fault) || cause.code !== 'conflict') throw cause
    throw new Fault('conflict', `The data folder ${settings.dataFolder} is in use by a running service: stop that, run this command again, then start it anew. With a PostgreSQL server (DATABASE_URL) it need not be stopped.`, { cause })
  }
}
