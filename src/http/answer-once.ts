/** Answers short orders that are sent twice under one Idempotency-Key: the second is answered like the first, and nothing is done again. */
import type { Context, MiddlewareHandler } from 'hono'
import { claimKey, dropKey, keepAnswer } from '../store/tables/idempotency-key.ts'
import type { KeyedRequest } from '../store/tables/idempotency-key.ts'
import type { Env, HttpDeps } from './deps.ts'
import { patternOf } from './guard.ts'
import { problem } from './problem.ts'
import { KeyHeader, onceOf, refuseKey, replayed } from './repeat.ts'

/** The other routes that take a key claim it in the transaction of what they do. */
const routes = new Set([
  '/v1/clients', '/v1/keys', '/v1/members', '/v1/embed-tokens', '/v1/webhooks', '/v1/webhooks/:id/test', '/v1/webhooks/:id/deliveries/:delivery/replay',
  '/v1/reviews/:id/comments', '/v1/reviews/:id/links',
])

/** Status of a key whose request has no answer yet. */
const open = 0

/** A request that failed gives its key back. One that was cut off in the middle keeps it: nobody knows what of it was done. */
export const answerOnce = ({ coach, database }: HttpDeps): MiddlewareHandler<Env> =>
  async function answerOnce(c, next) {
    if (c.req.method === 'DELETE') return forget(c, database, next)
    if (c.req.method !== 'POST' || !routes.has(patternOf(c))) return next()
    // What is no key is for the route to refuse.
    if (!KeyHeader.safeParse(c.req.header()).success) return next()
    // As it was sent: decoded, it may hold what the database cannot.
    const [once, tenant] = [await onceOf(c, `POST ${new URL(c.req.url).pathname}`, open, await c.req.text()), c.get('tenant')]
    if (!once) return next()
    const earlier = await database.tx((sql) => claimKey(sql, tenant, { ...once, body: null, review: null, draft: null }, coach.now()))
    if (earlier) return refuseKey(c, once, earlier) ?? again(c, earlier)
    await next()
    if (c.res.status >= 400) return dropKey(database, tenant, once)
    // What is shown once is not kept to be shown again.
    const body = c.res.headers.get('cache-control') === 'no-store' ? null : { answer: (await c.res.clone().json()) as unknown, location: c.res.headers.get('location') }
    const answer = { status: c.res.status, body, review: patternOf(c).startsWith('/v1/reviews/') ? (c.req.param('id') ?? null) : null }
    await keepAnswer(database, tenant, once, answer)
  }

function again(c: Context<Env>, { status, body }: KeyedRequest): Response {
  if (status === open) return problem(c, 'key-in-progress', 'The first request with this Idempotency-Key is still being answered, or was cut off; look whether it was done before you send it under another key.', { headers: { 'retry-after': '1' } })
  if (body === null) return problem(c, 'conflict', 'The first request with this Idempotency-Key was done, and what it made was shown that once; delete that, and ask again under another key.')
  const { answer, location } = body as { answer: object; location: string | null }
  return c.json(answer, status as 200, { ...replayed, ...(location === null ? {} : { location }) })
}

/** Answers name people, and comments speak of them; they go when what they tell of is deleted. */
async function forget(c: Context<Env>, database: HttpDeps['database'], next: () => Promise<void>): Promise<void> {
  await next()
  const shelf = /^(\/v1\/(?:clients|members|reviews\/[^/]+\/comments))\//.exec(c.req.path)?.[1]
  if (shelf !== undefined && c.res.status < 400) await dropKey(database, c.get('tenant'), { route: `POST ${shelf}` })
}
