/** The whole application on an open database: API, pages and the worker that makes reviews. */
import type { Hono } from 'hono'
import { readUploads } from '../coach/batch/read-uploads.ts'
import { checkDraft } from '../coach/check-draft.ts'
import type { CoachDeps } from '../coach/deps.ts'
import { listEngines } from '../coach/list-engines.ts'
import { prepareDraft } from '../coach/prepare-draft.ts'
import { readFile } from '../coach/read-file.ts'
import { reviewDraft } from '../coach/review-draft.ts'
import { type BudgetLimits, tenantBudgets } from '../coach/tenant-budget.ts'
import type { EngineList } from '../ecq/engine-list.ts'
import { api } from '../http/api.ts'
import type { Env, HttpDeps, SignInSettings } from '../http/deps.ts'
import { openDoor } from '../http/door.ts'
import type { Database } from '../store/sql.ts'
import type { Vault } from '../store/vault.ts'
import { walled } from '../store/walls.ts'
import type { WorkDeps } from '../work/deps.ts'
import { jobs } from '../work/jobs.ts'
import type { Outbound } from '../work/outbound.ts'
import { openQueue } from '../work/queue.ts'
import type { Waiting } from '../work/queue.ts'
import { makeMissingKeys } from '../work/tenant-keys.ts'
import { keepRetaining } from '../work/retain.ts'
import { watchReviews } from '../work/watch-reviews.ts'
import { openOutbound } from './outbound.ts'
import { openMemoryShare } from './memory-share.ts'
import { pdfPrinter } from './print-pdf.ts'
import { readiness } from './readiness.ts'
import type { Tracing } from './tracing.ts'

export interface AppSettings {
  readonly coach: CoachDeps
  /** who may answer for the model engine */
  readonly models?: EngineList['engines'][number]['models']
  /** as it is; the walls between tenants are put up here */
  readonly database: Database
  /** seals what is stored; null or none: it is stored as it is */
  readonly vault?: Vault | null
  /** somebody holds a key or is invited, so nobody comes in without; default: whoever reaches this machine is its owner */
  readonly guarded?: boolean
  /** the address under which people reach the service, where that is not its own */
  readonly publicUrl?: string | undefined
  readonly proxies?: HttpDeps['proxies']
  /** who knows the people; without one only keys come in */
  readonly signIn?: SignInSettings | undefined
  /** what each tenant may spend on models in a month; default: no limit */
  readonly tenantBudget?: BudgetLimits
  readonly version: string
  readonly log: HttpDeps['log']
  /** what Prometheus reads, with the jobs that wait and run; default: nothing is counted */
  readonly metrics?: (waiting: readonly Waiting[]) => Promise<string>
  readonly metricsToken?: HttpDeps['metricsToken']
  /** default: nothing is traced */
  readonly tracing?: Tracing | undefined
  readonly queueFailed: (error: Error) => void
  readonly docsFile: HttpDeps['docsFile']
  /** default: with the Chromium or LibreOffice of this machine */
  readonly printPdf?: HttpDeps['printPdf']
  /** default: as this process measures it */
  readonly memoryShare?: HttpDeps['memoryShare']
  readonly pages: Hono | null
  /** reviews that are made at the same time; 0 leaves them to other processes */
  readonly atOnce: number
  /** the way to webhooks; default: to the open internet only */
  readonly outbound?: Outbound
  /** see `openQueue` */
  readonly lostAfter?: number | undefined
  readonly longestWait: number
  /** tests put a flow of their own here */
  readonly reviewDraft?: WorkDeps['reviewDraft']
  /** for drafts that bring their process down; default: like any other */
  readonly reviewApart?: WorkDeps['reviewApart']
}

export interface App {
  readonly http: Hono<Env>
  /** Answers whoever waits, finishes or hands back what is being made, and leaves the database open. */
  readonly stop: (seconds: number) => Promise<void>
}

export async function openApp(settings: AppSettings): Promise<App> {
  const { coach, models = [], tracing } = settings
  const database = walled(settings.database, settings.vault ?? undefined)
  const renewKeys = async (): Promise<void> => {
    settings.vault?.forget()
    if (settings.vault) await makeMissingKeys({ database, vault: settings.vault, now: coach.now })
  }
  await renewKeys()
  const engines = listEngines(coach, models)
  const untraced = await openQueue(settings.database, tracing?.jobs(jobs) ?? jobs, settings.queueFailed, settings.lostAfter)
  const queue = tracing?.queue(untraced) ?? untraced
  const watch = await watchReviews(database)
  const budgets = tenantBudgets({ sql: database, now: coach.now, limits: settings.tenantBudget ?? {} })
  const outbound = settings.outbound ?? openOutbound({ allowed: [] })
  if (settings.atOnce > 0) await queue.work({ coach, database, budgets, reviewDraft: settings.reviewDraft ?? reviewDraft, reviewApart: settings.reviewApart, outbound }, settings.atOnce)
  const endRetaining = settings.atOnce > 0 ? keepRetaining({ coach, database, queue }, settings.queueFailed) : async () => {}
  const door = openDoor(database, coach.now)
  const deaf = await door.hear()
  const closing = new AbortController()
  const { metrics } = settings
  const http = api({ ...settings, memoryShare: settings.memoryShare ?? openMemoryShare(), ready: readiness(settings.database, queue), trace: tracing?.request, metrics: metrics && (async () => metrics(await queue.waiting())), database, renewKeys, auth: settings.guarded ? { publicUrl: settings.publicUrl ?? null, signIn: settings.signIn ?? null } : null, door, printPdf: settings.printPdf ?? pdfPrinter({ mostWaiting: 20 }), budgets, engines, flows: { checkDraft, prepareDraft, readFile, readUploads }, queue, watch, outbound, closing: closing.signal })
  if (settings.pages) http.route('/', settings.pages)
  return {
    http,
    stop: async (seconds) => {
      closing.abort()
      await endRetaining()
      await queue.stop(seconds)
      await watch.close()
      await deaf()
    },
  }
}
