/** /v1/checks: the rules on one draft; nothing is kept. */
import { OpenAPIHono, createRoute } from '@hono/zod-openapi'
import { claimKey } from '../../store/tables/idempotency-key.ts'
import type { Env, HttpDeps } from '../deps.ts'
import { draftBody } from '../draft-body.ts'
import { KeyHeader, onceOf, refuseKey, replayed } from '../repeat.ts'
import { json, problems, sent } from '../respond.ts'
import { CheckForm, CheckOrder, NamedCheck } from '../schemas.ts'

const post = createRoute({
  method: 'post',
  path: '/v1/checks',
  tags: ['Drafts'],
  summary: 'Check a draft against the rules',
  description: 'Answers at once and keeps no word of the draft. Send the text as JSON, or a file in a form.',
  request: {
    headers: KeyHeader,
    body: { content: { 'application/json': { schema: CheckOrder }, 'multipart/form-data': { schema: CheckForm } } },
  },
  responses: { 200: json(NamedCheck, 'What the rules say.'), ...problems('conflict', 'key-reused', 'too-large', 'unsupported-media-type', 'unreadable', 'declined') },
})

export type Routes = typeof post

export function checks(deps: HttpDeps): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>().openapi(post, async (c) => {
    const { order, file, asked } = await draftBody(deps, c.req.valid('form'), c.req.valid('json'))
    const once = await onceOf(c, 'POST /v1/checks', 200, asked)
    // The same draft gives the same findings, so only the key is kept and not the answer, which holds the draft.
    const earlier = once && (await claimKey(deps.database, c.get('tenant'), { ...once, body: null, review: null, draft: null }, deps.coach.now()))
    const refused = once && earlier && refuseKey(c, once, earlier)
    if (refused) return sent(refused)
    if (earlier) c.header('idempotency-replayed', replayed['idempotency-replayed'])
    c.header('cache-control', 'no-store')
    return c.json(await deps.flows.checkDraft(deps.coach, order, file), 200)
  })
}
