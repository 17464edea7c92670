/** Opens the database that the settings name: a PostgreSQL server, or the embedded one in its folder. */
import { openPglite } from '../store/pglite.ts'
import type { Database } from '../store/sql.ts'
import type { ServiceSettings } from './settings.ts'

/** Throws the Fault `conflict` for a folder that another process owns, `unavailable` for a server that does not answer. */
export async function openDatabase({ databaseUrl, dataFolder }: Pick<ServiceSettings, 'databaseUrl' | 'dataFolder'>): Promise<Database> {
  if (!databaseUrl) return openPglite(dataFolder)
  const { openPostgres } = await import('../store/postgres.ts')
  return openPostgres(databaseUrl)
}
