/** A signed review handed back as a link: read by whoever has it, by nobody else, until it ends; and what it never shows. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { reviewDraft } from '../../src/coach/review-draft.ts'
import { openApp } from '../../src/main/app.ts'
import type { App } from '../../src/main/app.ts'
import { docsFile } from '../../src/main/pages.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openPglite } from '../../src/store/pglite.ts'
import type { Database } from '../../src/store/sql.ts'
import { findLink } from '../../src/store/tables/hand-back-link.ts'
import { openVault } from '../../src/store/vault.ts'
import { asTenant, walled } from '../../src/store/walls.ts'
import { sampleDraft } from '../../src/web/sample-draft.ts'
import { foundTenant } from '../../src/work/found-tenant.ts'
import { fakeDeps } from '../work/fake-review.ts'

type Ask = (path: string, method?: string, body?: object) => Promise<Response>
const publicUrl = 'https://coach.example'
const day = 86_400_000
let [database, app, ours, theirs, review]: [Database, App, Ask, Ask, string] = [] as never
/** What has passed since the service was started, in milliseconds. */
let passed = 0

beforeAll(async () => {
  database = await openPglite(null)
  await migrate(database)
  const fake = fakeDeps()
  const coach = { ...fake, now: () => new Date(fake.now().getTime() + passed) }
  const vault = openVault('A'.repeat(43), coach.now)
  const found = async (name: string): Promise<Ask> => {
    const { key } = await foundTenant({ coach, database: walled(database) }, { name, owner: `owner@${name}.example` })
    return async (path, method = 'GET', body) => app.http.request(publicUrl + path, { method, headers: { authorization: `Bearer ${key}`, ...(body ? { 'content-type': 'application/json' } : {}) }, ...(body ? { body: JSON.stringify(body) } : {}) })
  }
  ;[ours, theirs] = [await found('ours'), await found('theirs')]
  app = await openApp({ coach, vault, database, guarded: true, publicUrl, version: '0', log: () => {}, queueFailed: (error) => { throw error }, docsFile, pages: null, atOnce: 1, longestWait: 20, reviewDraft })
  const made = await ours('/v1/reviews', 'POST', { text: sampleDraft, kind: 'statement', ecq: 'leading-people', title: 'planted-title' })
  review = `/v1/reviews/${made.headers.get('location')?.split('/').at(-1)}`
})
afterAll(async () => {
  await app.stop(1)
  await database.close()
})

const sign = (): Promise<Response> => ours(`${review}/sign-off`, 'PUT', { author: 'Coach Lee', note: 'Mend the <b>Result</b> first.' })
const link = async (expiresInDays = 30): Promise<{ id: string; url: string; path: string }> => {
  const made = await ours(`${review}/links`, 'POST', { expiresInDays })
  expect(made.status).toBe(201)
  const { id, url } = (await made.json()) as { id: string; url: string }
  return { id, url, path: url.slice(publicUrl.length) }
}
const open = async (path: string, from = '203.0.113.1'): Promise<Response> => app.http.request(publicUrl + path, {}, { incoming: { socket: { remoteAddress: from } } })

