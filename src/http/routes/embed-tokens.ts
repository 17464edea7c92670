/** /v1/embed-tokens: short-lived tokens for people who write on an organization's own site, and the way to take them back. */
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import { closedObject } from '../../ecq/closed-object.ts'
import { Fault } from '../../fault.ts'
import { requireClient } from '../../store/tables/client.ts'
import { deleteGuestTokens, getGuest, insertGuest, insertGuestToken } from '../../store/tables/guest.ts'
import type { Sql } from '../../store/sql.ts'
import { newSecret } from '../../work/new-secret.ts'
import type { Env, HttpDeps } from '../deps.ts'
import { guestTokenPrefix } from '../guests.ts'
import { KeyHeader } from '../repeat.ts'
import { json, problems } from '../respond.ts'
import { Id } from '../schemas.ts'

const minute = 60_000

const guest = Id.describe('The person. Keep it, and give it with the next order: the same person then finds their drafts again.')
const EmbedTokenOrder = closedObject({
  guest: guest.optional().describe('As an earlier token named it; default: somebody new.'),
  client: Id.optional().describe('For somebody new: the client in whose folder the drafts lie.'),
  minutes: z.number().int().min(1).max(60).default(15).describe('How long the token serves; the page asks for another in time.'),
}).meta({ id: 'EmbedTokenOrder', example: { minutes: 15 } })
const EmbedToken = z
  .object({
    token: z.string().describe('Give it to the page; only its hash is kept.'),
    expiresAt: z.string().describe('ISO 8601, UTC.'),
    guest,
    client: Id.nullable(),
    organization: z.string().describe('What the element is told as `organization`.'),
  })
  .meta({ id: 'EmbedToken', example: { token: 'ecqe_pC6yV…', expiresAt: '2026-11-22T08:15:00.000Z', guest: '8c7b9a9e-51f2-4c7c-9e8a-0d4c5c3f2b1a', client: null, organization: 'my-agency' } })

const post = createRoute({
  method: 'post', path: '/v1/embed-tokens', tags: ['Embedding'], summary: 'Make a token for a person on your own site',
  description: 'Ask for it from your server, with a key, once you know who the person is; hand it to the element on your page. It orders, reads and talks about reviews of this person\'s own drafts, and opens nothing else.',
  request: { headers: KeyHeader, body: { required: true, content: { 'application/json': { schema: EmbedTokenOrder } } } },
  responses: { 201: json(EmbedToken, 'The token; it is not shown again.'), ...problems('not-found', 'key-reused', 'too-large', 'unsupported-media-type') },
})

const TakenBack = z.object({ takenBack: z.number().int().describe('So many served until now.') }).meta({ id: 'EmbedTokensTakenBack' })
const takenBack = json(TakenBack, 'They open nothing any more.')
const removeAll = createRoute({
  method: 'delete', path: '/v1/embed-tokens', tags: ['Embedding'], summary: 'Take back the tokens of everybody on your own site',
  description: 'What they hold opens nothing from now on; reviews that were ordered are made. A page that asks your server gets the next token, so for a person who is to stay out, have it make none.',
  responses: { 200: takenBack, ...problems() },
})
const removeOne = createRoute({
  method: 'delete', path: '/v1/guests/{id}/embed-tokens', tags: ['Embedding'], summary: 'Take back the tokens of one person on your own site', request: { params: z.object({ id: guest }) },
  responses: { 200: takenBack, ...problems('not-found') },
})

export type Routes = typeof post | typeof removeAll | typeof removeOne

export function embedTokens({ coach, database, door }: HttpDeps): OpenAPIHono<Env> {
  const takeBack = async (tenant: string, id: string | null): Promise<z.infer<typeof TakenBack>> => {
    const takenBack = await database.tx((sql) => deleteGuestTokens(sql, { tenant, id }, coach.now().toISOString()))
    await door.forget()
    return { takenBack }
  }
  return new OpenAPIHono<Env>()
    .openapi(post, async (c) => {
      const [tenant, { minutes, ...order }, now] = [c.get('tenant'), c.req.valid('json'), coach.now()]
      const { secret, sha256 } = await newSecret(guestTokenPrefix)
      const [createdAt, expiresAt] = [now.toISOString(), new Date(now.getTime() + minutes * minute).toISOString()]
      const { id, client } = await database.tx(async (sql) => {
        const person = await personOf(sql, tenant, order, { id: coach.id(), createdAt })
        await insertGuestToken(sql, { tenant, id: person.id }, { sha256, createdAt, expiresAt })
        return person
      })
      return c.json({ token: secret, expiresAt, guest: id, client, organization: tenant }, 201, { 'cache-control': 'no-store' })
    })
    .openapi(removeAll, async (c) => c.json(await takeBack(c.get('tenant'), null), 200))
    .openapi(removeOne, async (c) => c.json(await takeBack(c.get('tenant'), c.req.valid('param').id), 200))
}

type Order = Pick<z.infer<typeof EmbedTokenOrder>, 'guest' | 'client'>

async function personOf(sql: Sql, tenant: string, { guest, client }: Order, made: { id: string; createdAt: string }): Promise<{ id: string; client: string | null }> {
  if (guest !== undefined) {
    const known = await getGuest(sql, { tenant, id: guest })
    if (client !== undefined && client !== known.client) throw new Fault('bad-input', 'This guest\'s drafts lie in another folder; leave "client" out, or "guest" for somebody new.')
    return known
  }
  if (client !== undefined) await requireClient(sql, { tenant, id: client })
  await insertGuest(sql, tenant, { ...made, client: client ?? null })
  return { id: made.id, client: client ?? null }
}
