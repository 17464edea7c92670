/** `worker`: makes what is in the queue of a PostgreSQL server, beside the servers and as many other workers as one likes. */
import { reviewDraft } from '../coach/review-draft.ts'
import { tenantBudgets } from '../coach/tenant-budget.ts'
import { Fault } from '../fault.ts'
import { migrate } from '../store/migrate.ts'
import { openVault } from '../store/vault.ts'
import { walled } from '../store/walls.ts'
import type { WorkDeps } from '../work/deps.ts'
import { jobs } from '../work/jobs.ts'
import { openQueue } from '../work/queue.ts'
import { keepRetaining } from '../work/retain.ts'
import { makeMissingKeys } from '../work/tenant-keys.ts'
import { nodeCoachDeps } from './coach-deps.ts'
import { observe } from './observe.ts'
import { openDatabase } from './open-database.ts'
import { openOutbound } from './outbound.ts'
import { readiness } from './readiness.ts'
import { openReviewApart } from './review-apart.ts'
import type { ApartSettings } from './review-apart.ts'
import { stopSignal } from './stop-signal.ts'
import { type ModelSettings, type ServiceSettings, noModel } from './settings.ts'
import { openWorkerPage } from './worker-page.ts'

export interface WorkSettings extends ServiceSettings {
  /** reviews that are made at the same time; default: as it suits the engine */
  readonly atOnce?: number | undefined
  readonly model?: ModelSettings
}

export interface WorkOptions {
  readonly secondsToFinish?: number
  /** tests put a flow of their own here */
  readonly reviewDraft?: WorkDeps['reviewDraft']
  /** see `openReviewApart` */
  readonly apart?: ApartSettings
}

/** A review by a model waits most of its time, one without takes all of a processor. */
export const suitable = ({ model }: ModelSettings): number => (model ? 8 : 2)

/** Ends when a signal told it to stop. Throws the Fault `bad-input` without a server to share. */
export async function work(settings: WorkSettings, { secondsToFinish = 8, reviewDraft: flow = reviewDraft, apart }: WorkOptions = {}): Promise<void> {
  const { databaseUrl, lostAfter, masterKeys, workerListen, model = noModel, atOnce = suitable(model) } = settings
  if (!databaseUrl) throw new Fault('bad-input', 'A worker shares its database with the server, which the embedded one cannot do: set DATABASE_URL to a PostgreSQL server, or run serve alone, which makes its reviews itself.')
  const { log, measures, tracing, coach: observed } = await observe(settings)
  const opened = await openDatabase(settings)
  const vault = masterKeys ? openVault(masterKeys, () => new Date()) : undefined
  const database = walled(opened, vault)
  try {
    await migrate(opened)
    if (vault) await makeMissingKeys({ database, vault, now: () => new Date() })
    const queue = await openQueue(opened, tracing?.jobs(jobs) ?? jobs, (error) => log.error({ error: error.name }, 'queue'), lostAfter)
    const coach = observed(nodeCoachDeps({ proof: true }, model))
    const budgets = tenantBudgets({ sql: database, now: coach.now, limits: model.tenantBudget })
    await queue.work({ coach, database, budgets, reviewDraft: measures.review(flow), reviewApart: measures.review(openReviewApart(apart)), outbound: openOutbound({ allowed: settings.webhookAllow ?? [] }) }, atOnce)
    process.stdout.write(`ECQ coach makes ${atOnce} ${atOnce === 1 ? 'review' : 'reviews'} at a time\n`)
    const endRetaining = keepRetaining({ coach, database, queue }, (error) => log.error({ error: error.name }, 'retention'))
    const closePage = workerListen ? await openWorkerPage({ ready: readiness(opened, queue), metrics: async () => measures.text(await queue.waiting()) }, workerListen) : () => {}
    await stopSignal()
    closePage()
    await endRetaining()
    await queue.stop(secondsToFinish)
  } finally {
    await database.close()
    await tracing?.stop()
  }
}
