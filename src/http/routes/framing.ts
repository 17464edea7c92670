/** /embed and /embed.js: the page that may stand in a frame of an organization's sites, and of no others, and the script that puts it there. */
import { Hono } from 'hono'
import { tenantPattern } from '../../store/walls.ts'
import type { Env, HttpDeps } from '../deps.ts'

/** Both are pages of the built folder; here they only get the headers that other sites need. */
export function framing({ door }: Pick<HttpDeps, 'door'>): Hono<Env> {
  return new Hono<Env>()
    .use('/embed', async (c, next) => {
      const organization = c.req.query('organization') ?? ''
      const origins = tenantPattern.test(organization) ? await door.embedOriginsOf(organization) : []
      await next()
      const policy = c.res.headers.get('content-security-policy') ?? ''
      // Our own console shows a preview.
      c.header('content-security-policy', policy.replace("frame-ancestors 'none'", ["frame-ancestors 'self'", ...origins].join(' ')))
    })
    .use('/embed.js', async (c, next) => {
      await next()
      c.header('cross-origin-resource-policy', 'cross-origin')
      c.header('access-control-allow-origin', '*')
    })
}
