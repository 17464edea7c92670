/** Deletes drafts that nobody has touched for as long as their tenant keeps drafts. */
import type { CoachDeps } from '../coach/deps.ts'
import { Fault } from '../fault.ts'
import type { Database } from '../store/sql.ts'
import { putAuditEntry } from '../store/tables/audit-entry.ts'
import { listIdleDrafts } from '../store/tables/draft.ts'
import { listTenants } from '../store/tables/tenant.ts'
import { asTenant, atTheDoor } from '../store/walls.ts'
import { forgetDraft } from './forget-draft.ts'
import type { Queue } from './queue.ts'

export interface RetainDeps {
  readonly coach: Pick<CoachDeps, 'now' | 'id'>
  /** walled */
  readonly database: Database
  readonly queue: Queue
}

/** Answers how many drafts are gone. Two that run at the same time do no harm. */
export async function retainDrafts({ coach, database, queue }: RetainDeps): Promise<number> {
  let gone = 0
  for (const { id: tenant, retentionDays } of await atTheDoor(() => listTenants(database))) {
    if (retentionDays === null) continue
    const before = new Date(coach.now().getTime() - retentionDays * 86_400_000).toISOString()
    gone += await asTenant(tenant, async () => {
      const ids = await listIdleDrafts(database, tenant, before)
      for (const id of ids) await forget({ coach, database, queue }, { tenant, id })
      return ids.length
    })
  }
  return gone
}

async function forget({ coach, database, queue }: RetainDeps, key: { tenant: string; id: string }): Promise<void> {
  try {
    await database.tx(async (sql) => {
      await forgetDraft(sql, { coach, queue }, key)
      await putAuditEntry(sql, key.tenant, { id: coach.id(), at: coach.now().toISOString(), actor: 'service', action: 'retention', target: key.id, status: 200, request: 'none' })
    })
  } catch (error) {
    // Somebody else has deleted it meanwhile.
    if (!(error instanceof Fault) || error.code !== 'not-found') throw error
  }
}

const hour = 3_600_000

/** Now and every hour; the answer ends it. */
export function keepRetaining(deps: RetainDeps, failed: (error: Error) => void): () => Promise<void> {
  const once = (): Promise<void> => retainDrafts(deps).then(() => undefined, failed)
  let running = once()
  const timer = setInterval(() => (running = running.then(once)), hour)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
