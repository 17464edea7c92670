/** What the service tells Prometheus, and whom it tells. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HttpDeps } from '../../src/http/deps.ts'
import { metrics } from '../../src/http/routes/metrics.ts'
import { openMeasures } from '../../src/main/measures.ts'
import { foundTenant } from '../../src/work/found-tenant.ts'
import { insertApiKey } from '../../src/store/tables/api-key.ts'
import { atTheDoor, walled } from '../../src/store/walls.ts'
import { sha256 } from '../../src/store/sha256.ts'
import { fakeDeps, fakeFlow } from '../work/fake-review.ts'
import { fakeApp } from './fake-app.ts'
import type { FakeApp } from './fake-app.ts'

const measures = openMeasures()
const marker = 'zanzibar'
const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } })
const lineOf = (text: string, start: string): string | undefined => text.split('\n').find((line) => line.startsWith(start))

let guarded: FakeApp
let owner: string
beforeAll(async () => {
  guarded = await fakeApp(measures.review(fakeFlow().review), 20, fakeDeps(), { vault: null, guarded: true, metrics: measures.text, metricsToken: 'token-of-the-operator', log: measures.request })
  const database = walled(guarded.database)
  owner = (await foundTenant({ coach: fakeDeps(), database }, { name: 'Agency', owner: 'pat@agency.gov' })).key
  await atTheDoor(async () => insertApiKey(database, 'agency', { id: 'k2', name: 'writer', sha256: await sha256('ecq_writer'), scopes: ['read', 'write'], createdAt: new Date().toISOString(), expiresAt: null, requestsPerMinute: null, reviewsPerDay: null }))
})
afterAll(() => guarded.close())

test('counts requests, reviews and jobs without a word of a draft', async () => {
  const authorization = { authorization: `Bearer ${owner}` }
  expect((await guarded.post('/v1/reviews', { text: marker }, authorization)).status).toBe(201)
  expect((await guarded.ask(`/${marker}`)).status).toBe(404)
  const answer = await guarded.ask('/metrics', { headers: { authorization: 'Bearer token-of-the-operator' } })
  expect(answer.headers.get('content-type')).toContain('version=0.0.4')
  const text = await answer.text()
  expect(lineOf(text, 'ecq_http_request_seconds_count{method="POST",route="/v1/reviews",status="201"}')).toMatch(/ 1$/)
  expect(lineOf(text, 'ecq_review_seconds_count{engine="offline",outcome="made"}')).toMatch(/ 1$/)
  expect(text).toContain('process_resident_memory_bytes')
  expect(text).toContain('nodejs_eventloop_lag_seconds')
  for (const secret of [marker, 'agency', 'pat@']) expect(text).not.toContain(secret)
})

test.each([
  ['nobody', {}, '203.0.113.9', 401],
  ['a key that may only write', { authorization: 'Bearer ecq_writer' }, '203.0.113.9', 401],
  ['another token', { authorization: 'Bearer token-of-the-operators' }, '203.0.113.9', 401],
  ['the operator', { authorization: 'Bearer token-of-the-operator' }, '203.0.113.9', 200],
  ['this machine, where a token is set', {}, '127.0.0.1', 401],
])('%s', async (_, headers, address, status) => {
  const answer = await guarded.app.http.request('/metrics', { headers: { host: 'localhost:8787', ...headers } }, from(address))
  expect(answer.status).toBe(status)
})

test('an owner is told of the own organization only, and so not this', async () => {
  const answer = await guarded.ask('/metrics', { headers: { authorization: `Bearer ${owner}` } })
  expect([answer.status, ((await answer.json()) as { detail: string }).detail]).toEqual([401, expect.stringContaining('ECQ_METRICS_TOKEN')])
})

test.each<[who: string, headers: Record<string, string>, address: string, publicUrl: string | null, status: number]>([
  ['this machine', {}, '127.0.0.1', null, 200],
  ['this machine by IPv6', {}, '::1', null, 200],
  ['a proxy on this machine', { 'x-forwarded-for': '203.0.113.9' }, '127.0.0.1', null, 401],
  ['another name that leads to this machine', { host: 'coach.example' }, '127.0.0.1', null, 401],
  ['this machine, where the service has a public address', {}, '127.0.0.1', 'https://coach.example', 401],
])('without a token: %s', async (_, headers, address, publicUrl, status) => {
  const door = { byKey: async () => null, bySession: async () => null, forget: () => {} }
  const deps = { auth: { door, publicUrl, signIn: null }, metrics: async () => 'text' } as unknown as HttpDeps
  expect((await metrics(deps).request('/metrics', { headers: { host: 'localhost', ...headers } }, from(address))).status).toBe(status)
})

test('tries of reviews are told apart by how they end', async () => {
  const counting = openMeasures()
  const drain = async (text: string, signal?: AbortSignal): Promise<void> => {
    for await (const _ of counting.review(fakeFlow().review)(fakeDeps(), { text }, undefined, signal));
  }
  await expect(drain('poison')).rejects.toThrow()
  await expect(drain('poison', AbortSignal.abort())).rejects.toThrow()
  await drain('fine')
  const text = await counting.text([{ queue: 'review-draft', state: 'created', count: 7 }])
  for (const outcome of ['failed', 'interrupted', 'made']) expect(lineOf(text, `ecq_review_seconds_count{engine="offline",outcome="${outcome}"}`)).toMatch(/ 1$/)
  expect(lineOf(text, 'ecq_jobs{queue="review-draft",state="created"}')).toMatch(/ 7$/)
  expect(text).not.toContain(marker)
})

test('calls to models are counted with their tokens, those that the budget refuses are not', async () => {
  const counting = openMeasures()
  const id = { provider: 'scripted', id: 'script' }
  const usage = { input: 100, cachedInput: 40, cacheWrite: 0, output: 7 }
  const booked: unknown[] = []
  const coach = counting.coach({ ...fakeDeps(), openModel: async (_, payer) => {
    const reserved = await payer?.reserve(usage, id)
    if (reserved && 'close' in reserved) await reserved.close([{ model: id, usage }])
    return { id, ask: async () => { throw new Error('not asked') } }
  } })
  await coach.openModel?.()
  await coach.openModel?.(undefined, { reserve: () => ({ close: (bills) => void booked.push(...bills) }) })
  await coach.openModel?.(undefined, { reserve: () => ({ refused: { kind: 'spent', words: 'It is spent.' } }) })
  expect(booked).toEqual([{ model: id, usage }])
  const text = await counting.text([])
  expect(lineOf(text, 'ecq_model_call_seconds_count{model="scripted:script"}')).toMatch(/ 2$/)
  expect(lineOf(text, 'ecq_model_tokens_total{model="scripted:script",kind="input"}')).toMatch(/ 200$/)
  expect(lineOf(text, 'ecq_model_tokens_total{model="scripted:script",kind="cachedInput"}')).toMatch(/ 80$/)
})
