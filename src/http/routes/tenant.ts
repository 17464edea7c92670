/** /v1/tenant and /v1/audit: the organization itself, and what was done in it. */
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import { closedObject } from '../../ecq/closed-object.ts'
import { listAuditEntries } from '../../store/tables/audit-entry.ts'
import { normalise } from '../../text/normal.ts'
import { changeTenant, getTenant } from '../../store/tables/tenant.ts'
import type { Tenant as StoredTenant } from '../../store/tables/tenant.ts'
import { tenantRows } from '../../store/tenant-rows.ts'
import type { TableRows } from '../../store/tenant-rows.ts'
import { forgetTenant } from '../../work/forget-tenant.ts'
import { zipLines } from '../../write/zip-lines.ts'
import type { LineFile } from '../../write/zip-lines.ts'
import type { Env, HttpDeps } from '../deps.ts'
import { embedOrigins } from '../embed-origins.ts'
import { Paging, next, pageOf } from '../paging.ts'
import { problem } from '../problem.ts'
import { receiptOf } from '../receipt.ts'
import { json, problems, sent } from '../respond.ts'
import { Id, Receipt } from '../schemas.ts'
import { streamBytes } from '../stream-bytes.ts'

const moment = z.string().describe('ISO 8601, UTC.')
const settings = {
  name: z.string().trim().min(1).max(200),
  retentionDays: z.number().int().min(1).max(36_500).nullable().describe('Drafts that nobody has touched for so many days are deleted; null keeps them.'),
  embedOrigins: embedOrigins.describe('Sites that may show this service in a frame, and call it from their pages with a guest\'s token.'),
}
const Tenant = z.object({ id: z.string(), ...settings, createdAt: moment }).meta({ id: 'Tenant' })
const TenantChange = closedObject({ name: settings.name.optional(), retentionDays: settings.retentionDays.optional(), embedOrigins: settings.embedOrigins.optional() }).meta({ id: 'TenantChange', example: { retentionDays: 365, embedOrigins: ['https://agency.example'] } })
const AuditEntry = z
  .object({ id: Id, at: moment, actor: z.string().describe('`key:ID`, `member:ID`, `guest:ID`, `local`, or `service` for what happens by itself.'), action: z.string(), target: z.string().nullable(), status: z.number().int().nullable().describe('As the request was answered; null: it is not answered yet, or was cut off before; what was changed until then stands.'), request: z.string() })
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
const all = createRoute({
  method: 'get', path: '/v1/tenant/export', tags: ['Organization'], summary: 'Take all data of your organization along',
  description: 'A zip archive with one file of JSON lines for each sort of data, made while it is sent. Hashes of keys and sessions are left out.',
  responses: { 200: { description: 'The archive.', content: { 'application/zip': { schema: z.string().meta({ format: 'binary' }) } } }, ...problems() },
})
const remove = createRoute({
  method: 'delete', path: '/v1/tenant', tags: ['Organization'], summary: 'Delete your organization with everything in it',
  description: 'Drafts, reviews, chats, clients, members, keys, the audit log and what waits in the queue; the keys that drafts were sealed with, too, so that copies of the disk cannot be opened.',
  request: { query: z.object({ confirm: z.string().describe('The id of your organization, as GET /v1/tenant gives it.') }) },
  responses: { 200: json(Receipt, 'All of it is gone.'), ...problems() },
})
const audit = createRoute({
  method: 'get', path: '/v1/audit', tags: ['Organization'], summary: 'Read what was done, newest first', request: { query: Paging },
  description: 'Every change, who made it and to what: ids only, no word of a draft. It is written in the transaction of the change, so that neither is there without the other.',
  responses: { 200: json(z.object({ entries: z.array(AuditEntry), next }).meta({ id: 'AuditLog' }), 'One page.'), ...problems() },
})

export type Routes = typeof get | typeof patch | typeof all | typeof remove | typeof audit

export function tenant({ coach, database, queue, door, renewKeys }: HttpDeps): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>()
    .openapi(get, async (c) => c.json(shown(await getTenant(database, c.get('tenant'))), 200))
    .openapi(patch, async (c) => {
      const changed = await database.tx((sql) => changeTenant(sql, c.get('tenant'), plain(c.req.valid('json'))))
      await door.forget()
      return c.json(shown(changed), 200)
    })
    .openapi(all, (c) => {
      const tenant = c.get('tenant')
      const body = streamBytes(tenant, zipLines(filesOf(tenantRows(database))))
      return sent(c.body(body, 200, { 'content-type': 'application/zip', 'content-disposition': `attachment; filename="${tenant}.zip"`, 'cache-control': 'no-store' }))
    })
    .openapi(remove, async (c) => {
      const id = c.get('tenant')
      if (c.req.valid('query').confirm !== id) return sent(problem(c, 'bad-input', `Say that you mean it: ?confirm=${id}.`))
      const removed = await forgetTenant({ database, queue }, id)
      await door.forget()
      await renewKeys()
      return c.json(receiptOf({ coach }, 'tenant', id, removed), 200)
    })
    .openapi(audit, async (c) => {
      const { page, next } = await pageOf(c.req.valid('query'), (asked) => listAuditEntries(database, { tenant: c.get('tenant'), ...asked }))
      return c.json({ entries: page, next }, 200)
    })
}

const shown = (tenant: StoredTenant) => ({ ...tenant, embedOrigins: [...tenant.embedOrigins] })

const plain = ({ name, ...rest }: z.infer<typeof TenantChange>): z.infer<typeof TenantChange> => ({ ...rest, ...(name === undefined ? {} : { name: normalise(name) }) })

async function* filesOf(tables: AsyncIterable<TableRows>): AsyncGenerator<LineFile> {
  for await (const { table, pages } of tables) yield { name: `${table}.jsonl`, pages }
}
