/** Every POST takes an Idempotency-Key: an order that is sent twice is done once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reviewDraft } from '../../src/coach/review-draft.ts'
import { openOutbound } from '../../src/main/outbound.ts'
import { fakeDeps } from '../work/fake-review.ts'
import { fakeApp } from './fake-app.ts'
import type { FakeApp } from './fake-app.ts'

let [service, review, webhook, delivery]: [FakeApp, string, string, string] = [] as never
beforeAll(async () => {
  service = await fakeApp(reviewDraft, 20, fakeDeps(), { outbound: openOutbound({ allowed: ['127.0.0.0/8'] }) })
  review = ((await (await service.post('/v1/reviews', { text: 'Leading People\n\nIn 2019 nine offices shared one clerk. I hired three clerks. By 2021 the wait fell from 97 days to 22.' })).json()) as { id: string }).id
  webhook = ((await (await service.post('/v1/webhooks', { url: 'http://127.0.0.1:9/hook' })).json()) as { id: string }).id
  delivery = ((await (await service.post(`/v1/webhooks/${webhook}/test`, {})).json()) as { id: string }).id
})
afterAll(() => service.close())

const count = async (table: string): Promise<number> => (await service.database.query<{ count: number }>(`select count(*)::int as count from ${table}`))[0]?.count ?? 0

test('the description offers the header at each POST', async () => {
  const { paths } = (await (await service.ask('/openapi.json')).json()) as { paths: Record<string, { post?: { parameters?: { name: string; in: string }[] } }> }
  const without = Object.entries(paths).filter(([, { post }]) => post && !post.parameters?.some(({ name, in: where }) => where === 'header' && name === 'idempotency-key'))
  expect(without.map(([path]) => path)).toEqual([])
})

describe('sent twice', () => {
  test.each<[path: () => string, body: object, table: string]>([
    [() => '/v1/clients', { name: 'Pat Doe' }, 'client'],
    [() => '/v1/members', { email: 'pat@example.gov', role: 'coach' }, 'member'],
    [() => `/v1/reviews/${review}/comments`, { text: 'Say who did this.' }, 'review_comment'],
    [() => `/v1/webhooks/${webhook}/test`, {}, 'webhook_delivery'],
  ])('%s is done once and answered alike', async (pathOf, body, table) => {
    const [path, key] = [pathOf(), { 'idempotency-key': `once ${table}`.replace(' ', '-') }]
    const first = await service.post(path, body, key)
    expect(first.status).toBeLessThan(300)
    const after = await count(table)
    const second = await service.post(path, body, key)
    expect([second.status, await second.text(), second.headers.get('location')]).toEqual([first.status, await first.text(), first.headers.get('location')])
    expect([second.headers.get('idempotency-replayed'), await count(table)]).toEqual(['true', after])
    const other = await service.post(path, { ...body, more: 1 }, key)
    expect([other.status, ((await other.json()) as { type: string }).type]).toEqual([409, '/problems/key-reused'])
  })

  test.each<[path: string, body: object, table: string]>([
    ['/v1/keys', { name: 'import' }, 'api_key'],
    ['/v1/webhooks', { url: 'http://127.0.0.1:9/other' }, 'webhook'],
  ])('%s makes one, and does not show its secret again', async (path, body, table) => {
    const key = { 'idempotency-key': 'secret' }
    expect((await service.post(path, body, key)).status).toBe(201)
    const after = await count(table)
    const second = await service.post(path, body, key)
    expect([second.status, await count(table)]).toEqual([409, after])
    expect(((await second.json()) as { detail: string }).detail).toContain('shown that once')
  })

  test('a message that is to be sent again is sent again once', async () => {
    const path = `/v1/webhooks/${webhook}/deliveries/${delivery}/replay`
    const answers = [await service.post(path, {}, { 'idempotency-key': 'r' }), await service.post(path, {}, { 'idempotency-key': 'r' })]
    expect(answers.map(({ status }) => status)).toEqual([answers[0]?.status, answers[0]?.status])
  })
})

test('what was refused can be sent again under the same key', async () => {
  const key = { 'idempotency-key': 'again' }
  expect((await service.post('/v1/clients', { nam: 'x' }, key)).status).toBe(400)
  expect((await service.post('/v1/clients', { nam: 'x' }, key)).status).toBe(400)
  expect((await service.post('/v1/clients', { name: 'Lee Roe' }, key)).status).toBe(201)
})

test('a key that is none is refused', async () => {
  for (const key of ['é', 'x'.repeat(5000)]) expect((await service.post('/v1/clients', { name: 'x' }, { 'idempotency-key': key })).status).toBe(400)
})

test('of two at the same moment one is done', async () => {
  const before = await count('client')
  const answers = await Promise.all(Array.from({ length: 5 }, () => service.post('/v1/clients', { name: 'Ann Moe' }, { 'idempotency-key': 'at-once' })))
  expect(await count('client')).toBe(before + 1)
  expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThan(0)
  expect(answers.every(({ status }) => [201, 409].includes(status))).toBe(true)
})

test('answers that name a person go when the person is deleted', async () => {
  const { id } = (await (await service.post('/v1/clients', { name: 'Gone Soon' }, { 'idempotency-key': 'gone' })).json()) as { id: string }
  expect((await service.ask(`/v1/clients/${id}`, { method: 'DELETE' })).status).toBe(200)
  expect(await service.database.query(`select 1 from idempotency_key where route = 'POST /v1/clients'`)).toEqual([])
})

test('what a comment said goes with the comment', async () => {
  const path = `/v1/reviews/${review}/comments`
  const { id } = (await (await service.post(path, { text: 'Soon gone.' }, { 'idempotency-key': 'gone' })).json()) as { id: string }
  const kept = () => service.database.query('select 1 from idempotency_key where route = $1', [`POST ${path}`])
  expect((await kept()).length).toBeGreaterThan(0)
  expect((await service.ask(`${path}/${id}`, { method: 'DELETE' })).status).toBe(204)
  expect(await kept()).toEqual([])
})
