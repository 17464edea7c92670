/** The service as people run it, on a free port with a database in memory; only the proofreader, slow to start, stays out. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { type AppSettings, openApp } from '../../src/main/app.ts'
import { nodeCoachDeps } from '../../src/main/coach-deps.ts'
import { docsFile, pages } from '../../src/main/pages.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openPglite } from '../../src/store/pglite.ts'
import type { Database } from '../../src/store/sql.ts'

export interface RealServer {
  readonly url: string
  readonly close: () => Promise<void>
}

/** `more`: other settings, which may depend on the address that the service has. */
export async function realServer(more: (url: string, database: Database) => Partial<AppSettings> | Promise<Partial<AppSettings>> = () => ({})): Promise<RealServer> {
  const database = await openPglite(null)
  await migrate(database)
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const queueFailed = (error: Error): void => { throw error }
  const app = await openApp({ coach: nodeCoachDeps({ proof: false }), database, version: '0', log: () => {}, queueFailed, docsFile, pages: pages(), atOnce: 1, longestWait: 20, ...(await more(url, database)) })
  server.on('request', getRequestListener(app.http.fetch))
  return {
    url,
    close: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      await app.stop(1)
      await database.close()
    },
  }
}
