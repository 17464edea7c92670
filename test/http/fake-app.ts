/** The application in memory with a stand-in for the review flow, and short ways of asking it. */
import type { CoachDeps } from '../../src/coach/deps.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openPglite } from '../../src/store/pglite.ts'
import type { Database } from '../../src/store/sql.ts'
import { openVault } from '../../src/store/vault.ts'
import type { LogLine } from '../../src/http/deps.ts'
import type { WorkDeps } from '../../src/work/deps.ts'
import { openApp } from '../../src/main/app.ts'
import type { App, AppSettings } from '../../src/main/app.ts'
import { docsFile } from '../../src/main/pages.ts'
import { fakeDeps } from '../work/fake-review.ts'

export interface FakeApp {
  readonly app: App
  readonly database: Database
  readonly log: LogLine[]
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>
  readonly post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>
  readonly close: () => Promise<void>
}

export async function fakeApp(reviewDraft: WorkDeps['reviewDraft'], longestWait = 20, coach: CoachDeps = fakeDeps(), more: Partial<AppSettings> = {}): Promise<FakeApp> {
  const { database = await openPglite(null) } = more
  await migrate(database)
  const log: LogLine[] = []
  const queueFailed = (error: Error): void => { throw error }
  // Sealed, as a service that others rely on is.
  const vault = openVault('A'.repeat(43), () => new Date())
  const app = await openApp({ vault, coach, models: coach.openModel ? [{ provider: 'scripted', id: 'script' }] : [], database, version: '0', log: (line) => log.push(line), queueFailed, docsFile, pages: null, atOnce: 2, longestWait, reviewDraft, ...more })
  const ask: FakeApp['ask'] = async (path, init) => app.http.request(path, init)
  return {
    app, database, log, ask,
    post: (path, body, headers) => ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...headers } }),
    close: async () => {
      await app.stop(1)
      await database.close()
    },
  }
}
