/** `serve`: opens the database, listens, and on a signal stops without losing anything. */
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { reviewDraft } from '../coach/review-draft.ts'
import { Fault } from '../fault.ts'
import { migrate } from '../store/migrate.ts'
import type { Database } from '../store/sql.ts'
import { isGuarded } from '../store/tables/tenant.ts'
import { openVault } from '../store/vault.ts'
import { atTheDoor, walled } from '../store/walls.ts'
import { openApp } from './app.ts'
import type { App, AppSettings } from './app.ts'
import { nodeCoachDeps } from './coach-deps.ts'
import { addressOf, listen } from './listen.ts'
import { observe } from './observe.ts'
import type { Observed } from './observe.ts'
import { openDatabase } from './open-database.ts'
import { openOutbound } from './outbound.ts'
import { docsFile, pages } from './pages.ts'
import { modelIds } from './open-model.ts'
import { openReviewApart } from './review-apart.ts'
import type { ApartSettings } from './review-apart.ts'
import { type ModelSettings, type ServiceSettings, noModel } from './settings.ts'
import { stopSignal } from './stop-signal.ts'
import { suitable } from './work.ts'

export interface ServeSettings extends ServiceSettings {
  readonly port: number
  readonly host: string
  /** default: true; false leaves the reviews to `worker` processes */
  readonly worker?: boolean
  /** default: the offline engine alone */
  readonly model?: ModelSettings
}

const loopback = new Set(['127.0.0.1', 'localhost', '::1'])

export interface ServeOptions {
  /** what is being made when the signal comes has so many seconds; then it is handed back for the next start */
  readonly secondsToFinish?: number
  /** tests put a flow of their own here */
  readonly reviewDraft?: AppSettings['reviewDraft']
  /** see `openReviewApart` */
  readonly apart?: ApartSettings
}

/**
 * Ends when a signal told it to stop. Throws the Fault `bad-input` for an address that others could reach,
 * or a model that is not set up right, `conflict` for a folder that another process owns, `unavailable` for a port that is taken.
 */
export async function serve(settings: ServeSettings, { secondsToFinish = 8, reviewDraft: flow = reviewDraft, apart }: ServeOptions = {}): Promise<void> {
  const { port, host, databaseUrl, worker = true, model = noModel } = settings
  if (!worker && !databaseUrl) throw new Fault('bad-input', 'Without a worker of its own the server needs others, and those need a PostgreSQL server: set DATABASE_URL, or leave --no-worker out.')
  const models = model.model ? await modelIds(model.model) : []
  const observed = await observe(settings)
  const database = await openDatabase(settings)
  try {
    await migrate(database)
    const guarded = await guardedFor(database, host)
    const reviewing = { reviewDraft: observed.measures.review(flow), reviewApart: observed.measures.review(openReviewApart(apart)) }
    const app = await openApp({ ...appSettings(settings, observed), ...reviewing, models, database, guarded })
    await listenUntilTold(app, { port, host, secondsToFinish })
  } finally {
    await database.close()
    await observed.tracing?.stop()
  }
}

/** Whether somebody holds a key or is invited. Throws the Fault `bad-input` where nobody does and others could reach the address. */
async function guardedFor(database: Database, host: string): Promise<boolean> {
  const guarded = await atTheDoor(() => isGuarded(walled(database)))
  if (guarded || loopback.has(host)) return guarded
  throw new Fault('bad-input', `Nobody holds a key yet, so only this machine may ask and ${host} is refused; make a first owner with "ecq-coach tenant create NAME --owner EMAIL", or leave --host out.`)
}

/** What the application is told by the settings and by whoever observes it. */
function appSettings(settings: ServeSettings, { version, log, measures, tracing, coach }: Observed): Omit<AppSettings, 'database'> {
  const { lostAfter, publicUrl, signIn, masterKeys, proxies, metricsToken, webhookAllow = [], worker = true, model = noModel } = settings
  return {
    coach: coach(nodeCoachDeps({ proof: true }, model)),
    vault: masterKeys ? openVault(masterKeys, () => new Date()) : null,
    publicUrl,
    proxies,
    signIn,
    tenantBudget: model.tenantBudget,
    version,
    log: (line) => {
      log[line.status >= 500 ? 'error' : 'info'](line)
      measures.request(line)
    },
    metrics: measures.text,
    metricsToken,
    tracing,
    queueFailed: (error) => log.error({ error: error.name }, 'queue'),
    docsFile,
    pages: pages(),
    atOnce: worker ? suitable(model) : 0,
    lostAfter,
    outbound: openOutbound({ allowed: webhookAllow }),
    longestWait: 120,
  }
}

async function listenUntilTold(app: App, { port, host, secondsToFinish }: { port: number; host: string; secondsToFinish: number }): Promise<void> {
  const server = createAdaptorServer({ fetch: app.http.fetch, serverOptions: { requestTimeout: 60_000 } }) as Server
  try {
    await listen(server, port, host)
    process.stdout.write(`ECQ coach listens on ${addressOf(server)}\n`)
    await stopSignal()
  } finally {
    const closed = new Promise<void>((done) => void server.close(() => done()))
    server.closeIdleConnections()
    await app.stop(secondsToFinish)
    // Answers are under way now; a client that does not read its own is cut off.
    setTimeout(() => server.closeAllConnections(), 2000).unref()
    await closed
  }
}
