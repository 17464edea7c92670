/** /v1/webhooks: addresses that are called when something is done; what was sent there, tried again on request. */
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import { closedObject } from '../../ecq/closed-object.ts'
import type { Key } from '../../store/tables/draft.ts'
import { deliveryStatuses, listDeliveries, reviveDelivery } from '../../store/tables/webhook-delivery.ts'
import type { Delivery as StoredDelivery } from '../../store/tables/webhook-delivery.ts'
import { changeWebhook, deleteWebhook, getWebhook, insertWebhook, listWebhooks, webhookEvents } from '../../store/tables/webhook.ts'
import type { Webhook as StoredWebhook } from '../../store/tables/webhook.ts'
import { callWebhook } from '../../work/call-webhooks.ts'
import type { Env, HttpDeps } from '../deps.ts'
import { keyOf } from '../key-of.ts'
import { Paging, next, pageOf } from '../paging.ts'
import { receiptOf } from '../receipt.ts'
import { KeyHeader } from '../repeat.ts'
import { json, problems } from '../respond.ts'
import { Id, Receipt } from '../schemas.ts'

const moment = z.string().describe('ISO 8601, UTC.')
const url = z.string().max(2000).describe('An https:// address of the open internet.')
const events = z.array(z.enum(webhookEvents)).min(1).max(webhookEvents.length).transform((names) => [...new Set(names)])
const Webhook = z.object({ id: Id, url, events: z.array(z.enum(webhookEvents)), enabled: z.boolean(), createdAt: moment }).meta({ id: 'Webhook' })
const MadeWebhook = Webhook.extend({ secret: z.string().describe('Shown this once; messages are signed with it, as Standard Webhooks says.') }).meta({ id: 'MadeWebhook' })
const NewWebhook = closedObject({ url, events: events.default([...webhookEvents]) }).meta({ id: 'NewWebhook', example: { url: 'https://agency.example/hooks/ecq', events: ['batch.done'] } })
const WebhookChange = closedObject({ url: url.optional(), events: events.optional(), enabled: z.boolean().optional() }).meta({ id: 'WebhookChange', example: { enabled: false } })
const Delivery = z
  .object({
    id: Id.describe('As in the header `webhook-id`, the same at every try.'), webhook: Id, event: z.string(),
    status: z.enum(deliveryStatuses).describe('`dead`: tried as often as it is tried, or not wanted any more.'),
    tries: z.number().int(), response: z.number().int().nullable().describe('Status of the last answer; null where none came.'), reason: z.string().nullable().describe('Why the last try failed.'), createdAt: moment, triedAt: moment.nullable(),
  })
  .meta({ id: 'Delivery' })
const params = z.object({ id: Id })
const tags = ['Webhooks']

const list = createRoute({
  method: 'get', path: '/v1/webhooks', tags, summary: 'List webhooks, newest first', request: { query: Paging },
  responses: { 200: json(z.object({ webhooks: z.array(Webhook), next }).meta({ id: 'WebhookList' }), 'One page, without the secrets.'), ...problems() },
})
const post = createRoute({
  method: 'post', path: '/v1/webhooks', tags, summary: 'Be told when something is done',
  description: 'A message is a POST of `{type, timestamp, data}` with ids, the triage of a review and counts of a batch, never words of a draft; signed with the headers `webhook-id`, `webhook-timestamp` and `webhook-signature` of Standard Webhooks. It may come twice: tell by `webhook-id`. Any answer but 2xx is tried again, longer and longer apart, for about half a day; 410 turns the webhook off.',
  request: { headers: KeyHeader, body: { required: true, content: { 'application/json': { schema: NewWebhook } } } },
  responses: { 201: json(MadeWebhook, 'Store `secret` now; it is not shown again.'), ...problems('key-reused', 'too-large', 'unsupported-media-type') },
})
const get = createRoute({ method: 'get', path: '/v1/webhooks/{id}', tags, summary: 'Read a webhook', request: { params }, responses: { 200: json(Webhook, 'It, without its secret.'), ...problems('not-found') } })
const patch = createRoute({
  method: 'patch', path: '/v1/webhooks/{id}', tags, summary: 'Change a webhook, or turn it off and on',
  request: { params, body: { required: true, content: { 'application/json': { schema: WebhookChange } } } },
  responses: { 200: json(Webhook, 'As it is now.'), ...problems('not-found', 'too-large', 'unsupported-media-type') },
})
const remove = createRoute({
  method: 'delete', path: '/v1/webhooks/{id}', tags, summary: 'Delete a webhook with its deliveries', request: { params },
  responses: { 200: json(Receipt, 'It is gone.'), ...problems('not-found') },
})
const tryOut = createRoute({
  method: 'post', path: '/v1/webhooks/{id}/test', tags, summary: 'Send a message to try it out', request: { params, headers: KeyHeader },
  description: 'Of the type `webhook.test`, signed and tried like all others.',
  responses: { 202: json(Delivery, 'It is under way; its deliveries tell what came of it.'), ...problems('not-found', 'key-reused') },
})
const deliveries = createRoute({
  method: 'get', path: '/v1/webhooks/{id}/deliveries', tags, summary: 'See what was sent, newest first',
  description: 'With `status=dead`: what was given up. Deliveries are kept for a month.',
  request: { params, query: Paging.extend({ status: z.enum(deliveryStatuses).optional() }) },
  responses: { 200: json(z.object({ deliveries: z.array(Delivery), next }).meta({ id: 'DeliveryList' }), 'One page.'), ...problems('not-found') },
})
const replay = createRoute({
  method: 'post', path: '/v1/webhooks/{id}/deliveries/{delivery}/replay', tags, summary: 'Send a message again', request: { params: z.object({ id: Id, delivery: Id }), headers: KeyHeader },
  description: 'The same message with the same `webhook-id`, delivered or dead.',
  responses: { 202: json(Delivery, 'It is under way.'), ...problems('not-found', 'conflict') },
})

