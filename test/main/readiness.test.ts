/** Whether a process says rightly that it can work, and a worker over HTTP. */
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readiness } from '../../src/main/readiness.ts'
import { openWorkerPage } from '../../src/main/worker-page.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openPglite } from '../../src/store/pglite.ts'
import type { Database } from '../../src/store/sql.ts'

let database: Database
beforeAll(async () => {
  database = await openPglite(null)
})
afterAll(() => database.close())

const queue = { waiting: async () => [] }
const never = new Promise<never>(() => {})

test('says what is missing', async () => {
  await database.script('create table migration (id text primary key, sha256 text not null, applied timestamptz not null default now())')
  expect(await readiness(database, queue)()).toBe('The database is older than this program; run "ecq-coach migrate".')
  await migrate(database)
  expect(await readiness(database, queue)()).toBeNull()
  await database.script(`insert into migration (id, sha256) values ('9999-newer', '')`)
  expect(await readiness(database, queue)()).toBeNull()
  expect(await readiness(database, { waiting: async () => { throw new Error('secret') } })()).toBe('The queue does not answer.')
  expect(await readiness({ ...database, query: async () => { throw new Error('secret') } }, queue)()).toBe('The database does not answer.')
  expect(await readiness({ ...database, query: () => never }, queue, 20)()).toBe('The database does not answer.')
})

test('a worker tells of itself where it is told to', async () => {
  const place = createServer().listen(0, '127.0.0.1')
  await once(place, 'listening')
  const address = { host: '127.0.0.1', port: (place.address() as AddressInfo).port }
  await expect(openWorkerPage({ ready: async () => null, metrics: async () => '' }, address)).rejects.toMatchObject({ code: 'unavailable' })
  await new Promise((done) => place.close(done))
  let missing: string | null = null
  const close = await openWorkerPage({ ready: async () => missing, metrics: async () => 'ecq_jobs 1' }, address)
  const ask = async (path: string): Promise<[number, string]> => {
    const answer = await fetch(`http://127.0.0.1:${address.port}${path}`)
    return [answer.status, await answer.text()]
  }
  expect(await ask('/healthz')).toEqual([200, '{"status":"ok"}'])
  expect(await ask('/readyz')).toEqual([200, '{"status":"ok"}'])
  missing = 'The database does not answer.'
  expect(await ask('/readyz')).toEqual([503, '{"status":"unavailable","detail":"The database does not answer."}'])
  expect(await ask('/metrics')).toEqual([200, 'ecq_jobs 1'])
  close()
})
