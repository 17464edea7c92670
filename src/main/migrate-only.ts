/** `migrate`: brings the database up to date and closes it again. */
import { migrate } from '../store/migrate.ts'
import { openPglite } from '../store/pglite.ts'
import type { ServiceSettings } from './settings.ts'

/** The names of the migrations that were applied. */
export async function migrateOnly({ dataFolder }: ServiceSettings): Promise<readonly string[]> {
  const database = await openPglite(dataFolder)
  try {
    return (await migrate(database)).applied
  } finally {
    await database.close()
  }
}
