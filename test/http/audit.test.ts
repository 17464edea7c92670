/** The audit log and the change that it tells of: neither is there without the other, wherever the process dies between. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openApp } from '../../src/main/app.ts'
import { docsFile } from '../../src/main/pages.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openPglite } from '../../src/store/pglite.ts'
import { openPostgres } from '../../src/store/postgres.ts'
import type { Database, Sql } from '../../src/store/sql.ts'
import { asTenant, walled } from '../../src/store/walls.ts'
import { foundTenant } from '../../src/work/found-tenant.ts'
import { freshDatabase, onPostgres } from '../postgres.ts'
import { fakeDeps, fakeFlow } from '../work/fake-review.ts'

type Ask = (method: string, path: string, body?: object) => Promise<Response>
interface Entry { action: string; actor: string; target: string | null; status: number | null }

function log(open: () => Promise<Database>): void {
  let [database, stop, ask, as]: [Database, () => Promise<void>, Ask, (token: string) => Ask] = [] as never
  /** Statements on which the process dies, as it looks from the database: what was not committed before never is. */
  let deadly: RegExp | null = null

  beforeAll(async () => {
    database = await open()
    await migrate(database)
    const coach = fakeDeps()
    const { key } = await foundTenant({ coach, database: walled(database) }, { name: 'Agency', owner: 'owner@agency.example' })
    const app = await openApp({
      coach, database: mortal(database, () => deadly), guarded: true, version: '0', log: () => {}, queueFailed: (error) => { throw error }, docsFile, pages: null, atOnce: 1, longestWait: 20, reviewDraft: fakeFlow().review,
    })
    as = (token) => async (method, path, body) => app.http.request(path, { method, headers: { host: 'coach.example', authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) }, ...(body ? { body: JSON.stringify(body) } : {}) })
    ask = as(key)
    stop = () => app.stop(1)
  })
  afterAll(async () => {
    await stop()
    await database.close()
  })
  beforeEach(async () => {
    deadly = null
    await forgetEntries()
  })

  const agency = (statement: string): Promise<object[]> => asTenant('agency', () => walled(database).query(statement))
  const forgetEntries = (): Promise<object[]> => agency('delete from audit_entry')
  const entries = async (): Promise<Entry[]> => ((await (await ask('GET', '/v1/audit')).json()) as { entries: Entry[] }).entries
  const made = async (path: string, body: object): Promise<string> => ((await (await ask('POST', path, body)).json()) as { id: string }).id
  const count = async (table: string): Promise<number> => (await agency(`select 1 from ${table}`)).length
  const ending = /insert into audit_entry[^]*do update/
  const entering = /with change as/

  test('an entry has the end of its request, and what was refused has none', async () => {
    const id = await made('/v1/clients', { name: 'Pat' })
    expect((await ask('DELETE', '/v1/clients/nobody')).status).toBe(404)
    expect((await ask('POST', '/v1/clients', { nam: 'x' })).status).toBe(400)
    expect((await ask('DELETE', `/v1/clients/${id}`)).status).toBe(200)
    expect(await entries()).toMatchObject([{ action: 'DELETE /v1/clients/:id', target: id, status: 200 }, { action: 'POST /v1/clients', target: id, status: 201 }])
  })

  test('who takes data along is told though nothing is changed', async () => {
    await (await ask('GET', '/v1/tenant/export')).arrayBuffer()
    await ask('GET', '/v1/drafts')
    expect(await entries()).toMatchObject([{ action: 'GET /v1/tenant/export', status: 200 }])
  })

  test('a change whose process dies before the answer is told, without an end', async () => {
    const [client, review] = [await made('/v1/clients', { name: 'Lee' }), await made('/v1/reviews', { text: 'I led.' })]
    const { drafts: [draft] } = (await (await ask('GET', '/v1/drafts')).json()) as { drafts: { id: string }[] }
    await forgetEntries()
    const changes: readonly (readonly [method: string, path: string, body?: object])[] = [
      ['POST', '/v1/clients', { name: 'Ann' }], ['PUT', `/v1/clients/${client}/drafts/${draft?.id}`], ['POST', '/v1/reviews', { text: 'I led again.' }], ['POST', '/v1/keys', { name: 'k' }], ['POST', '/v1/embed-tokens', {}],
      ['PATCH', '/v1/tenant', { retentionDays: 90 }], ['POST', `/v1/reviews/${review}/comments`, { text: 'Say who.' }], ['DELETE', `/v1/drafts/${draft?.id}`], ['DELETE', `/v1/clients/${client}`],
    ]
    for (const [method, path, body] of changes) {
      deadly = ending
      expect([path, (await ask(method, path, body)).status]).toEqual([path, 500])
      deadly = null
      const [last] = await entries()
      expect(last, `${method} ${path}`).toMatchObject({ action: expect.stringMatching(new RegExp(`^${method} /v1/`)), target: /\/v1\/\w+\/([\w-]+)/.exec(path)?.[1] ?? null, status: null })
    }
    expect(await entries()).toHaveLength(changes.length)
  })

  test('a guest\'s change takes its entry along, too', async () => {
    const { token, guest } = (await (await ask('POST', '/v1/embed-tokens', {})).json()) as { token: string; guest: string }
    expect((await as(token)('POST', '/v1/reviews', { text: 'I led.' })).status).toBe(201)
    deadly = ending
    await as(token)('POST', '/v1/reviews', { text: 'I led again.' })
    deadly = null
    expect((await entries()).map(({ actor, status }) => [actor, status])).toEqual([[`guest:${guest}`, null], [`guest:${guest}`, 201], [expect.stringMatching(/^key:/), 201]])
  })

  test('what cannot be told is not done', async () => {
    const [before, members] = [await count('client'), await count('member')]
    deadly = entering
    expect((await ask('POST', '/v1/clients', { name: 'Kim' })).status).toBe(500)
    expect((await ask('POST', '/v1/members', { email: 'kim@agency.example', role: 'coach' })).status).toBe(500)
    expect([await count('client'), await count('member')]).toEqual([before, members])
  })
}

/** The same database for a process that dies at certain statements. */
function mortal(database: Database, deadly: () => RegExp | null): Database {
  const within = (sql: Sql): Sql => ({
    ...sql,
    query: (text, values) => (deadly()?.test(text) ? Promise.reject(new Error('the process died')) : sql.query(text, values)),
    tx: (work) => sql.tx((inner) => work(within(inner))),
  })
  return { ...database, tx: (work) => database.tx((sql) => work(within(sql))) }
}

describe('on the embedded database', () => log(() => openPglite(null)))
onPostgres('on PostgreSQL', () => log(async () => {
  const fresh = await freshDatabase()
  const database = await openPostgres(fresh.url)
  return { ...database, close: async () => { await database.close(); await fresh.drop() } }
}))