test('only what is signed is handed back, and whoever has the link reads what the coach let stand', async () => {
  expect((await ours(`${review}/links`, 'POST', {})).status).toBe(409)
  const { comments } = (await (await ours(`${review}/comments`)).json()) as { comments: { id: string; text: string; subject: string }[] }
  const [kept, refused] = comments.filter(({ subject }) => subject === 'finding')
  await ours(`${review}/comments/${kept?.id}`, 'PUT', { state: 'accepted', text: 'planted-accepted remark' })
  await ours(`${review}/comments/${refused?.id}`, 'PUT', { state: 'rejected', text: 'planted-rejected remark' })
  await sign()
  const { url, path, id } = await link()
  expect(url).toMatch(/^https:\/\/coach\.example\/handed-back\/[\w-]{43}$/)
  const page = await open(path)
  const words = await page.text()
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8'])
  expect(words).toContain('Read and signed off by Coach Lee')
  expect(words).toContain('Mend the &lt;b&gt;Result&lt;/b&gt; first.')
  expect(words).toContain('planted-accepted')
  expect(words).not.toMatch(/planted-rejected|planted-title|<script/)
  expect(page.headers.get('cache-control')).toBe('no-store')
  expect(page.headers.get('x-robots-tag')).toContain('noindex')
  expect(page.headers.get('referrer-policy')).toBe('no-referrer')
  expect(page.headers.get('content-security-policy')).toBe("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
  const { links } = (await (await ours(`${review}/links`)).json()) as { links: object[] }
  expect(links).toEqual([{ id, createdAt: expect.any(String), expiresAt: expect.any(String), opens: 1, openedAt: expect.any(String) }])
})

test('the secret stands nowhere in the database, and each making, reading and taking back stands in the audit log', async () => {
  const { id, path } = await link()
  await open(path)
  expect((await ours(`${review}/links/${id}`, 'DELETE')).status).toBe(204)
  const tables = await database.query<{ name: string }>(`select quote_ident(relname) as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`)
  for (const { name } of tables) expect(await database.query(`select 1 from ${name} t where to_jsonb(t)::text like $1`, [`%${path.split('/').at(-1)}%`]), name).toEqual([])
  const { entries } = (await (await ours('/v1/audit?limit=3')).json()) as { entries: { action: string; actor: string; target: string }[] }
  const of = review.split('/').at(-1)
  expect(entries.map(({ action, target }) => [action, target])).toEqual([['DELETE /v1/reviews/:id/links/:link', of], ['hand-back.read', of], ['POST /v1/reviews/:id/links', of]])
  expect(entries[1]?.actor).toBe(`link:${id}`)
  expect((await open(path)).status).toBe(404)
})

test('a link leads nowhere once it has ended, and while the signature is taken back', async () => {
  const [short, long] = [await link(1), await link(90)]
  await ours(`${review}/sign-off`, 'DELETE')
  expect((await open(long.path)).status).toBe(404)
  await sign()
  expect((await open(long.path)).status).toBe(200)
  passed += 2 * day
  expect([(await open(short.path)).status, (await open(long.path)).status]).toEqual([404, 200])
  expect(((await (await ours(`${review}/links`)).json()) as { links: { id: string }[] }).links.map(({ id }) => id)).not.toContain(short.id)
  for (const days of [0, 91, 1.5]) expect((await ours(`${review}/links`, 'POST', { expiresInDays: days })).status).toBe(400)
})

test('another organization neither sees, makes nor takes back a link, and the door shows it to nobody else', async () => {
  const { id, path } = await link()
  expect((await theirs(`${review}/links`)).status).toBe(404)
  expect((await theirs(`${review}/links`, 'POST', {})).status).toBe(404)
  expect((await theirs(`${review}/links/${id}`, 'DELETE')).status).toBe(404)
  const [{ sha256, tenant } = { sha256: '', tenant: '' }] = await database.query<{ sha256: string; tenant: string }>('select sha256, tenant from hand_back_link where id = $1', [id])
  expect(tenant).toBe('ours')
  const at = new Date().toISOString()
  expect(await asTenant('theirs', () => findLink(walled(database), sha256, at))).toBeNull()
  expect(await walled(database).query('select 1 from hand_back_link')).toEqual([])
  expect((await open(path)).status).toBe(200)
})

test('guesses find nothing, say nothing, and are slowed down without shutting out anybody else', async () => {
  const { path } = await link()
  const letters = path.split('/').at(-1) ?? ''
  expect((await open(path)).status).toBe(200)
  const guesses = [letters.slice(0, -1), `${letters}A`, letters.toUpperCase(), 'A'.repeat(43), "x' or true --", '%', '..%2f..', 'x'.repeat(5000)]
  const said = await Promise.all(guesses.map(async (guess) => [(await open(`/handed-back/${encodeURIComponent(guess)}`)).status, await (await open(`/handed-back/${encodeURIComponent(guess)}`)).text()]))
  expect(new Set(said.map(String)).size).toBe(1)
  expect(said[0]?.[0]).toBe(404)
  let last = await open('/handed-back/wrong')
  for (let count = 0; count < 300; count++) last = await open(`/handed-back/wrong-${count}`)
  expect([last.status, last.headers.get('retry-after')]).toEqual([429, '60'])
  expect((await open(path)).status).toBe(200)
  // Nobody has read this one yet.
  const { path: unread } = await link()
  expect((await open(unread)).status).toBe(429)
  expect((await open(unread, '203.0.113.2')).status).toBe(200)
  expect((await open('/handed-back/wrong', '203.0.113.2')).status).toBe(404)
  for (let count = 0; count < 60; count++) last = await open(path)
  expect(last.status).toBe(429)
})

test('a link goes with its review', async () => {
  passed += 60_000
  const { path } = await link()
  expect((await open(path)).status).toBe(200)
  await ours(review, 'DELETE')
  expect((await open(path)).status).toBe(404)
})
