/** /v1/reviews: order a review and wait, come back or listen; read it, follow it, export it, delete it. */
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { settleEngine } from '../../coach/settle-engine.ts'
import { secondsUntilRenewal } from '../../ecq/budget-month.ts'
import { findKey } from '../../store/tables/idempotency-key.ts'
import type { Key } from '../../store/tables/draft.ts'
import { findReview, getReview } from '../../store/tables/review.ts'
import { cancelReview } from '../../work/cancel-review.ts'
import { forgetReview } from '../../work/forget-review.ts'
import { orderReview } from '../../work/order-review.ts'
import type { Ordered } from '../../work/order-review.ts'
import type { Env, HttpDeps } from '../deps.ts'
import { draftBody } from '../draft-body.ts'
import type { DraftBody } from '../draft-body.ts'
import { keyOf } from '../key-of.ts'
import { problem } from '../problem.ts'
import { receiptOf } from '../receipt.ts'
import { KeyHeader, onceOf, refuseKey, replayed } from '../repeat.ts'
import type { Once } from '../repeat.ts'
import { json, problems, sent } from '../respond.ts'
import { failedReview, linkOf, noReview, reviewPath, unfinishedReview, wholeReview } from '../review-answer.ts'
import { Id, NamedReview, Receipt, ReviewForm, ReviewOrder, ReviewState } from '../schemas.ts'
import { quotaOf } from '../quota-of.ts'
import { streamEvents } from '../stream-events.ts'

const eventWords =
  'The review as it is made: one event for each part, the last one `review-end` or `review-failed`. `findings-found` comes twice: first with what the rules find at once, then, after the proofreading, with all findings; the later one replaces the earlier.'
const events = { description: eventWords, content: { 'text/event-stream': { schema: z.string() } } }

const post = createRoute({
  method: 'post',
  path: '/v1/reviews',
  tags: ['Reviews'],
  summary: 'Review a draft',
  description: 'Waits for the review; with `Prefer: respond-async` answers at once where it will be; with `Accept: text/event-stream` streams it as it is made. Draft and review are kept until they are deleted; every answer, the stream too, names both in `Location` and `Link`.',
  request: {
    headers: KeyHeader.extend({ prefer: z.string().optional().describe('`respond-async`, or `wait=` and seconds.') }),
    body: { content: { 'application/json': { schema: ReviewOrder }, 'multipart/form-data': { schema: ReviewForm } } },
  },
  responses: {
    200: events,
    201: json(NamedReview, 'The review; `Location` is where it stays, `Link` names its draft (`rel="collection"`).'),
    202: json(ReviewState, 'It is being made; `Location` is where it will be.'),
    ...problems('not-found', 'key-in-progress', 'key-reused', 'too-large', 'unsupported-media-type', 'unreadable', 'declined', 'over-budget', 'cancelled', 'review-failed'),
  },
})

const params = z.object({ id: Id })
const get = createRoute({
  method: 'get',
  path: '/v1/reviews/{id}',
  tags: ['Reviews'],
  summary: 'Read a review',
  description: 'A review never changes once it is done: with its `ETag` in `If-None-Match` the answer is 304.',
  request: { params },
  responses: { 200: json(NamedReview, 'The review.'), 304: { description: 'You have it already.' }, 202: json(ReviewState, 'It is still being made.'), ...problems('not-found', 'too-large', 'declined', 'over-budget', 'cancelled', 'review-failed') },
})
const getEvents = createRoute({
  method: 'get',
  path: '/v1/reviews/{id}/events',
  tags: ['Reviews'],
  summary: 'Follow a review while it is made',
  description: 'Goes on after `Last-Event-ID`; 204 where nothing can come any more.',
  request: { params, headers: z.object({ 'last-event-id': z.string().regex(/^\d{1,9}$/, 'must be the number of an event, as the stream gives it').optional() }) },
  responses: { 200: events, 204: { description: 'The last event was read already.' }, ...problems('not-found') },
})
const remove = createRoute({
  method: 'delete',
  path: '/v1/reviews/{id}',
  tags: ['Reviews'],
  summary: 'Delete a review',
  description: 'The draft stays.',
  request: { params },
  responses: { 200: json(Receipt, 'It is gone.'), ...problems('not-found') },
})

const cancel = createRoute({
  method: 'post',
  path: '/v1/reviews/{id}/cancel',
  tags: ['Reviews'],
  summary: 'Cancel a review that is not done yet',
  description: 'It ends as failed, with the reason `cancelled`; the draft stays.',
  request: { params, headers: KeyHeader },
  responses: { 200: json(ReviewState, 'How it stands now.'), ...problems('not-found', 'conflict') },
})

export type Routes = typeof post | typeof get | typeof getEvents | typeof remove | typeof cancel

