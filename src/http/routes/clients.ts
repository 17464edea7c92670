/** /v1/clients: the people whom coaches help; drafts are kept by client and deleted with the client. */
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import { closedObject } from '../../ecq/closed-object.ts'
import { normalise } from '../../text/normal.ts'
import { deleteClient, giveToClient, insertClient, listClients } from '../../store/tables/client.ts'
import { lockDraft } from '../../store/tables/draft.ts'
import { forgetDraft } from '../../work/forget-draft.ts'
import type { Env, HttpDeps } from '../deps.ts'
import { keyOf } from '../key-of.ts'
import { Paging, next, pageOf } from '../paging.ts'
import { receiptOf } from '../receipt.ts'
import { KeyHeader } from '../repeat.ts'
import { json, problems } from '../respond.ts'
import { Id, Receipt } from '../schemas.ts'

const client = { id: Id, name: z.string(), createdAt: z.string().describe('ISO 8601, UTC.') }
const Client = z.object(client).meta({ id: 'Client' })
const NewClient = closedObject({ name: z.string().trim().min(1).max(200) }).meta({ id: 'NewClient', example: { name: 'Pat Doe' } })
const params = z.object({ id: Id })

const list = createRoute({
  method: 'get', path: '/v1/clients', tags: ['Clients'], summary: 'List clients, newest first', request: { query: Paging },
  responses: { 200: json(z.object({ clients: z.array(z.object({ ...client, drafts: z.number().int() })), next }).meta({ id: 'ClientList' }), 'One page.'), ...problems() },
})
const post = createRoute({
  method: 'post', path: '/v1/clients', tags: ['Clients'], summary: 'Add a client', request: { headers: KeyHeader, body: { required: true, content: { 'application/json': { schema: NewClient } } } },
  responses: { 201: json(Client, 'Put drafts into it with `PUT /v1/clients/{id}/drafts/{draft}`.'), ...problems('key-reused', 'too-large', 'unsupported-media-type') },
})
const put = createRoute({
  method: 'put', path: '/v1/clients/{id}/drafts/{draft}', tags: ['Clients'], summary: 'Put a draft into a client\'s folder', request: { params: z.object({ id: Id, draft: Id }) },
  responses: { 204: { description: 'It is there.' }, ...problems('not-found') },
})
const remove = createRoute({
  method: 'delete', path: '/v1/clients/{id}', tags: ['Clients'], summary: 'Delete a client with all drafts', request: { params },
  responses: { 200: json(Receipt, 'All of it is gone.'), ...problems('not-found') },
})

export type Routes = typeof list | typeof post | typeof put | typeof remove

export function clients({ coach, database, queue, door }: HttpDeps): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>()
    .openapi(list, async (c) => {
      const { page, next } = await pageOf(c.req.valid('query'), (asked) => listClients(database, { tenant: c.get('tenant'), ...asked }))
      return c.json({ clients: page, next }, 200)
    })
    .openapi(post, async (c) => {
      const made = { id: coach.id(), name: normalise(c.req.valid('json').name), createdAt: coach.now().toISOString() }
      await insertClient(database, c.get('tenant'), made)
      return c.json(made, 201, { location: `/v1/clients/${made.id}` })
    })
    .openapi(put, async (c) => {
      const { id, draft } = c.req.valid('param')
      const key = keyOf(c, draft)
      await database.tx(async (sql) => {
        await lockDraft(sql, key)
        await giveToClient(sql, key, id)
      })
      return c.body(null, 204)
    })
    .openapi(remove, async (c) => {
      const { id } = c.req.valid('param')
      const removed: Record<string, number> = { clients: 1, drafts: 0 }
      await database.tx(async (sql) => {
        const { drafts } = await deleteClient(sql, keyOf(c, id), (draft) => forgetDraft(sql, { coach, queue }, keyOf(c, draft)))
        for (const counts of drafts) for (const [sort, count] of Object.entries({ drafts: 1, ...counts })) removed[sort] = (removed[sort] ?? 0) + count
      })
      // The client's guests are gone, too.
      await door.forget()
      return c.json(receiptOf({ coach }, 'client', id, removed), 200)
    })
}
