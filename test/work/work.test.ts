/** Jobs and reviews in the background: order, events, retries, ends and deletions. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tenantBudgets } from '../../src/coach/tenant-budget.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openPglite } from '../../src/store/pglite.ts'
import type { Database } from '../../src/store/sql.ts'
import { putDismissal } from '../../src/store/tables/dismissal.ts'
import { deleteDraft } from '../../src/store/tables/draft.ts'
import { deleteReview, findReview, getReview, getReviewDocument } from '../../src/store/tables/review.ts'
import { jobs } from '../../src/work/jobs.ts'
import { orderReview } from '../../src/work/order-review.ts'
import type { ReviewOrder } from '../../src/work/order-review.ts'
import { openQueue } from '../../src/work/queue.ts'
import type { WatchedQueue } from '../../src/work/queue.ts'
import { watchReviews } from '../../src/work/watch-reviews.ts'
import type { ReviewWatch } from '../../src/work/watch-reviews.ts'
import { fakeDeps, fakeFlow } from './fake-review.ts'

const tenant = 'local'
const coach = fakeDeps()
const flow = fakeFlow()
const errors: Error[] = []
let [database, queue, watch]: [Database, WatchedQueue, ReviewWatch] = [] as never

beforeAll(async () => {
  database = await openPglite(null)
  await migrate(database)
  queue = await openQueue(database, jobs, (error) => errors.push(error))
  watch = await watchReviews(database)
  await queue.work({ coach, database, budgets: tenantBudgets({ sql: database, now: coach.now, limits: {} }), reviewDraft: flow.review }, 2)
})
afterAll(async () => {
  await queue.stop(1)
  await database.close()
  expect(errors).toEqual([])
})

const key = (id: string) => ({ tenant, id })

async function order(text: string, more: Partial<ReviewOrder> = {}): Promise<string> {
  const { review } = await orderReview({ coach, database, queue }, { tenant, request: { text }, file: null, draft: null, title: null, once: null, ...more })
  if (review === null) throw new Error('the key was taken')
  return review
}

const end = (id: string) => watch.ended(key(id), 20_000, new AbortController().signal)

async function eventsOf(id: string, after = 0, signal = new AbortController().signal): Promise<string[]> {
  const seen: string[] = []
  for await (const { sequence, type, data } of watch.follow(key(id), after, signal)) {
    expect(JSON.parse(data)).toMatchObject({ type })
    seen.push(`${sequence} ${type}`)
  }
  return seen
}

test('a review that was ordered is made within a moment, its document under its own id', async () => {
  const id = await order('I led.')
  const before = performance.now()
  expect(await end(id)).toMatchObject({ id, status: 'done', reason: null, version: 1 })
  expect(performance.now() - before).toBeLessThan(1500)
  expect(JSON.parse((await getReviewDocument(database, key(id))) ?? '')).toMatchObject({ schema: 'ecq-coach/review@1', id, draft: { text: 'I led.' } })
})

test('events come as they are made and can be read again from any point', async () => {
  const id = await order('please wait one')
  const first = watch.follow(key(id), 0, new AbortController().signal)
  expect((await first.next()).value).toMatchObject({ sequence: 1, type: 'draft-read' })
  const whole = eventsOf(id)
  flow.goOn()
  expect(await whole).toEqual(['1 draft-read', '2 findings-found', '3 review-end'])
  expect((await first.next()).value).toMatchObject({ sequence: 2 })
  await first.return(undefined)
  expect(await eventsOf(id, 2)).toEqual(['3 review-end'])
  expect(await eventsOf(id, 3)).toEqual([])
})

test('whoever follows may leave, and a deleted review ends the stream', async () => {
  const id = await order('please wait two')
  const leaving = new AbortController()
  const left = eventsOf(id, 0, leaving.signal)
  const stays = eventsOf(id)
  await expect.poll(() => findReview(database, key(id))).toMatchObject({ status: 'running' })
  leaving.abort()
  expect(await left).toEqual(['1 draft-read'])
  await deleteReview(database, key(id))
  expect(await stays).toEqual(['1 draft-read'])
  flow.goOn()
  expect(await end(id)).toBeNull()
})

test('a try that fails is repeated and the review ends once', async () => {
  const id = await order('flaky')
  expect(await end(id)).toMatchObject({ status: 'done' })
  expect(flow.begun.filter((text) => text === 'flaky')).toHaveLength(2)
  expect(await eventsOf(id)).toEqual(['1 draft-read', '2 findings-found', '3 review-end'])
})

test('a lasting fault is not tried again and keeps its code', async () => {
  const id = await order('declined')
  expect(await end(id)).toMatchObject({ status: 'failed', reason: { code: 'declined' } })
  expect(flow.begun.filter((text) => text === 'declined')).toHaveLength(1)
  expect(await eventsOf(id)).toEqual(['1 draft-read', '2 review-failed'])
})

test('a poison draft ends failed after three tries, and no word of it stands in the queue', async () => {
  const id = await order('poison secret-word')
  expect(await end(id)).toMatchObject({ status: 'failed', reason: { code: 'failed' } })
  expect(flow.begun.filter((text) => text.startsWith('poison'))).toHaveLength(3)
  expect((await eventsOf(id)).at(-1)).toBe('2 review-failed')
  const kept = await database.query<{ row: string }>('select to_jsonb(job)::text as row from jobs.job job')
  expect(kept.length).toBeGreaterThan(0)
  expect(kept.filter(({ row }) => row.includes('secret-word'))).toEqual([])
})

test('the same text again is the same version, another text the next', async () => {
  const first = await getReview(database, key(await order('version one')))
  const again = await getReview(database, key(await order('version one\r\n'.trim(), { draft: first.draft })))
  const next = await getReview(database, key(await order('version two', { draft: first.draft })))
  expect([first.version, again.version, next.version]).toEqual([1, 1, 2])
  await expect(order('lost', { draft: 'nowhere' })).rejects.toMatchObject({ code: 'not-found' })
})

test('dismissed findings of the draft are left out of its next review', async () => {
  const first = await getReview(database, key(await order('dismissing')))
  await putDismissal(database, key(first.draft), { finding: 'f1', reason: 'meant so', createdAt: coach.now().toISOString() })
  const id = await order('dismissing more', { draft: first.draft, request: { text: 'dismissing more', dismissed: ['f0'] } })
  await end(id)
  expect(JSON.parse((await getReviewDocument(database, key(id))) ?? '').draft.notes).toEqual(['f0', 'f1'])
})

test('a key stands for its first request, and an order that fails leaves no trace', async () => {
  const once = { key: 'k', route: 'POST /v1/reviews', sha256: 'x', status: 201 }
  const ordered = await orderReview({ coach, database, queue }, { tenant, request: { text: 'once' }, file: null, draft: null, title: null, once })
  const again = await orderReview({ coach, database, queue }, { tenant, request: { text: 'once' }, file: null, draft: null, title: null, once })
  expect(again).toMatchObject({ review: null, earlier: { review: ordered.review, sha256: 'x', status: 201 } })
  const [before] = await database.query<{ n: number }>('select count(*) as n from draft')
  await expect(order('untraced', { draft: 'nowhere', once: { ...once, key: 'other' } })).rejects.toThrow()
  expect(await database.query('select count(*) as n from draft')).toEqual([before])
  expect(await database.query(`select key from idempotency_key where key = 'other'`)).toEqual([])
})

test('a deleted draft takes everything with it', async () => {
  const once = { key: 'gone', route: 'POST /v1/reviews', sha256: 'x', status: 201 }
  const review = await getReview(database, key(await order('to be deleted', { once })))
  await end(review.id)
  expect(await deleteDraft(database, key(review.draft))).toEqual({ versions: 1, reviews: 1, dismissals: 0, answers: 0, chats: 0, facts: 0, files: 0, passages: 0, events: 3, comments: 0, signatures: 0, links: 0, entries: 0 })
  const tables = ['draft', 'draft_version', 'review', 'review_event', 'idempotency_key']
  const left = await Promise.all(tables.map((table) => database.query(`select 1 from ${table} t where to_jsonb(t)::text like $1 or to_jsonb(t)::text like $2`, [`%to be deleted%`, `%"gone"%`])))
  expect(left.flat()).toEqual([])
})
