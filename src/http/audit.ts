/** Writes each change to the audit log: who did what to what, ids only. */
import type { MiddlewareHandler } from 'hono'
import { putAuditEntry } from '../store/tables/audit-entry.ts'
import type { Env, HttpDeps } from './deps.ts'
import { patternOf } from './guard.ts'

/** What was refused did not happen. Reading is not written down, but taking everything away is. Checks keep nothing, so there is nothing to tell. */
export const audit = ({ coach, database }: HttpDeps): MiddlewareHandler<Env> =>
  async function audit(c, next) {
    await next()
    const [method, route] = [c.req.method, patternOf(c)]
    const told = method === 'GET' || method === 'HEAD' ? route.endsWith('/export') : route !== '/v1/checks'
    if (!told || c.res.status >= 400) return
    const target = c.req.param('id') ?? c.res.headers.get('location')?.split('/').at(-1) ?? null
    const { actor, tenant } = c.get('who')
    // A tenant that has just deleted itself has no log any more.
    if (method === 'DELETE' && route === '/v1/tenant') return
    await putAuditEntry(database, tenant, { id: coach.id(), at: coach.now().toISOString(), actor, action: `${method} ${route}`, target, status: c.res.status, request: c.get('request') })
  }
