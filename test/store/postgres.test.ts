/** A real server keeps the same word as the embedded database, and its absence is told plainly. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrate } from '../../src/store/migrate.ts'
import { migrations } from '../../src/store/migrations.gen.ts'
import { openPostgres } from '../../src/store/postgres.ts'
import { sqlContract } from '../contracts/sql.ts'
import { freshDatabase, onPostgres } from '../postgres.ts'
import type { FreshDatabase } from '../postgres.ts'

onPostgres('a PostgreSQL server', () => {
  let fresh: FreshDatabase
  beforeAll(async () => { fresh = await freshDatabase() })
  afterAll(() => fresh.drop())

  sqlContract(() => openPostgres(fresh.url))

  test('processes that start together apply each migration once', async () => {
    const databases = await Promise.all([1, 2, 3].map(() => openPostgres(fresh.url)))
    const applied = (await Promise.all(databases.map((database) => migrate(database)))).flatMap(({ applied }) => applied)
    expect(applied.sort()).toEqual(migrations.map(({ id }) => id))
    await Promise.all(databases.map((database) => database.close()))
  })

  test('a listener hears again after its connection was cut', async () => {
    const [database, other] = [await openPostgres(fresh.url), await openPostgres(fresh.url)]
    const heard: string[] = []
    const stop = await database.listen('news', (payload) => heard.push(payload))
    await other.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`)
    await expect.poll(async () => {
      await other.query(`select pg_notify('news', 'back')`)
      return heard.length
    }, { timeout: 30_000, interval: 200 }).toBeGreaterThan(0)
    await stop()
    await database.close()
    await other.close()
  })
})

test('a server that is not there is told plainly', async () => {
  await expect(openPostgres('postgres://nobody@127.0.0.1:1/none')).rejects.toMatchObject({ code: 'unavailable', message: expect.stringContaining('DATABASE_URL') })
})
