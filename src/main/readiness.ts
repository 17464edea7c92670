/** Whether a process can work now: its database answers and is up to date, and its queue can be asked. */
import { setTimeout as sleep } from 'node:timers/promises'
import { isMigrated } from '../store/migrate.ts'
import type { Database } from '../store/sql.ts'
import type { Queue } from '../work/queue.ts'

/** Null where it can, else one sentence that says what is missing. */
export type Ready = () => Promise<string | null>

const silent = 'The database does not answer.'

/** `database` is not walled. A database that says nothing for three seconds counts as one that does not answer. */
export const readiness = (database: Database, queue: Pick<Queue, 'waiting'>, patienceMs = 3000): Ready => () => {
  const given = new AbortController()
  const patience = sleep(patienceMs, silent, { signal: given.signal }).catch(() => null)
  return Promise.race([missing(database, queue), patience]).finally(() => given.abort())
}

async function missing(database: Database, queue: Pick<Queue, 'waiting'>): Promise<string | null> {
  try {
    if (!(await isMigrated(database))) return 'The database is older than this program; run "ecq-coach migrate".'
  } catch {
    return silent
  }
  return queue.waiting().then(() => null, () => 'The queue does not answer.')
}
