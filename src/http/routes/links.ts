/** /v1/reviews/{id}/links: a signed review handed back as an address that can be read without a sign-in, until it ends or is taken back. */
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import { closedObject } from '../../ecq/closed-object.ts'
import { Fault } from '../../fault.ts'
import { deleteLink, insertLink, listLinks } from '../../store/tables/hand-back-link.ts'
import { getReview, lockReview } from '../../store/tables/review.ts'
import { findSignOff } from '../../store/tables/sign-off.ts'
import { newSecret } from '../../work/new-secret.ts'
import type { Env, HttpDeps } from '../deps.ts'
import { keyOf } from '../key-of.ts'
import { KeyHeader } from '../repeat.ts'
import { json, problems } from '../respond.ts'
import { Id } from '../schemas.ts'

const moment = z.string().describe('ISO 8601, UTC.')
const link = { id: Id, createdAt: moment, expiresAt: moment }
const HandBackLink = z.object({ ...link, opens: z.number().int().describe('How often it was read.'), openedAt: moment.nullable() }).meta({ id: 'HandBackLink' })
const MadeLink = z.object({ ...link, url: z.string().describe('Shown this once; only a hash of its secret is kept.') }).meta({ id: 'MadeHandBackLink' })
const NewLink = closedObject({ expiresInDays: z.number().int().min(1).max(90).default(30) }).meta({ id: 'NewHandBackLink', example: { expiresInDays: 30 } })
const params = z.object({ id: Id })
const tags = ['Comments']

const list = createRoute({
  method: 'get', path: '/v1/reviews/{id}/links', tags, summary: 'List the links that a review is handed back by', request: { params },
  responses: { 200: json(z.object({ links: z.array(HandBackLink) }).meta({ id: 'HandBackLinkList' }), 'Those that have not ended, newest first, without their addresses.'), ...problems('not-found') },
})
const post = createRoute({
  method: 'post', path: '/v1/reviews/{id}/links', tags, summary: 'Hand a signed review back as a link',
  description: 'Whoever has the address reads the report with what the coach accepted, and nothing else, without a sign-in. It leads nowhere once it has ended or was taken back, and while the review is not signed.',
  request: { params, headers: KeyHeader, body: { required: true, content: { 'application/json': { schema: NewLink } } } },
  responses: { 201: json(MadeLink, 'Send `url` to the client now; it is not shown again.'), ...problems('not-found', 'conflict', 'too-large', 'unsupported-media-type') },
})
const remove = createRoute({
  method: 'delete', path: '/v1/reviews/{id}/links/{link}', tags, summary: 'Take a link back', request: { params: params.extend({ link: Id }) },
  responses: { 204: { description: 'It leads nowhere any more.' }, ...problems('not-found') },
})

const day = 86_400_000

export type Routes = typeof list | typeof post | typeof remove

export function links({ coach, database, auth }: HttpDeps): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>()
    .openapi(list, async (c) => {
      const key = keyOf(c, c.req.valid('param').id)
      await getReview(database, key)
      return c.json({ links: await listLinks(database, key, coach.now().toISOString()) }, 200)
    })
    .openapi(post, async (c) => {
      const key = keyOf(c, c.req.valid('param').id)
      const [now, { secret, sha256 }] = [coach.now(), await newSecret('')]
      const made = { id: coach.id(), createdAt: now.toISOString(), expiresAt: new Date(now.getTime() + c.req.valid('json').expiresInDays * day).toISOString() }
      await database.tx(async (sql) => {
        await lockReview(sql, key)
        if (!(await findSignOff(sql, key))) throw new Fault('conflict', 'Only what a coach has signed is handed back by link; sign the review off first.')
        await insertLink(sql, key, { ...made, sha256 })
      })
      return c.json({ ...made, url: new URL(`/handed-back/${secret}`, auth?.publicUrl ?? c.req.url).href }, 201, { 'cache-control': 'no-store' })
    })
    .openapi(remove, async (c) => {
      const { id, link } = c.req.valid('param')
      await deleteLink(database, keyOf(c, id), link)
      return c.body(null, 204)
    })
}
