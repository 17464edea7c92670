/** All that routes may reach; given once, at the rim. */
import type { readUploads } from '../coach/batch/read-uploads.ts'
import type { MiddlewareHandler } from 'hono'
import type { checkDraft } from '../coach/check-draft.ts'
import type { CoachDeps } from '../coach/deps.ts'
import type { prepareDraft } from '../coach/prepare-draft.ts'
import type { readFile } from '../coach/read-file.ts'
import type { Print } from '../coach/write-report.ts'
import type { TenantBudgets } from '../coach/tenant-budget.ts'
import type { EngineList } from '../ecq/engine-list.ts'
import type { Database } from '../store/sql.ts'
import type { Outbound } from '../work/outbound.ts'
import type { Queue } from '../work/queue.ts'
import type { ReviewWatch } from '../work/watch-reviews.ts'
import type { Door, Who } from './door.ts'
import type { Window } from './rate-limit.ts'

/** Ids, counts and times only: no word of a draft, no header, no address beyond the route's pattern. */
export interface LogLine {
  readonly request: string
  readonly method: string
  readonly route: string
  readonly status: number
  readonly ms: number
  /** set where the service is at fault */
  readonly error?: string
}

export interface HttpDeps {
  readonly coach: CoachDeps
  readonly flows: { readonly checkDraft: typeof checkDraft; readonly prepareDraft: typeof prepareDraft; readonly readFile: typeof readFile; readonly readUploads: typeof readUploads }
  readonly engines: EngineList
  /** walled: sees the rows of the tenant whose request is answered */
  readonly database: Database
  readonly budgets: TenantBudgets
  /** null where this machine alone may ask, and whoever does is its owner */
  readonly auth: { readonly publicUrl: string | null; readonly signIn: SignInSettings | null } | null
  readonly door: Door
  /** after a tenant is deleted with its keys: nothing may be sealed with those any more, and this machine's tenant needs new ones */
  readonly renewKeys: () => Promise<void>
  readonly queue: Queue
  readonly watch: ReviewWatch
  readonly outbound: Outbound
  /** lays a report out as PDF */
  readonly printPdf: Print
  /** so many stand before the service, each of which adds whom it saw to X-Forwarded-For; default: none */
  readonly proxies?: number | undefined
  /** what each key has asked this minute, where it outlives the routes */
  readonly windows?: Map<string, Window>
  readonly log: (line: LogLine) => void
  /** how much of the memory that this process may have is taken, from 0 to 1 */
  readonly memoryShare: () => number
  /** what the service lacks to work, in one sentence; null where it can */
  readonly ready: () => Promise<string | null>
  /** goes before all others; default: nothing is traced */
  readonly trace?: MiddlewareHandler<Env> | undefined
  /** what Prometheus reads; default: nothing is counted */
  readonly metrics?: (() => Promise<string>) | undefined
  /** what the operator shows for it from elsewhere; default: it is told to this machine only */
  readonly metricsToken?: string | undefined
  /** a file of the package that shows the API's description, or null where there is none of that name */
  readonly docsFile: (name: string) => Promise<Uint8Array<ArrayBuffer> | null>
  readonly version: string
  /** the longest that a request waits for its review, in seconds */
  readonly longestWait: number
  /** aborted when the service stops: whoever waits is answered with how things stand */
  readonly closing: AbortSignal
}

/** The OpenID Connect provider that knows the people. */
export interface SignInSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** where the provider sends people back to */
  readonly publicUrl: string
}

/** What middleware leaves for handlers. */
export interface Env {
  Variables: { request: string; tenant: string; who: Who }
}