export function reviews(deps: HttpDeps): OpenAPIHono<Env> {
  const { coach, database, watch, closing } = deps
  return new OpenAPIHono<Env>()
    .openapi(post, async (c) => {
      const body = await draftBody(deps, c.req.valid('form'), c.req.valid('json'))
      // Settled now, so that it is refused now, and the same however late it is made.
      const engine = settleEngine(coach, body.order.engine)
      await deps.flows.prepareDraft(body.order, coach.now(), body.file)
      const wish = wishOf(c, deps.longestWait)
      const once = await onceOf(c, 'POST /v1/reviews', wish.wait === 0 ? 202 : 201, body.asked)
      const tenant = c.get('tenant')
      // What was answered before is answered again, whatever has been spent since.
      if (engine === 'model' && !(once && (await findKey(database, tenant, once)))) await deps.budgets.of(tenant).check()
      return sent(await answer(c, deps, { ordered: await order(deps, c, { ...body, order: { ...body.order, engine } }, { once, wish }), once, wish }))
    })
    .openapi(get, async (c) => {
      const key = keyOf(c, c.req.valid('param').id)
      const state = await getReview(database, key)
      if (state.status === 'failed') return sent(failedReview(c, state))
      return sent(state.status === 'done' ? await wholeReview(c, database, { key, status: 200, headers: linkOf(state) }) : unfinishedReview(c, state, linkOf(state)))
    })
    .openapi(getEvents, async (c) => {
      const key = keyOf(c, c.req.valid('param').id)
      const after = Number(c.req.header('last-event-id') ?? 0)
      await getReview(database, key)
      if (after > 0 && (await allRead(deps, key, after))) return c.body(null, 204)
      return sent(streamEvents(c, (signal) => watch.follow(key, after, signal), closing))
    })
    .openapi(cancel, async (c) => c.json(await cancelReview(deps, keyOf(c, c.req.valid('param').id)), 200))
    .openapi(remove, async (c) => {
      const key = keyOf(c, c.req.valid('param').id)
      const removed = await database.tx((sql) => forgetReview(sql, deps, key))
      return c.json(receiptOf(deps, 'review', key.id, { reviews: 1, ...removed }), 200)
    })
}

function order(deps: HttpDeps, c: Context<Env>, { order, file, bytes }: DraftBody, { once, wish }: { once: Once | null; wish: Wish }): Promise<Ordered> {
  const { draft = null, title = null, ...request } = order
  return orderReview(deps, { tenant: c.get('tenant'), spend: quotaOf(deps, c), request, file: file ?? null, bytes, draft: draft || null, title: title || null, once, awaited: wish.streamed || wish.wait > 0 })
}

/** How the client wants its answer; a wait of 0 is none. */
interface Wish {
  readonly streamed: boolean
  readonly wait: number
  readonly applied: Record<string, string>
}

function wishOf(c: Context, longestWait: number): Wish {
  const streamed = c.req.header('accept')?.includes('text/event-stream') ?? false
  const prefer = c.req.header('prefer') ?? ''
  if (/(?:^|[,;\s])respond-async(?:$|[,;\s])/i.test(prefer)) return { streamed, wait: 0, applied: { 'preference-applied': 'respond-async' } }
  const seconds = /(?:^|[,;\s])wait=(\d{1,4})(?:$|[,;\s])/i.exec(prefer)?.[1]
  if (seconds === undefined) return { streamed, wait: longestWait, applied: {} }
  return { streamed, wait: Math.min(Number(seconds), longestWait), applied: { 'preference-applied': `wait=${seconds}` } }
}

/** Answers an order, or the request that the same key stands for. */
async function answer(c: Context<Env>, deps: HttpDeps, { ordered, once, wish }: { ordered: Ordered; once: Once | null; wish: Wish }): Promise<Response> {
  const { earlier } = ordered
  const refused = earlier && once && refuseKey(c, once, earlier)
  if (refused) return refused
  const id = earlier ? (earlier.review ?? '') : ordered.review
  const key = keyOf(c, id)
  const begun = await findReview(deps.database, key)
  if (!begun) return noReview(c, id)
  const headers = { location: reviewPath(id), ...linkOf(begun), ...wish.applied, ...(earlier ? replayed : {}) }
  if (wish.streamed) {
    for (const [name, value] of Object.entries(headers)) c.header(name, value)
    return streamEvents(c, (signal) => deps.watch.follow(key, 0, signal), deps.closing)
  }
  const wait = earlier || wish.wait === 0 ? 0 : wish.wait * 1000
  const state = wait === 0 ? begun : await deps.watch.ended(key, wait, AbortSignal.any([c.req.raw.signal, deps.closing]))
  if (!state) return noReview(c, id)
  const later = earlier ? earlier.status === 202 : wish.wait === 0
  if (later) return unfinishedReview(c, state, headers)
  if (state.status === 'done') return wholeReview(c, deps.database, { key, status: 201, headers })
  if (state.status === 'failed') return failedReview(c, state, { ...headers, ...(state.reason?.code === 'over-budget' ? { 'retry-after': String(secondsUntilRenewal(deps.coach.now())) } : {}) })
  if (!earlier) return unfinishedReview(c, state, headers)
  return problem(c, 'key-in-progress', 'The first request with this Idempotency-Key is still being answered; try again in a moment, or follow Location.', { headers: { ...headers, 'retry-after': '1' } })
}

/** True where the review has ended and the reader has its last event. */
async function allRead({ database, watch }: HttpDeps, key: Key, after: number): Promise<boolean> {
  const { status } = await getReview(database, key)
  if (status !== 'done' && status !== 'failed') return false
  const next = await watch.follow(key, after, AbortSignal.abort()).next()
  return next.done === true
}
