/** Two organizations on one service: keys, roles, limits, the audit log, and the wall between them on every route and every table. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApp } from '../../src/main/app.ts'
import { docsFile } from '../../src/main/pages.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openPglite } from '../../src/store/pglite.ts'
import { openPostgres } from '../../src/store/postgres.ts'
import type { Database } from '../../src/store/sql.ts'
import { asTenant, walled } from '../../src/store/walls.ts'
import { foundTenant } from '../../src/work/found-tenant.ts'
import { freshDatabase, onPostgres } from '../postgres.ts'
import { fakeDeps, fakeFlow } from '../work/fake-review.ts'

type Ask = (path: string, init?: { method?: string; body?: unknown; form?: FormData; headers?: Record<string, string> }) => Promise<Response>
interface Side {
  readonly id: string
  readonly ask: Ask
}

function wall(open: () => Promise<Database>): void {
  let [database, stop, as]: [Database, () => Promise<void>, (key: string | null) => Ask] = [] as never
  let [ours, theirs]: [Side, Side] = [] as never

  beforeAll(async () => {
    database = await open()
    await migrate(database)
    const coach = fakeDeps()
    const found = async (name: string): Promise<Side> => {
      const { id, key } = await foundTenant({ coach, database: walled(database) }, { name, owner: `owner@${name.toLowerCase()}.example` })
      return { id, ask: as(key) }
    }
    const app = await openApp({
      coach, database, guarded: true, version: '0', log: () => {}, queueFailed: (error) => { throw error }, docsFile, pages: null, atOnce: 1, longestWait: 20, reviewDraft: fakeFlow().review, outbound: { check: async () => {}, post: async () => 200 },
    })
    as = (key) => async (path, { method = 'GET', body, form, headers = {} } = {}) => app.http.request(path, {
      method,
      headers: { host: 'coach.example', ...(key === null ? {} : { authorization: `Bearer ${key}` }), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(form ? { body: form } : {}),
    })
    ;[ours, theirs] = [await found('Ours'), await found('Theirs')]
    stop = () => app.stop(1)
  })
  afterAll(async () => {
    await stop()
    await database.close()
  })

  const made = async ({ ask }: Side, path: string, body: unknown): Promise<string> => {
    const response = await ask(path, { method: 'POST', body })
    expect(response.status, path).toBe(201)
    return ((await response.json()) as { id: string }).id
  }

  const sentBatch = async ({ ask }: Side): Promise<string> => {
    const body = new FormData()
    body.append('file', new File(['Their planted-marker of a batch.'], 'planted-marker.txt'))
    const { id } = (await (await ask('/v1/batches', { method: 'POST', form: body })).json()) as { id: string }
    await (await ask(`/v1/batches/${id}/events`)).text()
    return id
  }

  test('nobody comes in without a key, and what is printed for everybody needs none', async () => {
    for (const key of [null, 'ecq_wrong', '']) {
      const response = await as(key)('/v1/drafts')
      expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="ecq-coach"'])
    }
    for (const path of ['/healthz', '/readyz', '/openapi.json', '/docs', '/rules']) expect((await as(null)(path)).status, path).toBe(200)
  })

  test('no route shows or changes what belongs to another tenant', async () => {
    const review = await made(theirs, '/v1/reviews', { text: 'Their planted-marker statement.', title: 'planted-marker' })
    const { drafts: [draft] } = (await (await theirs.ask('/v1/drafts')).json()) as { drafts: { id: string }[] }
    const client = await made(theirs, '/v1/clients', { name: 'planted-marker' })
    const key = await made(theirs, '/v1/keys', { name: 'planted-marker' })
    const member = await made(theirs, '/v1/members', { email: 'planted-marker@theirs.example', role: 'coach' })
    const webhook = await made(theirs, '/v1/webhooks', { url: 'https://1.1.1.1/planted-marker', events: ['review.done'] })
    const delivery = ((await (await theirs.ask(`/v1/webhooks/${webhook}/test`, { method: 'POST' })).json()) as { id: string }).id
    const batch = await sentBatch(theirs)
    await theirs.ask(`/v1/reviews/${review}/sign-off`, { method: 'PUT', body: { author: 'planted-marker' } })
    const link = await made(theirs, `/v1/reviews/${review}/links`, {})
    const ids = [review, (draft as { id: string }).id, client, key, member, webhook, delivery, batch, link]
    const { paths } = (await (await theirs.ask('/openapi.json')).json()) as { paths: Record<string, Record<string, unknown>> }
    const before = await everyRow(theirs.id)
    const tried = { listed: 0, named: 0 }
    for (const [path, methods] of Object.entries(paths)) {
      for (const method of Object.keys(methods).filter((method) => method !== 'parameters')) {
        for (const id of path.includes('{') ? ids : ['']) {
          const filled = path.replace(/\{\w+\}/g, id)
          // Own tenants end this way: it is tried where they are deleted.
          if (method === 'delete' && filled === '/v1/tenant') continue
          const response = await ours.ask(`${filled}?format=json`, { method: method.toUpperCase(), ...(method === 'get' || method === 'delete' ? {} : { body: { finding: 'f', reason: 'r' } }) })
          const text = await response.text()
          expect(text, `${method} ${filled}`).not.toContain('planted-marker')
          if (path.includes('{')) expect([400, 404, 405, 409, 415], `${method} ${filled} ${text}`).toContain(response.status)
          tried[path.includes('{') ? 'named' : 'listed']++
        }
      }
    }
    expect([tried.listed > 8, tried.named > 40]).toEqual([true, true])
    expect(await everyRow(theirs.id)).toEqual(before)
  })

  /** All rows that a tenant sees of itself, by table. */
  async function everyRow(tenant: string): Promise<Record<string, number>> {
    const tables = await tenantTables()
    return Object.fromEntries(await asTenant(tenant, () => Promise.all(tables.map(async (table) => [table, (await walled(database).query(`select 1 from ${table}`)).length]))))
  }
  const tenantTables = async (): Promise<string[]> => (await database.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attname = 'tenant' and not a.attisdropped order by 1`)).map(({ name }) => `"${name}"`)

  test('every table of tenants is walled off, by force, whoever asks', async () => {
    const tables = await database.query<{ name: string; walled: boolean }>(
      `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid and p.polname in ('own_rows', 'own_row')) as walled
       from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`)
    expect(tables.filter(({ walled }) => !walled).map(({ name }) => name)).toEqual(['migration'])
    for (const table of await tenantTables()) {
      for (const tenant of [ours.id, 'nobody']) {
        const seen = await asTenant(tenant, () => walled(database).query<{ tenant: string }>(`select distinct tenant from ${table}`))
        expect(seen.filter((row) => row.tenant !== tenant), table).toEqual([])
        await asTenant(tenant, () => walled(database).query(`update ${table} set tenant = tenant where tenant = $1`, [theirs.id]))
        expect(await asTenant(tenant, () => walled(database).query(`delete from ${table} where tenant = $1 returning 1`, [theirs.id])), table).toEqual([])
      }
      expect(await walled(database).query(`select 1 from ${table}`), `${table} for nobody`).toEqual([])
    }
    await expect(asTenant(ours.id, () => walled(database).query(`insert into draft (tenant, id, title, created) values ($1, 'x', 'x', now())`, [theirs.id]))).rejects.toMatchObject({ code: '42501' })
  })

  test('a key is shown once, may do what its scopes say, and opens nothing once revoked', async () => {
    const response = await ours.ask('/v1/keys', { method: 'POST', body: { name: 'reader', scopes: ['read'], expiresInDays: 1 } })
    const { key, id } = (await response.json()) as { key: string; id: string }
    expect(key).toMatch(/^ecq_[\w-]{43}$/)
    const reader = as(key)
    expect((await reader('/v1/drafts')).status).toBe(200)
    expect((await reader('/v1/checks', { method: 'POST', body: { text: 'I led.' } })).status).toBe(200)
    for (const [path, method] of [['/v1/reviews', 'POST'], ['/v1/keys', 'GET'], ['/v1/keys', 'POST'], ['/v1/members', 'GET'], ['/v1/audit', 'GET']] as const) {
      const refused = await reader(path, { method, ...(method === 'POST' ? { body: { text: 'I led.' } } : {}) })
      expect([path, refused.status, ((await refused.json()) as { type: string }).type]).toEqual([path, 403, '/problems/forbidden'])
    }
    const listed = (await (await ours.ask('/v1/keys')).text())
    expect(listed).not.toContain(key)
    expect(JSON.parse(listed).keys.find((one: { id: string }) => one.id === id)).toMatchObject({ name: 'reader', scopes: ['read'], usedAt: expect.any(String), expiresAt: expect.any(String) })
    expect(await database.query(`select 1 from api_key t where to_jsonb(t)::text like $1`, [`%${key.slice(4)}%`])).toEqual([])
    expect((await ours.ask(`/v1/keys/${id}`, { method: 'DELETE' })).status).toBe(200)
    expect((await reader('/v1/drafts')).status).toBe(401)
    const last = await as('ecq_none')(`/v1/keys`)
    expect(last.status).toBe(401)
  })

  test('a key is held to its requests and its reviews, and told when to go on', async () => {
    const { key } = (await (await ours.ask('/v1/keys', { method: 'POST', body: { name: 'slow', requestsPerMinute: 3 } })).json()) as { key: string }
    const answers = []
    for (const _ of [1, 2, 3, 4]) answers.push(await as(key)('/v1/me'))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429])
    expect(answers.map(({ headers }) => headers.get('ratelimit')?.replace(/t=\d+/, 't'))).toEqual([2, 1, 0, 0].map((left) => `"requests";r=${left};t`))
    expect([answers[3]?.headers.get('ratelimit-policy'), Number(answers[3]?.headers.get('retry-after')) > 0, answers[3]?.headers.get('content-type')]).toEqual(['"requests";q=3;w=60', true, 'application/problem+json'])
    const few = (await (await ours.ask('/v1/keys', { method: 'POST', body: { name: 'few', reviewsPerDay: 1 } })).json()) as { key: string }
    const orders = []
    for (const _ of [1, 2]) orders.push(await as(few.key)('/v1/reviews', { method: 'POST', body: { text: 'I led.' } }))
    expect(orders.map(({ status }) => status)).toEqual([201, 429])
    expect(Number(orders[1]?.headers.get('retry-after'))).toBeGreaterThan(60)
  })

  test('what is sent once more, or refused, costs no quota', async () => {
    const { key } = (await (await ours.ask('/v1/keys', { method: 'POST', body: { name: 'five', reviewsPerDay: 5 } })).json()) as { key: string }
    const send = (path: string, files: Readonly<Record<string, string>>, once = '') => {
      const form = new FormData()
      for (const [name, text] of Object.entries(files)) form.append('file', new File([text], name))
      return as(key)(path, { method: 'POST', form, headers: once ? { 'idempotency-key': once } : {} })
    }
    const order = (once: string, text = 'I led once.') => as(key)('/v1/reviews', { method: 'POST', body: { text }, headers: { 'idempotency-key': once } })
    expect((await order('one', ' ')).status).toBe(400)
    expect([(await order('one')).status, (await order('one')).status]).toEqual([201, 201])
    const files = { 'a.txt': 'I led a.', 'b.txt': 'I led b.', 'broken.pdf': '%PDF-1.7' }
    const { id } = (await (await send('/v1/batches', files, 'two')).json()) as { id: string }
    await send('/v1/batches', files, 'two')
    expect((await send(`/v1/batches/${id}/files`, { ...files, 'c.txt': 'I led c.' })).status).toBe(202)
    const refused = await send(`/v1/batches/${id}/files`, { 'd.txt': 'I led d.', 'e.txt': 'I led e.' })
    expect([refused.status, ((await refused.json()) as { detail: string }).detail]).toEqual([429, expect.stringContaining('fewer than the 2 of this batch left')])
    expect((await send(`/v1/batches/${id}/files`, { ...files, 'd.txt': 'I led d.' })).status).toBe(202)
    expect((await order('two')).status).toBe(429)
  })

  test('what was done stands in the audit log, in pages, without a word of a draft', async () => {
    await made(ours, '/v1/reviews', { text: 'An audited-marker statement.', title: 'audited-marker' })
    const first = (await (await ours.ask('/v1/audit?limit=2')).json()) as { entries: { actor: string; action: string; target: string; status: number }[]; next: string }
    expect(first.entries).toHaveLength(2)
    expect(first.entries[0]).toMatchObject({ actor: expect.stringMatching(/^key:/), action: 'POST /v1/reviews', status: 201, target: expect.any(String) })
    const second = (await (await ours.ask(`/v1/audit?limit=2&after=${first.next}`)).json()) as { entries: unknown[] }
    expect(second.entries).not.toEqual(first.entries)
    expect(JSON.stringify(await database.query(`select to_jsonb(t) from audit_entry t`))).not.toContain('marker')
  })

  test('a client takes all drafts along', async () => {
    const client = await made(ours, '/v1/clients', { name: 'Pat' })
    const review = await made(ours, '/v1/reviews', { text: 'Of Pat.' })
    const { drafts: [draft] } = (await (await ours.ask('/v1/drafts?limit=1')).json()) as { drafts: { id: string }[] }
    expect((await ours.ask(`/v1/clients/${client}/drafts/${draft?.id}`, { method: 'PUT' })).status).toBe(204)
    expect((await (await ours.ask('/v1/clients')).json()).clients[0]).toMatchObject({ id: client, name: 'Pat', drafts: 1 })
    const receipt = await (await ours.ask(`/v1/clients/${client}`, { method: 'DELETE' })).json()
    expect(receipt).toMatchObject({ deleted: { type: 'client', id: client }, removed: { clients: 1, drafts: 1, versions: 1, reviews: 1 } })
    expect((await ours.ask(`/v1/reviews/${review}`)).status).toBe(404)
  })

  test('members are invited once, and the last owner stays', async () => {
    const { members } = (await (await ours.ask('/v1/members')).json()) as { members: { id: string; role: string }[] }
    const owner = members.find(({ role }) => role === 'owner')
    expect((await ours.ask(`/v1/members/${owner?.id}`, { method: 'DELETE' })).status).toBe(409)
    await made(ours, '/v1/members', { email: 'Two@ours.example', role: 'owner' })
    expect((await ours.ask('/v1/members', { method: 'POST', body: { email: 'two@ours.example', role: 'coach' } })).status).toBe(409)
    expect((await ours.ask(`/v1/members/${owner?.id}`, { method: 'DELETE' })).status).toBe(200)
  })
}

describe('on the embedded database', () => wall(() => openPglite(null)))
onPostgres('on PostgreSQL', () => wall(async () => {
  const fresh = await freshDatabase()
  const database = await openPostgres(fresh.url)
  return { ...database, close: async () => { await database.close(); await fresh.drop() } }
}))
