/** `tenant`: what the command line does about organizations, on the database that is set up. */
import { randomUUID } from 'node:crypto'
import { migrate } from '../store/migrate.ts'
import type { Database } from '../store/sql.ts'
import { listTenants } from '../store/tables/tenant.ts'
import type { Tenant } from '../store/tables/tenant.ts'
import { atTheDoor, walled } from '../store/walls.ts'
import { foundTenant } from '../work/found-tenant.ts'
import type { FoundedTenant } from '../work/found-tenant.ts'
import { openDatabase } from './open-database.ts'
import type { ServiceSettings } from './settings.ts'

export const foundTenantOnNode = (settings: ServiceSettings, wishes: { name: string; owner: string }): Promise<FoundedTenant> =>
  withDatabase(settings, (database) => foundTenant({ coach: { now: () => new Date(), id: randomUUID }, database }, wishes))

export const listTenantsOnNode = (settings: ServiceSettings): Promise<readonly Tenant[]> => withDatabase(settings, (database) => atTheDoor(() => listTenants(database)))

async function withDatabase<T>(settings: ServiceSettings, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(settings)
  try {
    await migrate(database)
    return await work(walled(database))
  } finally {
    await database.close()
  }
}
