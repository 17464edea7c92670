/** The server as a process: nothing is lost when it is stopped, killed, or killed by a draft. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openPglite } from '../../src/store/pglite.ts'
import { serve } from '../../src/main/serve.ts'
import { served, servedUntilItEnds } from './served.ts'
import type { Served } from './served.ts'

// Each test starts and ends whole processes, which on a busy machine takes long.
vi.setConfig({ testTimeout: 240_000 })

let [folder, all]: [string, string] = ['', '']
beforeAll(async () => { all = await mkdtemp(join(tmpdir(), 'ecq-serve-')) })
beforeEach(async () => { folder = await mkdtemp(join(all, 'data-')) })
afterAll(() => rm(all, { recursive: true, force: true }))

const begun = async (text: string): Promise<number> => (await readFile(join(folder, 'begun'), 'utf8')).split('\n').filter((line) => line === text).length
const order = async ({ post }: Served, text: string): Promise<string> => (await post('/v1/reviews', { text }, { prefer: 'respond-async' })).headers.get('location') ?? ''
const statusOf = async ({ get }: Served, path: string): Promise<string> => (await (await get(path)).json()).status

test('killed in the middle, it goes on where it was, and every review ends once', async () => {
  const first = await served(folder)
  const paths: string[] = []
  for (const text of ['slow one', 'slow two', 'slow three']) paths.push(await order(first, text))
  await expect.poll(async () => (await Promise.all(paths.map((path) => statusOf(first, path)))).sort(), { timeout: 20_000 }).toEqual(['queued', 'running', 'running'])
  expect(await first.end('SIGKILL')).toBe('SIGKILL')
  const second = await served(folder)
  await expect.poll(async () => Promise.all(paths.map(async (path) => (await second.get(path)).status)), { timeout: 90_000, interval: 200 }).toEqual([200, 200, 200])
  expect([await begun('slow one'), await begun('slow two'), await begun('slow three')]).toEqual([2, 2, 1])
  expect(await second.end('SIGTERM')).toBe(0)
  const database = await openPglite(folder)
  expect(await database.query(`select type, count(*) as count from review_event group by type order by type`)).toEqual([
    { type: 'draft-read', count: 3 }, { type: 'findings-found', count: 3 }, { type: 'review-end', count: 3 },
  ])
  expect(await database.query(`select state::text, count(*) as count from jobs.job where name = 'review-draft' group by state`)).toEqual([{ state: 'completed', count: 3 }])
  await database.close()
})

test('told to stop, it answers whoever waits, hands back what it makes, and keeps everything', async () => {
  const first = await served(folder)
  const done = await first.post('/v1/reviews', { text: 'quick' })
  const kept = await done.json()
  const waiting = first.post('/v1/reviews', { text: 'slow wait' })
  const streaming = first.post('/v1/reviews', { text: 'slow stream' }, { accept: 'text/event-stream' }).then((response) => response.text())
  await expect.poll(() => begun('slow stream').catch(() => 0), { timeout: 20_000 }).toBe(1)
  await expect.poll(() => begun('slow wait').catch(() => 0), { timeout: 20_000 }).toBe(1)
  const told = performance.now()
  expect(await first.end('SIGTERM')).toBe(0)
  expect(performance.now() - told).toBeLessThan(15_000)
  const answered = await waiting
  expect(answered.status).toBe(202)
  expect((await streaming).match(/^event: .*/gm)).toEqual(['event: draft-read'])
  expect(first.log()).not.toMatch(/slow|quick/)
  const second = await served(folder)
  expect(await (await second.get(`/v1/reviews/${kept.id}`)).json()).toEqual(kept)
  const path = answered.headers.get('location') ?? ''
  await expect.poll(async () => (await second.get(path)).status, { timeout: 90_000, interval: 200 }).toBe(200)
  expect(await second.end('SIGTERM')).toBe(0)
})

// What then becomes of a draft that kills that process too is tried in test/work/poison.test.ts.
test('a draft that took two servers down is reviewed apart from the third, which goes on', async () => {
  const first = await served(folder)
  const path = await order(first, 'deadly')
  expect(await first.ended).toBe('SIGKILL')
  expect(await servedUntilItEnds(folder)).toBe('SIGKILL')
  const last = await served(folder)
  await expect.poll(async () => (await last.get(path)).status, { timeout: 90_000, interval: 200 }).toBe(200)
  expect(await begun('deadly')).toBe(2)
  expect((await last.post('/v1/reviews', { text: 'quick' })).status).toBe(201)
  expect(await last.end('SIGTERM')).toBe(0)
})

test('only this machine is served, from a folder that nobody else owns, on a port that is free', async () => {
  const settings = { port: 0, host: '127.0.0.1', dataFolder: folder, logLevel: 'silent' } as const
  await expect(serve({ ...settings, host: '0.0.0.0' })).rejects.toMatchObject({ code: 'bad-input' })
  const owner = await served(folder)
  await expect(serve(settings)).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('in use') })
  const elsewhere = await mkdtemp(join(all, 'data-'))
  await expect(serve({ ...settings, dataFolder: elsewhere, port: Number(new URL(owner.url).port) })).rejects.toMatchObject({ code: 'unavailable', message: expect.stringContaining('--port') })
  expect(await owner.end('SIGTERM')).toBe(0)
})
