/** Writes each change to the audit log, in the transaction of the change: who did what to what, ids only. */
import type { MiddlewareHandler } from 'hono'
import { endAuditEntry, putEntryOfChange } from '../store/tables/audit-entry.ts'
import type { AuditEntry } from '../store/tables/audit-entry.ts'
import { asTenant, withAtEnd } from '../store/walls.ts'
import type { Env, HttpDeps } from './deps.ts'
import { patternOf } from './guard.ts'

/**
 * The first change of a request takes the entry along, without its end; that is written when the request is answered.
 * Where the process dies between, the entry stays without an end. What was refused and changed nothing has none.
 */
export const audit = ({ coach, database }: HttpDeps): MiddlewareHandler<Env> =>
  async function audit(c, next) {
    const action = `${c.req.method} ${patternOf(c)}`
    if (!isTold(action)) return next()
    const { actor, tenant } = c.get('who')
    const begun = { id: coach.id(), at: coach.now().toISOString(), actor, action, request: c.get('request') }
    const entry = (end: Pick<AuditEntry, 'target' | 'status'>): AuditEntry => ({ ...begun, ...end })
    let [changed, answered] = [false, false]
    await withAtEnd(async (sql) => {
      // A stream goes on after the answer has begun, and its entry is there by then.
      if (!answered && (await putEntryOfChange(sql, tenant, entry({ target: c.req.param('id') ?? null, status: null })))) changed = true
    }, next)
    answered = true
    const { status, headers } = c.res
    if (status >= 400 && !changed) return
    const target = c.req.param('id') ?? headers.get('location')?.split('/').at(-1) ?? null
    // Guests write to the log, and read and change nothing of it.
    await asTenant(tenant, () => endAuditEntry(database, tenant, entry({ target, status })))
  }

/** Reading is not written down, but taking everything away is. Checks keep nothing, so there is nothing to tell; a tenant that deletes itself has no log any more. */
function isTold(action: string): boolean {
  if (/^(?:GET|HEAD) /.test(action)) return action.endsWith('/export')
  return action !== 'POST /v1/checks' && action !== 'DELETE /v1/tenant'
}
