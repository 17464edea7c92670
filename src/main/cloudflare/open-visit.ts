/** All that a Worker opens to answer one request or to do one job, and closes again: connections cannot be handed on from one to the next. */
import { pino } from 'pino'
import type { Logger } from 'pino'
import type { CoachDeps } from '../../coach/deps.ts'
import { type TenantBudgets, tenantBudgets } from '../../coach/tenant-budget.ts'
import { reachPostgres } from '../../store/postgres.ts'
import type { Database } from '../../store/sql.ts'
import { type Vault, openVault } from '../../store/vault.ts'
import { walled } from '../../store/walls.ts'
import { type CarriedQueue, openCarriedQueue } from '../../work/carried-queue.ts'
import { jobs } from '../../work/jobs.ts'
import type { Outbound } from '../../work/outbound.ts'
import { modelOpener } from '../open-model.ts'
import type { Bindings } from './bindings.ts'
import { workerOutbound } from './outbound.ts'
import { type WorkerSettings, readBindings } from './read-bindings.ts'

export interface Visit {
  readonly settings: WorkerSettings
  readonly coach: CoachDeps
  /** as it is; it is not connected to before the first statement, and nothing is heard from it: Hyperdrive passes no notifications on */
  readonly database: Database
  readonly walled: Database
  readonly vault: Vault | undefined
  readonly queue: CarriedQueue
  readonly budgets: TenantBudgets
  readonly outbound: Outbound
  readonly log: Logger
  readonly close: () => Promise<void>
}

/** A Worker may hold six connections open, and models need some. */
const connections = 3

/** Throws a Fault like `readBindings`. */
export function openVisit(bindings: Bindings): Visit {
  const settings = readBindings(bindings)
  const { service, model } = settings
  const log = pino({ level: service.logLevel, browser: { asObject: true } })
  const failed = (error: Error): void => log.error({ error: error.name }, 'queue')
  const database: Database = { ...reachPostgres(bindings.DATABASE.connectionString, connections), listen: async () => async () => {} }
  const queue = openCarriedQueue(database, jobs, { failed, call: (calls) => bindings.CALLS.sendBatch(calls.map(({ line, seconds }) => ({ body: { line }, delaySeconds: seconds }))).then(() => {}) })
  const now = (): Date => new Date()
  const vault = service.masterKeys ? openVault(service.masterKeys, now) : undefined
  const behind = walled(queue.database, vault)
  return {
    settings,
    coach: { now, id: () => crypto.randomUUID(), proofread: null, countPages: null, lacking, openModel: modelOpener(model), engine: model.engine, asking: { repeats: model.repeats } },
    database,
    walled: behind,
    vault,
    queue,
    budgets: tenantBudgets({ sql: behind, now, limits: model.tenantBudget }),
    outbound: workerOutbound(service.webhookAllow ?? []),
    log,
    close: async () => {
      await queue.close()
      await database.close()
    },
  }
}

const lacking = ['Spelling and grammar were not proofread: the proofreader does not fit into the Cloudflare Worker that made this. The rules\' own sure slips are marked.']
