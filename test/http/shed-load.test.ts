/** What is refused while there is no room, and what is not. */
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import type { Env } from '../../src/http/deps.ts'
import { shedLoad } from '../../src/http/shed-load.ts'
import { openMemoryShare } from '../../src/main/memory-share.ts'
import { fakeDeps, fakeFlow } from '../work/fake-review.ts'
import { fakeApp } from './fake-app.ts'

/** A service whose answers wait until they are let go. */
function waiting() {
  const gate = Promise.withResolvers<void>()
  const app = new Hono<Env>().use(shedLoad({ memoryShare: () => 0 })).post('*', async (c) => {
    await gate.promise
    return c.text('done')
  }).get('*', (c) => c.text('read'))
  const post = async (path: string, headers: Record<string, string> = {}): Promise<number> => (await app.request(path, { method: 'POST', headers })).status
  return { app, post, letGo: gate.resolve }
}

test('only so many checks are made at once', async () => {
  const { app, post, letGo } = waiting()
  const made = Array.from({ length: 128 }, () => post('/v1/checks'))
  const refused = await app.request('/v1/checks', { method: 'POST' })
  expect([refused.status, refused.headers.get('retry-after'), refused.headers.get('content-type')]).toEqual([503, '1', 'application/problem+json'])
  expect(await refused.json()).toMatchObject({ type: '/problems/unavailable', detail: 'The service is making 128 checks already; send this again in a second.' })
  const other = post('/v1/reviews')
  expect((await app.request('/v1/reviews')).status).toBe(200)
  letGo()
  expect(new Set(await Promise.all([...made, other]))).toEqual(new Set([200]))
  expect(await post('/v1/checks')).toBe(200)
})

test('only so many bytes of files are held at once, and one body always has room', async () => {
  const { post, letGo } = waiting()
  const megabytes = (count: number) => ({ 'content-length': String(count * 1024 * 1024) })
  const held = [post('/v1/batches', megabytes(300))]
  expect(await post('/v1/reviews', megabytes(1))).toBe(503)
  letGo()
  expect(await Promise.all(held)).toEqual([200])
  const next = waiting()
  const unknown = { 'transfer-encoding': 'chunked', 'content-type': 'multipart/form-data; boundary=x' }
  const files = [...Array.from({ length: 9 }, () => next.post('/v1/reviews', unknown)), next.post('/v1/batches', unknown)]
  for (const path of ['/v1/reviews', '/v1/batches']) expect(await next.post(path, unknown)).toBe(503)
  const small = next.post('/v1/reviews', megabytes(3))
  next.letGo()
  expect(new Set(await Promise.all([...files, small]))).toEqual(new Set([200]))
})

test('with memory almost gone drafts are refused, and reading, deleting and health go on', async () => {
  let share = 0
  const service = await fakeApp(fakeFlow().review, 20, fakeDeps(), { memoryShare: () => share })
  const made = await service.post('/v1/reviews', { text: 'I led.' })
  share = 0.95
  for (const path of ['/v1/checks', '/v1/reviews', '/v1/chats']) {
    const refused = await service.post(path, { text: 'I led.' })
    expect([path, refused.status, refused.headers.get('retry-after')]).toEqual([path, 503, '10'])
  }
  const path = made.headers.get('location') ?? ''
  expect([(await service.ask(path)).status, (await service.ask('/healthz')).status, (await service.ask(path, { method: 'DELETE' })).status]).toEqual([200, 200, 200])
  share = 0
  expect((await service.post('/v1/checks', { text: 'I led.' })).status).toBe(200)
  await service.close()
})

test('the share that is taken is a share', () => {
  const share = openMemoryShare()
  expect(share()).toBeGreaterThan(0)
  expect(share()).toBeLessThan(1)
})
