/** Lets pages of the sites that an organization has named read answers of the API, with a token and never with cookies. */
import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import type { Env, HttpDeps } from './deps.ts'
import type { Who } from './door.ts'

const minutes = 60

/** Before it is known who asks, as for a preflight or a wrong token, any organization's site may know; afterward only the asker's own. */
export function shareWithSites({ door }: Pick<HttpDeps, 'door'>): MiddlewareHandler<Env> {
  const share = cors({
    origin: async (origin) => (await door.isEmbedOrigin(origin) ? origin : null),
    allowMethods: ['GET', 'HEAD', 'POST'],
    allowHeaders: ['authorization', 'content-type', 'accept', 'prefer', 'idempotency-key', 'last-event-id', 'if-none-match'],
    exposeHeaders: ['location', 'link', 'etag', 'retry-after', 'ratelimit', 'x-request-id', 'idempotency-replayed'],
    maxAge: 10 * minutes,
    credentials: false,
  })
  return async function shareWithSites(c, next) {
    const origin = c.req.header('origin')
    if (origin === undefined) return next()
    const answer = await share(c, next)
    const who: Who | undefined = c.get('who')
    if (who && !(hasToken(who) && (await door.embedOriginsOf(who.tenant)).includes(origin))) c.res.headers.delete('access-control-allow-origin')
    return answer
  }
}

/** Where nobody need sign in, the browser on that machine is the owner's, and any page in it would ask as the owner. */
const hasToken = ({ guest, key }: Who): boolean => guest !== null || key !== null
