/** /metrics: the service in numbers, for Prometheus; for owners' keys and for this machine. */
import { Hono } from 'hono'
import type { Context } from 'hono'
import { admit } from '../admit.ts'
import type { Env, HttpDeps } from '../deps.ts'
import { problem } from '../problem.ts'

export function metrics(deps: HttpDeps): Hono<Env> {
  const admitted = admit(deps)
  return new Hono<Env>()
    .use('/metrics', (c, next) => (isFromThisMachine(c) && !deps.auth?.publicUrl ? next() : admitted(c, next)))
    .get('/metrics', async (c) => {
      if (!deps.metrics) return problem(c, 'not-found', 'Nothing is counted here; start the service with "ecq-coach serve".')
      return c.body(await deps.metrics(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' })
    })
}

const loopback = /^(?:127\.|::1$|::ffff:127\.)/

/** A proxy on this machine asks from here too, for whoever asked it; most say so in a header, and a service with a public address takes none at its word. */
function isFromThisMachine(c: Context): boolean {
  const peer = (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress
  if (peer === undefined || !loopback.test(peer)) return false
  if (['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => c.req.header(name) !== undefined)) return false
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(c.req.header('host') ?? '')
}
