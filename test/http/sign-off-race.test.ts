/** On a server, where transactions run side by side: no comment changes beneath a signature that is being written. */
import { expect, test } from 'vitest'
import { openApp } from '../../src/main/app.ts'
import { docsFile } from '../../src/main/pages.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openPostgres } from '../../src/store/postgres.ts'
import { asTenant, walled } from '../../src/store/walls.ts'
import { freshDatabase, onPostgres } from '../postgres.ts'
import { fakeDeps, fakeFlow } from '../work/fake-review.ts'

onPostgres('signing on a server', () => {
  test('a comment that comes while somebody signs waits, and is refused', async () => {
    const fresh = await freshDatabase()
    const database = await openPostgres(fresh.url)
    await migrate(database)
    const app = await openApp({ coach: fakeDeps(), database, version: '0', log: () => {}, queueFailed: () => {}, docsFile, pages: null, atOnce: 1, longestWait: 20, reviewDraft: fakeFlow().review })
    const post = async (path: string, body: object): Promise<Response> => app.http.request(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
    const { id } = (await (await post('/v1/reviews', { text: 'I led 40 people.' })).json()) as { id: string }
    let late: Promise<Response> | null = null
    await asTenant('local', () => walled(database).tx(async (sql) => {
      await sql.query('select 1 from review where id = $1 for update', [id])
      late = post(`/v1/reviews/${id}/comments`, { text: 'Late.' })
      await expect.poll(async () => database.query(`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`), { timeout: 30_000 }).toHaveLength(1)
      await sql.query(`insert into sign_off (tenant, review, author, signed) values ('local', $1, 'Lee', now())`, [id])
    }))
    expect((await (late as Promise<Response> | null))?.status).toBe(409)
    await app.stop(1)
    await database.close()
    await fresh.drop()
  })
})
