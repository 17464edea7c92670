/** `migrate`: brings the database up to date, with the queue in it, and closes it again. */
import { migrate } from '../store/migrate.ts'
import { jobs } from '../work/jobs.ts'
import { openQueue } from '../work/queue.ts'
import { openDatabase } from './open-database.ts'
import type { ServiceSettings } from './settings.ts'

/** The names of the migrations that were applied. */
export async function migrateOnly(settings: ServiceSettings): Promise<readonly string[]> {
  const database = await openDatabase(settings)
  try {
    const { applied } = await migrate(database)
    // The queue makes its own tables where it is opened, and in a Worker of Cloudflare it may not.
    const queue = await openQueue(database, jobs, () => {})
    await queue.stop(0)
    return applied
  } finally {
    await database.close()
  }
}
