/** /metrics: the service in numbers, for Prometheus; for its operator and for this machine, not for its tenants. */
import { Hono } from 'hono'
import type { Context } from 'hono'
import { sha256 } from '../../store/sha256.ts'
import type { Env, HttpDeps } from '../deps.ts'
import { problem } from '../problem.ts'
import { peerOf } from '../source-of.ts'

export function metrics(deps: HttpDeps): Hono<Env> {
  return new Hono<Env>().get('/metrics', async (c) => {
    if (!deps.metrics) return problem(c, 'not-found', 'Nothing is counted here; start the service with "ecq-coach serve".')
    if (!(await isOperator(c, deps))) return problem(c, 'unauthorized', 'These numbers are of all organizations, so they are for the operator: send the token of ECQ_METRICS_TOKEN as "Authorization: Bearer …", or set none and ask from the machine itself.', { headers: { 'www-authenticate': 'Bearer realm="ecq-coach metrics"' } })
    return c.body(await deps.metrics(), 200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' })
  })
}

/** Without sign-in nobody else reaches the service. Where a token is set, it is asked of this machine too: a proxy that says nothing of itself may stand there. */
async function isOperator(c: Context, { auth, metricsToken }: HttpDeps): Promise<boolean> {
  if (!auth || (metricsToken === undefined && !auth.publicUrl && isFromThisMachine(c))) return true
  const sent = /^Bearer +(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
  // Hashes, so that the time of the comparison tells nothing of the token.
  return metricsToken !== undefined && sent !== undefined && (await sha256(sent)) === (await sha256(metricsToken))
}

const loopback = /^(?:127\.|::1$|::ffff:127\.)/

/** A proxy on this machine asks from here too, for whoever asked it; most say so in a header, and a service with a public address takes none at its word. */
function isFromThisMachine(c: Context): boolean {
  const peer = peerOf(c)
  if (peer === undefined || !loopback.test(peer)) return false
  if (['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => c.req.header(name) !== undefined)) return false
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(c.req.header('host') ?? '')
}
