/** A server of the benchmark of checks: our whole API, with or without a key, or the same rules behind bare Hono and zod. */
import { createServer } from 'node:http'
import { getRequestListener, serve } from '@hono/node-server'
import { Hono } from 'hono'
import { checkDraft } from '../../src/coach/check-draft.ts'
import { DraftRequest } from '../../src/ecq/request.ts'
import { openApp } from '../../src/main/app.ts'
import { nodeCoachDeps } from '../../src/main/coach-deps.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openPglite } from '../../src/store/pglite.ts'
import { asTenant, walled } from '../../src/store/walls.ts'
import { foundTenant } from '../../src/work/found-tenant.ts'

const kind = process.argv[2]
const coach = nodeCoachDeps({ proof: false })

async function ours(guarded: boolean): Promise<string> {
  const database = await openPglite(null)
  await migrate(database)
  const { key } = await foundTenant({ coach, database: walled(database) }, { name: 'Bench', owner: 'a@b.example' })
  await asTenant('bench', () => walled(database).query('update api_key set requests_per_minute = 100000'))
  const app = await openApp({ coach, database, guarded, version: '0', log: () => {}, queueFailed: () => {}, docsFile: async () => null, pages: null, atOnce: 1, longestWait: 20 })
  const server = createServer(getRequestListener(app.http.fetch))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()))
  const address = server.address()
  return JSON.stringify({ port: typeof address === 'object' ? address?.port : 0, key: guarded ? key : null })
}

async function bare(): Promise<string> {
  const app = new Hono().post('/v1/checks', async (c) => c.json(await checkDraft(coach, DraftRequest.parse(await c.req.json()))))
  return new Promise((ready) => serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => ready(JSON.stringify({ port, key: null }))))
}

/** Processor time that this process has taken, in milliseconds; asked for by any message. */
process.on('message', () => {
  const { user, system } = process.cpuUsage()
  process.send?.((user + system) / 1000)
})

process.send?.(kind === 'bare' ? await bare() : await ours(kind === 'key'))
