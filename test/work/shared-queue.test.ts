/** One queue for many: who is next, who may stop it, and what is left of it when a worker is killed. */
import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { tenantBudgets } from '../../src/coach/tenant-budget.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openPglite } from '../../src/store/pglite.ts'
import { openPostgres } from '../../src/store/postgres.ts'
import type { Database } from '../../src/store/sql.ts'
import { asTenant, walled } from '../../src/store/walls.ts'
import { findReview } from '../../src/store/tables/review.ts'
import { cancelReview } from '../../src/work/cancel-review.ts'
import { job } from '../../src/work/job.ts'
import { jobs } from '../../src/work/jobs.ts'
import { orderReview } from '../../src/work/order-review.ts'
import { openQueue } from '../../src/work/queue.ts'
import { freshDatabase, onPostgres } from '../postgres.ts'
import type { FreshDatabase } from '../postgres.ts'
import { fakeDeps, fakeFlow } from './fake-review.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const never = (error: Error): void => { throw error }

function fair(open: () => Promise<Database>): void {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await migrate(database)
  })
  afterAll(() => database.close())

  test('five hundred jobs of one tenant do not make another wait, and whoever waits goes first', async () => {
    const done: string[] = []
    const note = job<{ tenant: string; id: string }>({
      payload: z.object({ tenant: z.string(), id: z.string() }), tries: 1, seconds: 60, giveUp: async () => {},
      run: async (_, { tenant, id }) => void done.push(`${tenant} ${id}`),
    })
    const coach = fakeDeps()
    const queue = await openQueue(database, { note }, never)
    const put = (tenant: string, ids: readonly number[], awaited: boolean) => asTenant(tenant, () => walled(database).tx(async (sql) => {
      for (const id of ids) await queue.later(sql, 'note', { tenant, id: String(id) }, awaited)
    }))
    await put('many', Array.from({ length: 500 }, (_, id) => id), false)
    await put('few', [0, 1, 2], false)
    await put('many', [500], true)
    await queue.work({ coach, database: walled(database), budgets: tenantBudgets({ sql: database, now: coach.now, limits: {} }), reviewDraft: fakeFlow().review }, 1)
    await expect.poll(() => done.length, { timeout: 60_000 }).toBeGreaterThan(12)
    await queue.stop(5)
    expect(done[0]).toBe('many 500')
    // Turn by turn: the late comer's three are done among the first six of those that nobody waits for.
    expect(done.slice(1, 7).filter((name) => name.startsWith('few'))).toEqual(['few 0', 'few 1', 'few 2'])
    expect(done.slice(7).every((name) => name.startsWith('many'))).toBe(true)
  })

  test('a review is cancelled in the line and while it is made, and then the model is asked no more', async () => {
    const coach = fakeDeps()
    const flow = fakeFlow()
    let stopped = 0
    const queue = await openQueue(database, jobs, never)
    const deps = { coach, database: walled(database), queue }
    const order = async (text: string): Promise<string> => (await asTenant('local', () => orderReview(deps, { tenant: 'local', request: { text }, file: null, draft: null, title: null, once: null }))).review ?? ''
    const [first, second] = [await order('wait to be cancelled'), await order('never begun')]
    await queue.work({
      coach, database: deps.database, budgets: tenantBudgets({ sql: deps.database, now: coach.now, limits: {} }),
      reviewDraft: async function* (inner, request, file, signal) {
        signal?.addEventListener('abort', () => {
          stopped++
          flow.goOn()
        })
        return yield* flow.review(inner, request, file, signal)
      },
    }, 1)
    await expect.poll(() => flow.begun).toEqual(['wait to be cancelled'])
    const cancel = (id: string) => asTenant('local', () => cancelReview(deps, { tenant: 'local', id }))
    expect(await cancel(second)).toMatchObject({ status: 'failed', reason: { code: 'cancelled' } })
    expect(await cancel(first)).toMatchObject({ status: 'failed', reason: { code: 'cancelled' } })
    await expect.poll(() => stopped).toBe(1)
    await expect(cancel(first)).rejects.toMatchObject({ code: 'conflict' })
    await queue.stop(5)
    expect(flow.begun).toEqual(['wait to be cancelled'])
    expect(await database.query(`select state::text from jobs.job where name = 'review-draft' and state not in ('completed', 'cancelled')`)).toEqual([])
  })
}

describe('on the embedded database', () => fair(() => openPglite(null)))

onPostgres('on PostgreSQL', () => {
  let fresh: FreshDatabase
  beforeAll(async () => { fresh = await freshDatabase() })
  afterAll(() => fresh.drop())
  describe('one process', () => fair(() => openPostgres(fresh.url)))

  test('processes that start together on a new database all begin', async () => {
    const empty = await freshDatabase()
    const databases = await Promise.all(Array.from({ length: 4 }, () => openPostgres(empty.url)))
    await migrate(databases[0] as Database)
    const queues = await Promise.all(databases.map((database) => openQueue(database, jobs, never)))
    await Promise.all(queues.map((queue) => queue.stop(1)))
    await Promise.all(databases.map((database) => database.close()))
    await empty.drop()
  })

  test('a killed worker\'s reviews are made by the others, each once', async () => {
    const worker = async (): Promise<ChildProcess> => {
      const child = fork(join(import.meta.dirname, 'work-fake.ts'), [fresh.url], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
      await once(child, 'message')
      return child
    }
    const database = await openPostgres(fresh.url)
    const coach = { now: () => new Date(), id: () => crypto.randomUUID() }
    const queue = await openQueue(database, jobs, never, 10)
    const [victim, other] = await Promise.all([worker(), worker()])
    const deps = { coach, database: walled(database), queue }
    const ids = await asTenant('local', () => Promise.all(Array.from({ length: 12 }, async (_, number) => (await orderReview(deps, { tenant: 'local', request: { text: `slow ${number}` }, file: null, draft: null, title: null, once: null })).review ?? '')))
    const states = () => asTenant('local', () => Promise.all(ids.map(async (id) => (await findReview(deps.database, { tenant: 'local', id }))?.status)))
    await expect.poll(async () => (await states()).filter((status) => status === 'done').length, { timeout: 30_000 }).toBeGreaterThan(1)
    victim.kill('SIGKILL')
    await expect.poll(states, { timeout: 90_000, interval: 500 }).toEqual(ids.map(() => 'done'))
    const ends = await asTenant('local', () => deps.database.query<{ review: string }>(`select review from review_event where type = 'review-end' and review = any($1)`, [ids]))
    expect(ends.map(({ review }) => review).sort()).toEqual([...ids].sort())
    other.kill('SIGTERM')
    await once(other, 'exit')
    await queue.stop(1)
    await database.close()
  })
})