export type Routes = typeof list | typeof post | typeof get | typeof patch | typeof remove | typeof tryOut | typeof deliveries | typeof replay

export function webhooks(deps: HttpDeps): OpenAPIHono<Env> {
  const { database } = deps
  return new OpenAPIHono<Env>()
    .openapi(list, async (c) => {
      const { page, next } = await pageOf(c.req.valid('query'), (asked) => listWebhooks(database, { tenant: c.get('tenant'), ...asked }))
      return c.json({ webhooks: page.map(shown), next }, 200)
    })
    .openapi(post, async (c) => {
      const made = await makeWebhook(deps, c.get('tenant'), c.req.valid('json'))
      return c.json(made, 201, { location: `/v1/webhooks/${made.id}`, 'cache-control': 'no-store' })
    })
    .openapi(get, async (c) => c.json(shown(await getWebhook(database, keyOf(c, c.req.valid('param').id))), 200))
    .openapi(patch, async (c) => c.json(shown(await alterWebhook(deps, keyOf(c, c.req.valid('param').id), c.req.valid('json'))), 200))
    .openapi(remove, async (c) => {
      const key = keyOf(c, c.req.valid('param').id)
      const removed = await database.tx((sql) => deleteWebhook(sql, key))
      return c.json(receiptOf(deps, 'webhook', key.id, { webhooks: 1, ...removed }), 200)
    })
    .openapi(tryOut, async (c) => c.json(await sendTest(deps, keyOf(c, c.req.valid('param').id)), 202))
    .openapi(deliveries, async (c) => {
      const [key, { status = null, ...paging }] = [keyOf(c, c.req.valid('param').id), c.req.valid('query')]
      await getWebhook(database, key)
      const { page, next } = await pageOf(paging, (asked) => listDeliveries(database, key, { ...asked, status }))
      return c.json({ deliveries: page, next }, 200)
    })
    .openapi(replay, async (c) => {
      const { id, delivery } = c.req.valid('param')
      return c.json(await sendAgain(deps, keyOf(c, id), delivery), 202)
    })
}

const shown = (webhook: StoredWebhook) => ({ ...webhook, events: [...webhook.events] })

async function makeWebhook({ coach, database, outbound }: HttpDeps, tenant: string, { url, events }: z.output<typeof NewWebhook>): Promise<z.input<typeof MadeWebhook>> {
  await outbound.check(url)
  const secret = newSigningSecret()
  const made = { id: coach.id(), url, events, enabled: true, createdAt: coach.now().toISOString() }
  await insertWebhook(database, tenant, { ...made, signedWith: secret })
  return { ...made, secret }
}

/** As Standard Webhooks writes secrets. */
const newSigningSecret = (): string => `whsec_${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))}`

/** What is not named stays. */
async function alterWebhook({ database, outbound }: HttpDeps, key: Key, { url, events, enabled }: z.output<typeof WebhookChange>): Promise<StoredWebhook> {
  await getWebhook(database, key)
  if (url !== undefined) await outbound.check(url)
  const change = { ...(url === undefined ? {} : { url }), ...(events ? { events } : {}), ...(enabled === undefined ? {} : { enabled }) }
  return database.tx((sql) => changeWebhook(sql, key, change))
}

async function sendTest({ coach, database, queue }: HttpDeps, key: Key): Promise<StoredDelivery> {
  const [begun] = await database.tx(async (sql) => {
    await getWebhook(sql, key)
    await callWebhook(sql, { coach, queue }, key, { type: 'webhook.test', data: {} })
    return listDeliveries(sql, key, { limit: 1, after: null, status: null })
  })
  return begun as StoredDelivery
}

const sendAgain = ({ database, queue }: HttpDeps, { tenant, id }: Key, delivery: string): Promise<StoredDelivery> =>
  database.tx(async (sql) => {
    const found = await reviveDelivery(sql, { tenant, id: delivery }, id)
    await queue.later(sql, 'deliver-webhook', { tenant, id: delivery })
    return found
  })
