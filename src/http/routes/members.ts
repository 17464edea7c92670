/** /v1/members: the people of an organization, invited by e-mail address; and /v1/me, who is asking. */
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import { closedObject } from '../../ecq/closed-object.ts'
import { scopes } from '../../store/tables/api-key.ts'
import { deleteMember, insertMember, listMembers, roles } from '../../store/tables/member.ts'
import type { Env, HttpDeps } from '../deps.ts'
import { keyOf } from '../key-of.ts'
import { Paging, next, pageOf } from '../paging.ts'
import { KeyHeader } from '../repeat.ts'
import { json, problems } from '../respond.ts'
import { Id } from '../schemas.ts'

const moment = z.string().describe('ISO 8601, UTC.')
const role = z.enum(roles).describe('`owner`: everything; `coach`: drafts and clients; `reviewer`: reads and checks.')
const Member = z.object({ id: Id, email: z.string(), role, createdAt: moment, seenAt: moment.nullable().describe('The last sign-in.') }).meta({ id: 'Member' })
const NewMember = closedObject({ email: z.email('must be an email address').max(254), role }).meta({ id: 'NewMember', example: { email: 'pat@example.gov', role: 'coach' } })
const Me = z
  .object({ tenant: z.string(), actor: z.string().describe('As the audit log names it.'), role: role.nullable().describe('Null for a key.'), email: z.string().nullable(), scopes: z.array(z.enum(scopes)), guest: z.object({ id: Id, client: Id.nullable(), expiresAt: moment }).nullable().describe('Set for a guest\'s token.') })
  .meta({ id: 'Me' })

const list = createRoute({
  method: 'get', path: '/v1/members', tags: ['Organization'], summary: 'List members, oldest first', request: { query: Paging },
  responses: { 200: json(z.object({ members: z.array(Member), next }).meta({ id: 'MemberList' }), 'One page.'), ...problems() },
})
const post = createRoute({
  method: 'post', path: '/v1/members', tags: ['Organization'], summary: 'Invite a member', request: { headers: KeyHeader, body: { required: true, content: { 'application/json': { schema: NewMember } } } },
  description: 'Nothing is sent: tell the person to sign in with this address.',
  responses: { 201: json(Member, 'Whoever signs in with this address first is the member.'), ...problems('conflict', 'too-large', 'unsupported-media-type') },
})
const remove = createRoute({
  method: 'delete', path: '/v1/members/{id}', tags: ['Organization'], summary: 'Remove a member', request: { params: z.object({ id: Id }) },
  responses: { 200: json(z.object({ removed: Id }).meta({ id: 'Removed' }), 'They are signed out, too.'), ...problems('not-found', 'conflict') },
})
const me = createRoute({
  method: 'get', path: '/v1/me', tags: ['Organization'], summary: 'Who is asking, and what may they do?',
  responses: { 200: json(Me, 'You.'), ...problems() },
})

export type Routes = typeof list | typeof post | typeof remove | typeof me

export function members({ coach, database, door }: HttpDeps): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>()
    .openapi(list, async (c) => {
      const { page, next } = await pageOf(c.req.valid('query'), (asked) => listMembers(database, { tenant: c.get('tenant'), ...asked }))
      return c.json({ members: page, next }, 200)
    })
    .openapi(post, async (c) => {
      const { email, role } = c.req.valid('json')
      const member = { id: coach.id(), email: email.toLowerCase(), role, createdAt: coach.now().toISOString() }
      await insertMember(database, c.get('tenant'), member)
      return c.json({ ...member, seenAt: null }, 201, { location: `/v1/members/${member.id}` })
    })
    .openapi(remove, async (c) => {
      const { id } = c.req.valid('param')
      await database.tx((sql) => deleteMember(sql, keyOf(c, id)))
      await door.forget()
      return c.json({ removed: id }, 200)
    })
    .openapi(me, (c) => {
      const { tenant, actor, role, email, scopes, guest } = c.get('who')
      return c.json({ tenant, actor, role, email, scopes: [...scopes], guest }, 200)
    })
}
