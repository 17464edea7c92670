/** `migrate`: brings the database up to date and closes it again. */
import { migrate } from '../store/migrate.ts'
import { openDatabase } from './open-database.ts'
import type { ServiceSettings } from './settings.ts'

/** The names of the migrations that were applied. */
export async function migrateOnly(settings: ServiceSettings): Promise<readonly string[]> {
  const database = await openDatabase(settings)
  try {
    return (await migrate(database)).applied
  } finally {
    await database.close()
  }
}
