/** The service as people run it, on a free port with a database in memory; only the proofreader, slow to start, stays out. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { openApp } from '../../src/main/app.ts'
import { nodeCoachDeps } from '../../src/main/coach-deps.ts'
import { docsFile, pages } from '../../src/main/pages.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openPglite } from '../../src/store/pglite.ts'

export interface RealServer {
  readonly url: string
  readonly close: () => Promise<void>
}

export async function realServer(): Promise<RealServer> {
  const database = await openPglite(null)
  await migrate(database)
  const queueFailed = (error: Error): void => { throw error }
  const app = await openApp({ coach: nodeCoachDeps({ proof: false }), database, version: '0', log: () => {}, queueFailed, docsFile, pages: pages(), atOnce: 1, longestWait: 20 })
  const server = createServer(getRequestListener(app.http.fetch))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      await app.stop(1)
      await database.close()
    },
  }
}
