/** People who write on an organization's own site: what their tokens open, for how long, from which sites, and the wall around each of them. */
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openApp } from '../../src/main/app.ts'
import type { App, AppSettings } from '../../src/main/app.ts'
import { docsFile } from '../../src/main/pages.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openPglite } from '../../src/store/pglite.ts'
import { openPostgres } from '../../src/store/postgres.ts'
import type { Database } from '../../src/store/sql.ts'
import { asGuest, asTenant, walled } from '../../src/store/walls.ts'
import { foundTenant } from '../../src/work/found-tenant.ts'
import { freshDatabase, onPostgres } from '../postgres.ts'
import { fakeDeps, fakeFlow } from '../work/fake-review.ts'

interface Init { method?: string; body?: unknown; headers?: Record<string, string> }
type Ask = (path: string, init?: Init) => Promise<Response>
type As = (key: string | null) => Ask
interface Token { token: string; guest: string; client: string | null; expiresAt: string; organization: string }

const site = 'https://agency.example'
const text = 'I merged two offices and cut the backlog from 900 cases to 120.'

function guests(open: () => Promise<Database>): void {
  let [database, stop, as, asElsewhere, owner]: [Database, () => Promise<void>, As, As, Ask] = [] as never
  let [late, tenant] = [0, '']

  beforeAll(async () => {
    database = await open()
    await migrate(database)
    const coach = { ...fakeDeps(), now: () => new Date(Date.now() + late) }
    const settings = {
      coach, database, guarded: true, version: '0', log: () => {}, queueFailed: (error) => { throw error }, docsFile, atOnce: 1, longestWait: 20, reviewDraft: fakeFlow().review, outbound: { check: async () => {}, post: async () => 200 },
      pages: new Hono().get('/embed', (c) => c.html('page', 200, { 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" })).get('/embed.js', (c) => c.text('script')),
    } satisfies AppSettings
    // Two servers on one database, as behind one address.
    const [app, other] = [await openApp(settings), await openApp({ ...settings, atOnce: 0 })]
    const at = ({ http }: App): As => (key) => async (path, { method = 'GET', body, headers = {} } = {}) => http.request(path, {
      method,
      headers: { host: 'coach.example', ...(key === null ? {} : { authorization: `Bearer ${key}` }), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    ;[as, asElsewhere] = [at(app), at(other)]
    const { id, key } = await foundTenant({ coach, database: walled(database) }, { name: 'Agency', owner: 'owner@agency.example' })
    ;[tenant, owner] = [id, as(key)]
    stop = async () => {
      await other.stop(1)
      await app.stop(1)
    }
  })
  afterAll(async () => {
    await stop()
    await database.close()
  })

  const made = async <Answer>(ask: Ask, path: string, body: unknown, headers?: Record<string, string>): Promise<Answer> => {
    const response = await ask(path, { method: 'POST', body, ...(headers ? { headers } : {}) })
    const answer: unknown = await response.json()
    expect([path, response.status, answer]).toEqual([path, 201, answer])
    return answer as Answer
  }
  const tokenFor = (order: object = {}): Promise<Token> => made(owner, '/v1/embed-tokens', order)
  const draftOf = (response: Response): string => /drafts\/([^>]+)>/.exec(response.headers.get('link') ?? '')?.[1] ?? ''
  const reviewed = async (ask: Ask, words = text, headers = {}): Promise<{ review: string; draft: string }> => {
    const response = await ask('/v1/reviews', { method: 'POST', body: { text: words }, headers })
    expect(response.status).toBe(201)
    return { review: ((await response.json()) as { id: string }).id, draft: draftOf(response) }
  }

  test('a person orders reviews, reads them, talks about them, and finds them again with the next token', async () => {
    const client = (await made<{ id: string }>(owner, '/v1/clients', { name: 'Pat' })).id
    const first = await tokenFor({ client })
    expect(first).toMatchObject({ token: expect.stringMatching(/^ecqe_[\w-]{43}$/), client, organization: tenant })
    expect(Date.parse(first.expiresAt) - Date.now()).toBeLessThanOrEqual(15 * 60_000)
    const ask = as(first.token)
    const { review, draft } = await reviewed(ask)
    const again = as((await tokenFor({ guest: first.guest })).token)
    for (const path of [`/v1/reviews/${review}`, `/v1/reviews/${review}/events`, `/v1/reviews/${review}/export?format=json`, `/v1/reviews/${review}/export?format=docx`, `/v1/drafts/${draft}`, `/v1/drafts/${draft}/lineage`, '/v1/engines', '/v1/rules']) expect([path, (await again(path)).status]).toEqual([path, 200])
    expect((await (await again(`/v1/reviews/${review}/events`)).text())).toContain('event: review-end')
    expect(await (await again('/v1/drafts')).json()).toMatchObject({ drafts: [{ id: draft, latest: { review } }], next: null })
    const chat = (await made<{ id: string }>(again, '/v1/chats', { draft, review }, { 'idempotency-key': 'talk' })).id
    await made(again, `/v1/chats/${chat}/messages`, { text: 'What should I mend first?' })
    expect(((await (await again(`/v1/chats/${chat}`)).json()) as { turns: unknown[] }).turns).toHaveLength(2)
    expect(await (await again(`/v1/drafts/${draft}/chats`)).json()).toMatchObject({ chats: [{ id: chat }] })
    const second = await again('/v1/reviews', { method: 'POST', body: { text: `${text} Again.`, draft } })
    expect([second.status, draftOf(second)]).toEqual([201, draft])
    expect(await (await again('/v1/me')).json()).toMatchObject({ actor: `guest:${first.guest}`, scopes: [], guest: { id: first.guest, client } })
    const { drafts } = (await (await owner('/v1/drafts')).json()) as { drafts: { id: string; client: string | null }[] }
    expect(drafts.find(({ id }) => id === draft)).toMatchObject({ client })
  })

  test('no route shows or changes anything of the organization, or of another guest', async () => {
    const mine = await tokenFor()
    const ask = as(mine.token)
    const other = await tokenFor()
    const theirs = await reviewed(as(other.token), 'Their planted-marker statement.')
    const agencys = await reviewed(owner, 'Their planted-marker statement.')
    const marker = { name: 'planted-marker' }
    const chat = (await made<{ id: string }>(as(other.token), '/v1/chats', { draft: theirs.draft })).id
    const client = (await made<{ id: string }>(owner, '/v1/clients', marker)).id
    const key = (await made<{ id: string }>(owner, '/v1/keys', marker)).id
    const webhook = (await made<{ id: string }>(owner, '/v1/webhooks', { url: 'https://1.1.1.1/planted-marker' })).id
    const ids = [theirs.review, theirs.draft, agencys.review, agencys.draft, chat, client, key, webhook, other.guest, tenant]
    const { paths } = (await (await owner('/openapi.json')).json()) as { paths: Record<string, Record<string, unknown>> }
    const before = await everyRow()
    expect([before['draft'], before['client'], before['webhook']].every((count) => (count ?? 0) > 0)).toBe(true)
    const answered: Record<number, number> = {}
    for (const [path, methods] of Object.entries(paths)) {
      for (const method of Object.keys(methods).filter((one) => one !== 'parameters' && path.startsWith('/v1/'))) {
        for (const id of path.includes('{') ? ids : ['']) {
          const filled = path.replace(/\{\w+\}/g, id)
          const body = path === '/v1/chats' ? { draft: agencys.draft } : path === '/v1/reviews' ? { text, draft: theirs.draft } : { finding: 'f', reason: 'r', text: 'Tell me.' }
          const response = await ask(`${filled}?format=json&confirm=${tenant}`, { method: method.toUpperCase(), ...(method === 'get' || method === 'delete' ? {} : { body }) })
          const answer = await response.text()
          const open = /^(?:get \/v1\/(?:me|engines|rules|frameworks|drafts)|post \/v1\/checks)$/.test(`${method} ${path}`)
          expect(answer, `${method} ${filled}`).not.toContain('planted-marker')
          expect([400, 403, 404, ...(open ? [200] : [])], `${method} ${filled} ${answer}`).toContain(response.status)
          answered[response.status] = 1 + (answered[response.status] ?? 0)
        }
      }
    }
    expect([answered[403], answered[404]].every((count) => (count ?? 0) > 40)).toBe(true)
    expect(await everyRow()).toEqual(before)
  })

  /** All rows that the organization sees of itself, by table. */
  const everyRow = async (): Promise<Record<string, number>> => Object.fromEntries(await Promise.all((await tables()).map(async (name) => [name, (await asTenant(tenant, () => walled(database).query(`select 1 from "${name}"`)).catch(() => [])).length])))
  const tables = async (): Promise<string[]> => (await database.query<{ name: string }>(`select c.relname as name from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by 1`)).map(({ name }) => name)

  test('the database itself shows a guest nothing but what the guest brought', async () => {
    const mine = await tokenFor()
    const { draft } = await reviewed(as(mine.token))
    await made(as(mine.token), '/v1/chats', { draft }, { 'idempotency-key': 'once' })
    await reviewed(owner, text, { 'idempotency-key': 'once' })
    const asMine = <T>(work: () => T): T => asGuest(tenant, { id: mine.guest, client: null }, work)
    const seen: Record<string, number | string> = {}
    for (const name of await tables()) {
      const rows = await asMine(() => walled(database).query(`select * from "${name}"`)).catch((error: { code?: string }) => error.code)
      seen[name] = typeof rows === 'string' ? rows : (rows ?? []).length
    }
    const closed = Object.entries(seen).filter(([, count]) => count === '42501').map(([name]) => name)
    expect(closed).toEqual(expect.arrayContaining(['api_key', 'audit_entry', 'batch', 'client', 'guest', 'guest_token', 'member', 'session', 'sign_off', 'tenant', 'usage', 'webhook']))
    expect(Object.fromEntries(Object.entries(seen).filter(([name, count]) => count !== '42501' && name !== 'review_event' && name !== 'tenant_key'))).toEqual({ chat: 1, chat_turn: 1, dismissal: 0, draft: 1, draft_file: 0, draft_version: 1, fact: 0, idempotency_key: 1, review: 1, review_comment: 0 })
    await expect(asMine(() => walled(database).query(`insert into draft (tenant, id, title, created, guest) values ($1, 'x', 'x', now(), null)`, [tenant]))).rejects.toMatchObject({ code: '42501' })
    for (const guest of ["x'; drop table draft; --", '']) expect(() => asGuest(tenant, { id: guest, client: null }, () => {})).toThrow('letters, digits')
  })

  test('a token ends when it said it would, and two guests may use the same Idempotency-Key', async () => {
    const [one, two] = [await tokenFor({ minutes: 1 }), await tokenFor()]
    const first = await reviewed(as(one.token), text, { 'idempotency-key': 'same' })
    const second = await reviewed(as(two.token), text, { 'idempotency-key': 'same' })
    expect(second.review).not.toBe(first.review)
    expect((await reviewed(as(one.token), text, { 'idempotency-key': 'same' })).review).toBe(first.review)
    late = 2 * 60_000
    const refused = await as(one.token)(`/v1/reviews/${first.review}`)
    expect([refused.status, ((await refused.json()) as { type: string }).type]).toEqual([401, '/problems/unauthorized'])
    expect((await as(two.token)(`/v1/reviews/${second.review}`)).status).toBe(200)
    late = 0
    for (const token of ['ecqe_wrong', `${two.token}x`]) expect((await as(token)('/v1/me')).status).toBe(401)
    for (const body of [{ minutes: 61 }, { minutes: 0 }, { client: 'none' }, { guest: 'none' }]) expect([body, (await owner('/v1/embed-tokens', { method: 'POST', body })).status >= 400]).toEqual([body, true])
    const reader = await made<{ key: string }>(owner, '/v1/keys', { name: 'reader', scopes: ['read'] })
    for (const key of [two.token, reader.key]) expect((await as(key)('/v1/embed-tokens', { method: 'POST', body: {} })).status).toBe(403)
    expect(JSON.stringify(await database.query(`select to_jsonb(t) from guest_token t`))).not.toContain(two.token.slice(5))
  })

  test('a token ends with its client', async () => {
    const client = (await made<{ id: string }>(owner, '/v1/clients', { name: 'Pat' })).id
    const ask = as((await tokenFor({ client })).token)
    await reviewed(ask)
    expect((await owner(`/v1/clients/${client}`, { method: 'DELETE' })).status).toBe(200)
    expect((await ask('/v1/reviews', { method: 'POST', body: { text } })).status).toBe(401)
  })

  test('tokens are taken back from one person or from all, and open nothing at any server', async () => {
    const [one, two] = [await tokenFor(), await tokenFor()]
    const mine = one.guest
    const again = await tokenFor({ guest: mine })
    const held = [one.token, again.token, two.token]
    const statuses = (by: As): Promise<number[]> => Promise.all(held.map(async (token) => (await by(token)('/v1/drafts')).status))
    expect([await statuses(as), await statuses(asElsewhere)]).toEqual([[200, 200, 200], [200, 200, 200]])
    const coach = as((await made<{ key: string }>(owner, '/v1/keys', { name: 'coach', scopes: ['read', 'write'] })).key)
    const reader = as((await made<{ key: string }>(owner, '/v1/keys', { name: 'reader', scopes: ['read'] })).key)
    const take = async (ask: Ask, path: string): Promise<[number, unknown]> => {
      const answer = await ask(path, { method: 'DELETE' })
      return [answer.status, answer.status === 200 ? await answer.json() : null]
    }
    for (const path of ['/v1/embed-tokens', `/v1/guests/${mine}/embed-tokens`]) for (const ask of [reader, as(two.token)]) expect([path, await take(ask, path)]).toEqual([path, [403, null]])
    expect(await take(coach, '/v1/guests/nobody/embed-tokens')).toEqual([404, null])
    const { id, key: other } = await foundTenant({ coach: fakeDeps(), database: walled(database) }, { name: `Next ${Date.now()}`, owner: 'owner@next.example' })
    expect([await take(as(other), '/v1/embed-tokens'), await take(as(other), `/v1/guests/${mine}/embed-tokens`), id === tenant]).toEqual([[200, { takenBack: 0 }], [404, null], false])
    expect(await statuses(as)).toEqual([200, 200, 200])
    expect(await take(coach, `/v1/guests/${mine}/embed-tokens`)).toEqual([200, { takenBack: 2 }])
    expect(await statuses(as)).toEqual([401, 401, 200])
    // Well before the other server would forget by itself.
    await expect.poll(() => statuses(asElsewhere), { timeout: 4000 }).toEqual([401, 401, 200])
    expect(await take(owner, '/v1/embed-tokens')).toMatchObject([200, { takenBack: expect.any(Number) }])
    expect(await statuses(as)).toEqual([401, 401, 401])
    await expect.poll(() => statuses(asElsewhere), { timeout: 4000 }).toEqual([401, 401, 401])
    const { entries } = (await (await owner('/v1/audit?limit=2')).json()) as { entries: object[] }
    expect(entries).toMatchObject([{ action: 'DELETE /v1/embed-tokens', target: null, status: 200 }, { action: 'DELETE /v1/guests/:id/embed-tokens', target: mine, status: 200 }])
    expect((await as((await tokenFor({ guest: mine })).token)('/v1/drafts')).status).toBe(200)
  })

  test('a guest orders so many reviews a day and no more, whatever others order', async () => {
    const [busy, other] = [as((await tokenFor()).token), as((await tokenFor()).token)]
    const { review } = await reviewed(busy)
    await asTenant(tenant, () => walled(database).query(`insert into review (tenant, id, draft, version, request, status, created) select tenant, id || n, draft, version, request, 'done', created from review, generate_series(1, 48) n where id = $1`, [review]))
    const atOnce = await Promise.all(Array.from({ length: 4 }, () => busy('/v1/reviews', { method: 'POST', body: { text } })))
    expect(atOnce.map(({ status }) => status).toSorted()).toEqual([201, 429, 429, 429])
    const refused = await busy('/v1/reviews', { method: 'POST', body: { text } })
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0, (await refused.json()).detail]).toEqual([429, true, expect.stringContaining('50 reviews a day')])
    await reviewed(other)
  })

  test('only the sites that the organization names may frame the page and read answers', async () => {
    expect((await owner('/v1/tenant', { method: 'PATCH', body: { embedOrigins: [site, 'https://agency.example', 'http://localhost:4000'] } })).status).toBe(200)
    expect(await (await owner('/v1/tenant')).json()).toMatchObject({ embedOrigins: [site, 'http://localhost:4000'] })
    for (const wrong of ['http://agency.example', 'https://agency.example/path', 'https://*.example', "https://a.example;script-src 'none'", 'https://a.example 0', '*', 'null', 'https://a.example:443']) {
      expect([wrong, (await owner('/v1/tenant', { method: 'PATCH', body: { embedOrigins: [wrong] } })).status]).toEqual([wrong, 400])
    }
    const ancestors = async (organization: string) => /frame-ancestors [^;]*/.exec((await as(null)(`/embed?organization=${organization}`)).headers.get('content-security-policy') ?? '')?.[0]
    expect(await ancestors(tenant)).toBe(`frame-ancestors 'self' ${site} http://localhost:4000`)
    for (const other of ['none', '', "x'--", `${tenant}%0a`]) expect(await ancestors(other)).toBe(`frame-ancestors 'self'`)
    expect((await as(null)('/v1/me', { headers: { origin: site } })).headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    const script = await as(null)('/embed.js')
    expect([script.headers.get('access-control-allow-origin'), script.headers.get('cross-origin-resource-policy')]).toEqual(['*', 'cross-origin'])
    const shared = async (ask: Ask, origin: string, init: Init = {}) => {
      const { headers } = await ask('/v1/me', { ...init, headers: { origin, ...init.headers } })
      expect(headers.get('access-control-allow-credentials')).toBe(null)
      return headers.get('access-control-allow-origin')
    }
    const preflight = { method: 'OPTIONS', headers: { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' } }
    const guest = as((await tokenFor()).token)
    expect([await shared(guest, site), await shared(as(null), site, preflight), await shared(as('ecqe_expired'), site)]).toEqual([site, site, site])
    expect([await shared(guest, 'https://evil.example'), await shared(as(null), 'https://evil.example', preflight), await shared(guest, 'null')]).toEqual([null, null, null])
    const { key } = await foundTenant({ coach: fakeDeps(), database: walled(database) }, { name: 'Other', owner: 'owner@other.example' })
    expect(await shared(as(key), site), 'a site of another organization').toBe(null)
  })
}

describe('on the embedded database', () => guests(() => openPglite(null)))
onPostgres('on PostgreSQL', () => guests(async () => {
  const fresh = await freshDatabase()
  const database = await openPostgres(fresh.url)
  return { ...database, close: async () => { await database.close(); await fresh.drop() } }
}))
