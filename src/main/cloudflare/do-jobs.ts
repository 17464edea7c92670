/** Does what a Worker is called for: a job of a line, or what is to be looked after every minute and every hour. */
import { reviewDraft } from '../../coach/review-draft.ts'
import { Fault } from '../../fault.ts'
import type { WorkDeps } from '../../work/deps.ts'
import { retainDrafts } from '../../work/retain.ts'
import { makeMissingKeys } from '../../work/tenant-keys.ts'
import type { Bindings, Messages } from './bindings.ts'
import { type Visit, openVisit } from './open-visit.ts'

const secondsUntilBack = 10

/** What has brought its Worker down more than once would do so again: nothing here is further apart than a Worker. */
const reviewApart: WorkDeps['reviewApart'] = () => {
  throw new Fault('too-large', 'More than once this draft took more time or memory than a Cloudflare Worker may have; send it in parts, or have "ecq-coach worker" review it on a machine.')
}

/** A message whose job was done, or failed, is settled; one that found no database comes again. */
export async function doCalled({ messages }: Messages, bindings: Bindings): Promise<void> {
  await visiting(bindings, async ({ queue, coach, walled, budgets, outbound, log }) => {
    for (const { body, retry } of messages) {
      try {
        await queue.answer({ coach, database: walled, budgets, outbound, reviewDraft, reviewApart }, body.line)
      } catch (error) {
        log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'job')
        retry({ delaySeconds: secondsUntilBack })
      }
    }
  })
}

/** `hourly`: old drafts go too, and tenants that have no key of their own yet get one. */
export async function lookAfter(bindings: Bindings, { hourly }: { hourly: boolean }): Promise<void> {
  await visiting(bindings, async ({ queue, coach, walled: database, vault }) => {
    await queue.tend()
    if (!hourly) return
    if (vault) await makeMissingKeys({ database, vault, now: coach.now })
    await retainDrafts({ coach, database, queue })
  })
}

async function visiting(bindings: Bindings, work: (visit: Visit) => Promise<void>): Promise<void> {
  const visit = openVisit(bindings)
  try {
    await work(visit)
  } finally {
    await visit.close()
  }
}
