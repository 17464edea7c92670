/** Jobs that somebody has to be called for: who is called when, how a job that fails goes on to its end, and what is made up for. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { TenantBudgets } from '../../src/coach/tenant-budget.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openPostgres } from '../../src/store/postgres.ts'
import type { Database } from '../../src/store/sql.ts'
import { asTenant, walled } from '../../src/store/walls.ts'
import { type Call, type CarriedQueue, openCarriedQueue } from '../../src/work/carried-queue.ts'
import { job } from '../../src/work/job.ts'
import { openQueue } from '../../src/work/queue.ts'
import { type FreshDatabase, freshDatabase, onPostgres } from '../postgres.ts'
import { fakeDeps, fakeFlow } from './fake-review.ts'

onPostgres('jobs that are called for', () => {
  const done: string[] = []
  const calls: Call[] = []
  let carries = true
  const note = job<{ tenant: string; id: string }>({
    payload: z.object({ tenant: z.string(), id: z.string() }), tries: 2, seconds: 60, backOff: { first: 3, most: 3 },
    giveUp: async (_, { id }) => void done.push(`gave ${id} up`),
    run: async ({ queue }, { tenant, id }) => {
      if (id === 'poison') throw new Error('it always fails')
      done.push(`${tenant} ${id}`)
      if (id === 'first') await put(queue as CarriedQueue, tenant, 'next')
    },
  })
  const line = 'note'
  const put = (queue: CarriedQueue, tenant: string, id: string, fails = false): Promise<void> => asTenant(tenant, () => walled(queue.database).tx(async (sql) => {
    await queue.later(sql, line, { tenant, id })
    if (fails) throw new Error('taken back')
  }))
  let [fresh, database, queue]: [FreshDatabase, Database, CarriedQueue] = [] as never
  const open = (): CarriedQueue => openCarriedQueue(database, { note }, {
    failed: () => {},
    call: async (some) => {
      if (!carries) throw new Error('the carrier is away')
      calls.push(...some)
    },
  })
  const answer = (name: string): Promise<void> => queue.answer({ coach: fakeDeps(), database: walled(database), budgets: {} as TenantBudgets, reviewDraft: fakeFlow().review }, name)
  const taken = (): Call[] => calls.splice(0)
  const left = async (): Promise<number> => (await queue.waiting()).reduce((sum, { count }) => sum + count, 0)

  beforeAll(async () => {
    fresh = await freshDatabase()
    database = await openPostgres(fresh.url)
    await migrate(database)
  })
  afterAll(async () => {
    await queue.close()
    await database.close()
    await fresh.drop()
  })

  test('without its tables, who needs the queue is told what to run', async () => {
    queue = open()
    await expect(put(queue, 'ours', 'early')).rejects.toThrow('run "ecq-coach migrate"')
    await (await openQueue(database, { note }, () => {})).stop(0)
    queue = open()
  })

  test('somebody is called once the job is stored', async () => {
    await put(queue, 'ours', 'first')
    expect(taken()).toEqual([{ line, seconds: 0 }])
    await answer(line)
    expect(done).toEqual(['ours first'])
    expect(taken()).toEqual([{ line, seconds: 0 }])
    await answer(line)
    expect(done.splice(0)).toEqual(['ours first', 'ours next'])
    expect([taken(), await left()]).toEqual([[], 0])
  })

  test('for a job that was taken back nobody is called, and a call too many, or for a line that nobody knows, does no harm', async () => {
    await expect(put(queue, 'ours', 'never', true)).rejects.toThrow('taken back')
    expect(taken()).toEqual([])
    await answer(line)
    await answer('elsewhere')
    expect(done).toEqual([])
    taken()
  })

  test('what fails is called for again in time, and at last given up', async () => {
    await put(queue, 'ours', 'poison')
    taken()
    await answer(line)
    expect(taken()).toEqual([{ line, seconds: expect.toSatisfy((seconds: number) => seconds > 0 && seconds <= 3) }])
    await answer(line)
    expect([taken(), done, await left()]).toEqual([[], [], 1])
    await database.query(`update jobs.job set start_after = now() where name = $1`, [line])
    await answer(line)
    expect(taken()).toEqual([{ line: `${line}.given-up`, seconds: 0 }])
    await answer(`${line}.given-up`)
    expect([done.splice(0), await left()]).toEqual([['gave poison up'], 0])
  })

  test('a job that was withdrawn is not done, and another of the same tenant is', async () => {
    for (const id of ['one', 'two']) await put(queue, 'ours', id)
    expect(await database.tx((sql) => queue.withdraw(sql, line, { tenant: 'ours', ids: ['one'] }))).toBe(1)
    for (const _ of taken()) await answer(line)
    expect(done.splice(0)).toEqual(['ours two'])
  })

  test('a call that was lost is made up for, and what a dead one had taken is taken back', async () => {
    carries = false
    await put(queue, 'ours', 'kept')
    carries = true
    await queue.tend()
    expect(taken()).toEqual([])
    await database.query(`update jobs.job set start_after = start_after - interval '2 minutes' where name = $1`, [line])
    await queue.tend()
    expect(taken()).toEqual([{ line, seconds: 0 }])
    await database.query(`update jobs.job set state = 'active', started_on = now() - interval '5 minutes', heartbeat_on = now() - interval '5 minutes' where name = $1 and state = 'created'`, [line])
    await database.query(`update jobs.queue set monitor_on = null, monitor_claim_on = null`)
    await queue.tend()
    await database.query(`update jobs.job set start_after = now() - interval '2 minutes' where name = $1 and state = 'retry'`, [line])
    await queue.tend()
    expect(taken()).toEqual([{ line, seconds: 0 }])
    await answer(line)
    expect(done.splice(0)).toEqual(['ours kept'])
  })
})
