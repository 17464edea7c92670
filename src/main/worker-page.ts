/** What a worker says of itself over HTTP: that it lives, whether it can work, and its numbers for Prometheus. */
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { Hono } from 'hono'
import { listen } from './listen.ts'
import type { Ready } from './readiness.ts'
import type { ListenAddress } from './settings.ts'

export interface WorkerPage {
  readonly ready: Ready
  readonly metrics: () => Promise<string>
}

/** Anybody who reaches the address may ask: there are ids, counts and times only. The answer ends it. Throws like `listen`. */
export async function openWorkerPage({ ready, metrics }: WorkerPage, { host, port }: ListenAddress): Promise<() => void> {
  const page = new Hono()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', async (c) => {
      const missing = await ready()
      return missing === null ? c.json({ status: 'ok' }) : c.json({ status: 'unavailable', detail: missing }, 503, { 'retry-after': '5' })
    })
    .get('/metrics', async (c) => c.body(await metrics(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }))
  const server = createAdaptorServer({ fetch: page.fetch }) as Server
  await listen(server, port, host)
  return () => {
    server.close()
    server.closeAllConnections()
  }
}
