/** /v1/tenant and /v1/audit: the organization itself, and what was done in it. */
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import { listAuditEntries } from '../../store/tables/audit-entry.ts'
import { normalise } from '../../text/normal.ts'
import { changeTenant, getTenant } from '../../store/tables/tenant.ts'
import type { Env, HttpDeps } from '../deps.ts'
import { Paging, next, pageOf } from '../paging.ts'
import { json, problems } from '../respond.ts'
import { Id } from '../schemas.ts'

const moment = z.string().describe('ISO 8601, UTC.')
const settings = {
  name: z.string().trim().min(1).max(200),
  retentionDays: z.number().int().min(1).max(36_500).nullable().describe('Drafts that nobody has touched for so many days are deleted; null keeps them.'),
}
const Tenant = z.object({ id: z.string(), ...settings, createdAt: moment }).meta({ id: 'Tenant' })
const TenantChange = z.strictObject({ name: settings.name.optional(), retentionDays: settings.retentionDays.optional() }).meta({ id: 'TenantChange', example: { retentionDays: 365 } })
const AuditEntry = z
  .object({ id: Id, at: moment, actor: z.string().describe('`key:ID`, `member:ID`, `local`, or `service` for what happens by itself.'), action: z.string(), target: z.string().nullable(), status: z.number().int(), request: z.string() })
  .meta({ id: 'AuditEntry' })

const get = createRoute({
  method: 'get', path: '/v1/tenant', tags: ['Organization'], summary: 'Read about your organization',
  responses: { 200: json(Tenant, 'It.'), ...problems('not-found') },
})
const patch = createRoute({
  method: 'patch', path: '/v1/tenant', tags: ['Organization'], summary: 'Change its name or how long drafts are kept',
  request: { body: { required: true, content: { 'application/json': { schema: TenantChange } } } },
  responses: { 200: json(Tenant, 'As it is now.'), ...problems('not-found', 'too-large', 'unsupported-media-type') },
})
const audit = createRoute({
  method: 'get', path: '/v1/audit', tags: ['Organization'], summary: 'Read what was done, newest first', request: { query: Paging },
  description: 'Every change, who made it and to what: ids only, no word of a draft. It is written beside the change, not in its transaction.',
  responses: { 200: json(z.object({ entries: z.array(AuditEntry), next }).meta({ id: 'AuditLog' }), 'One page.'), ...problems() },
})

export function tenant({ database }: HttpDeps): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>()
    .openapi(get, async (c) => c.json(await getTenant(database, c.get('tenant')), 200))
    .openapi(patch, async (c) => c.json(await database.tx((sql) => changeTenant(sql, c.get('tenant'), plain(c.req.valid('json')))), 200))
    .openapi(audit, async (c) => {
      const { page, next } = await pageOf(c.req.valid('query'), (asked) => listAuditEntries(database, { tenant: c.get('tenant'), ...asked }))
      return c.json({ entries: page, next }, 200)
    })
}

const plain = ({ name, ...rest }: z.infer<typeof TenantChange>): z.infer<typeof TenantChange> => ({ ...rest, ...(name === undefined ? {} : { name: normalise(name) }) })
