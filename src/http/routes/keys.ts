/** /v1/keys: keys for programs; made, listed and revoked by owners. */
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import { closedObject } from '../../ecq/closed-object.ts'
import { insertApiKey, listApiKeys, revokeApiKey, scopes } from '../../store/tables/api-key.ts'
import { normalise } from '../../text/normal.ts'
import { newSecret } from '../../work/new-secret.ts'
import type { Env, HttpDeps } from '../deps.ts'
import { keyOf } from '../key-of.ts'
import { Paging, next, pageOf } from '../paging.ts'
import { KeyHeader } from '../repeat.ts'
import { json, problems } from '../respond.ts'
import { Id } from '../schemas.ts'

const moment = z.string().describe('ISO 8601, UTC.')
const limits = {
  requestsPerMinute: z.number().int().min(1).max(100_000).nullable().describe('Null: the service\'s own limit.'),
  reviewsPerDay: z.number().int().min(1).max(1_000_000).nullable().describe('Null: no quota. A day is one of UTC.'),
}
const scopeList = z.array(z.enum(scopes)).min(1).max(scopes.length).describe('`read` and check; `write`: order reviews, change and delete; `admin`: keys, members, the tenant itself.')
const ApiKey = z
  .object({ id: Id, name: z.string(), scopes: scopeList, createdAt: moment, expiresAt: moment.nullable(), revokedAt: moment.nullable(), usedAt: moment.nullable(), ...limits })
  .meta({ id: 'ApiKey' })
const NewApiKey = closedObject({
  name: z.string().trim().min(1).max(100),
  scopes: scopeList.default(['read', 'write']),
  expiresInDays: z.number().int().min(1).max(3650).optional().describe('Default: it does not expire.'),
  requestsPerMinute: limits.requestsPerMinute.optional(),
  reviewsPerDay: limits.reviewsPerDay.optional(),
}).meta({ id: 'NewApiKey', example: { name: 'nightly import', scopes: ['read', 'write'], expiresInDays: 90 } })
const MadeApiKey = ApiKey.extend({ key: z.string().describe('Shown this once; only its hash is kept.') }).meta({ id: 'MadeApiKey' })

const list = createRoute({
  method: 'get', path: '/v1/keys', tags: ['Organization'], summary: 'List keys, newest first', request: { query: Paging },
  responses: { 200: json(z.object({ keys: z.array(ApiKey), next }).meta({ id: 'ApiKeyList' }), 'One page, without the keys themselves.'), ...problems() },
})
const post = createRoute({
  method: 'post', path: '/v1/keys', tags: ['Organization'], summary: 'Make a key', request: { headers: KeyHeader, body: { required: true, content: { 'application/json': { schema: NewApiKey } } } },
  responses: { 201: json(MadeApiKey, 'Store `key` now; it is not shown again.'), ...problems('key-reused', 'too-large', 'unsupported-media-type') },
})
const revoke = createRoute({
  method: 'delete', path: '/v1/keys/{id}', tags: ['Organization'], summary: 'Revoke a key', request: { params: z.object({ id: Id }) },
  description: 'It stays in the list, revoked. Other processes of the service take it for ten seconds more at most.',
  responses: { 200: json(ApiKey, 'It opens nothing any more.'), ...problems('not-found') },
})

export type Routes = typeof list | typeof post | typeof revoke

export function keys({ coach, database, door }: HttpDeps): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>()
    .openapi(list, async (c) => {
      const { page, next } = await pageOf(c.req.valid('query'), (asked) => listApiKeys(database, { tenant: c.get('tenant'), ...asked }))
      return c.json({ keys: page.map((key) => ({ ...key, scopes: [...key.scopes] })), next }, 200)
    })
    .openapi(post, async (c) => {
      const { expiresInDays, requestsPerMinute = null, reviewsPerDay = null, name, scopes } = c.req.valid('json')
      const now = coach.now()
      const expiresAt = expiresInDays === undefined ? null : new Date(now.getTime() + expiresInDays * 86_400_000).toISOString()
      const { secret, sha256 } = await newSecret('ecq_')
      const key = { id: coach.id(), name: normalise(name), scopes, createdAt: now.toISOString(), expiresAt, requestsPerMinute, reviewsPerDay }
      await insertApiKey(database, c.get('tenant'), { ...key, sha256 })
      return c.json({ ...key, revokedAt: null, usedAt: null, key: secret }, 201, { location: `/v1/keys/${key.id}`, 'cache-control': 'no-store' })
    })
    .openapi(revoke, async (c) => {
      const key = await revokeApiKey(database, keyOf(c, c.req.valid('param').id), coach.now().toISOString())
      await door.forget()
      return c.json({ ...key, scopes: [...key.scopes] }, 200)
    })
}
