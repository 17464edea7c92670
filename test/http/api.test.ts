/** The API through requests in memory: answers, problems, repeats, streams, guards and its description. */
import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Review } from '../../src/ecq/review.ts'
import { DraftCheck } from '../../src/ecq/draft-check.ts'
import { problemMeanings } from '../../src/http/problem.ts'
import { pages } from '../../src/main/pages.ts'
import { fakeFlow } from '../work/fake-review.ts'
import { fakeApp } from './fake-app.ts'
import type { FakeApp } from './fake-app.ts'

const flow = fakeFlow()
let [{ ask, post, log, database }, service]: [FakeApp, FakeApp] = [{}, {}] as never
beforeAll(async () => {
  service = await fakeApp(flow.review, undefined, undefined, { pages: pages() })
  ;({ ask, post, log, database } = service)
})
afterAll(() => service.close())

const document = (name: string) => readFile(new URL(`../fixtures/documents/${name}`, import.meta.url))

function form(fields: Record<string, string | File>): RequestInit {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  return { method: 'POST', body }
}

const idOf = (response: Response): string => response.headers.get('location')?.split('/').at(-1) ?? ''

async function problemOf(response: Response): Promise<{ code: string; status: number; detail: string; fields: string[] }> {
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  const { type, title, status, detail, errors, request } = (await response.json()) as { type: string; title: string; status: number; detail: string; request: string; errors?: { field: string }[] }
  const code = String(type).replace('/problems/', '')
  expect(problemMeanings).toHaveProperty([code, 'title'], title)
  expect([status, request]).toEqual([response.status, response.headers.get('x-request-id')])
  return { code, status, detail, fields: (errors ?? []).map(({ field }) => field) }
}

test('checks a pasted draft and a Word file, and keeps neither', async () => {
  const pasted = await post('/v1/checks', { text: 'My team was responsible for various things.', kind: 'statement' })
  expect(pasted.status).toBe(200)
  const check = DraftCheck.parse(await pasted.json())
  expect(check.findings.length).toBeGreaterThan(0)
  for (const { start, end, quote } of check.findings) expect(check.draft.text.slice(start, end)).toBe(quote)
  const sent = await ask('/v1/checks', form({ file: new File([await document('statement.docx')], 'mine.docx'), ecq: '', kind: 'statement' }))
  expect([sent.status, DraftCheck.parse(await sent.json()).draft.format?.source]).toEqual([200, 'docx'])
  expect(await database.query('select id from draft')).toEqual([])
})

test('waits for a review, whose address then gives the same', async () => {
  const made = await post('/v1/reviews', { text: 'I led.' })
  expect(made.status).toBe(201)
  const review = Review.parse(await made.json())
  expect(made.headers.get('location')).toBe(`/v1/reviews/${review.id}`)
  const read = await ask(`/v1/reviews/${review.id}`)
  expect([read.status, await read.json()]).toEqual([200, review])
})

test('a review that the client has already is not sent again', async () => {
  const path = `/v1/reviews/${idOf(await post('/v1/reviews', { text: 'Tagged.' }))}`
  const etag = (await ask(path)).headers.get('etag') ?? ''
  expect(etag).toMatch(/^"[^"]+"$/)
  for (const known of [etag, `"other", W/${etag}`, '*']) {
    const again = await ask(path, { headers: { 'if-none-match': known } })
    expect([known, again.status, await again.text(), again.headers.get('etag')]).toEqual([known, 304, '', etag])
  }
  expect((await ask(path, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
})

test('answers at once where that is preferred, and tells how it stands', async () => {
  const text = 'wait here'
  const made = await post('/v1/reviews', { text }, { prefer: 'respond-async' })
  expect([made.status, made.headers.get('preference-applied')]).toEqual([202, 'respond-async'])
  expect(await made.json()).toMatchObject({ id: idOf(made), status: 'queued', version: 1 })
  await expect.poll(async () => (await (await ask(`/v1/reviews/${idOf(made)}`)).json()).status).toBe('running')
  expect((await ask(`/v1/reviews/${idOf(made)}/export?format=json`)).status).toBe(409)
  flow.goOn()
  await expect.poll(async () => (await ask(`/v1/reviews/${idOf(made)}`)).status).toBe(200)
})

test('a wait that is over answers where the review will be', async () => {
  const made = await post('/v1/reviews', { text: 'wait longer' }, { prefer: 'wait=1' })
  expect([made.status, made.headers.get('preference-applied')]).toEqual([202, 'wait=1'])
  flow.goOn()
})

test('streams a review as it is made, and again from any event', async () => {
  const streamed = await post('/v1/reviews', { text: 'I streamed.' }, { accept: 'text/event-stream' })
  expect([streamed.status, streamed.headers.get('content-type')]).toEqual([200, 'text/event-stream'])
  const events = (await streamed.text()).trim().split('\n\n').map((block) => Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s))))
  expect(events.map(({ id, event }) => `${id} ${event}`)).toEqual(['1 draft-read', '2 findings-found', '3 review-end'])
  expect(JSON.parse(events[2]?.['data'] ?? '')).toMatchObject({ type: 'review-end', review: { id: idOf(streamed), draft: { text: 'I streamed.' } } })
  const path = `/v1/reviews/${idOf(streamed)}/events`
  expect(await (await ask(path)).text()).toContain('id: 1\n')
  const rest = await (await ask(path, { headers: { 'last-event-id': '2' } })).text()
  expect(rest.match(/^id: .*/gm)).toEqual(['id: 3'])
  expect((await ask(path, { headers: { 'last-event-id': '3' } })).status).toBe(204)
})

test('a review that cannot be made says why, wherever it is asked for', async () => {
  const failed = await post('/v1/reviews', { text: 'declined' })
  expect(await problemOf(failed)).toMatchObject({ code: 'declined', status: 422 })
  const id = idOf(failed)
  expect(await problemOf(await ask(`/v1/reviews/${id}`))).toMatchObject({ code: 'declined' })
  expect(await problemOf(await ask(`/v1/reviews/${id}/export?format=json`))).toMatchObject({ code: 'declined' })
  expect(await (await ask(`/v1/reviews/${id}/events`)).text()).toContain('event: review-failed')
  expect(await problemOf(await post('/v1/reviews', { text: 'poison' }))).toMatchObject({ code: 'review-failed', status: 422 })
})

test('what must not be reviewed is refused before anything is kept', async () => {
  const [before] = await database.query('select count(*) from draft')
  expect(await problemOf(await post('/v1/reviews', { text: 'I led.', ecq: 'no-such' }))).toMatchObject({ code: 'bad-input', status: 400 })
  expect(await problemOf(await post('/v1/reviews', { text: 'I certify that these are my own words, made without artificial intelligence.' }))).toMatchObject({ code: 'declined' })
  expect(await database.query('select count(*) from draft')).toEqual([before])
})

test('exports a review', async () => {
  const id = idOf(await post('/v1/reviews', { text: 'I exported.' }))
  const markdown = await ask(`/v1/reviews/${id}/export?format=markdown`)
  expect([markdown.status, markdown.headers.get('content-disposition')]).toEqual([200, `attachment; filename="review-${id}.md"`])
  expect(await markdown.text()).toContain('# Review')
  expect(await (await ask(`/v1/reviews/${id}/export?format=json`)).text()).toBe(await (await ask(`/v1/reviews/${id}`)).text())
  expect(await problemOf(await ask(`/v1/reviews/${id}/export?format=tape`))).toMatchObject({ code: 'bad-input', fields: ['query.format'] })
})

test('keeps versions of a draft, its dismissals and its order', async () => {
  const first = idOf(await post('/v1/reviews', { text: 'First line.\nI led.', title: 'Mine' }))
  const { draft } = (await (await post('/v1/reviews', { text: 'x' }, { prefer: 'respond-async' })).json()) as { draft: string }
  const [own] = (await (await ask('/v1/drafts?limit=100')).json()).drafts.filter(({ title }: { title: string }) => title === 'Mine')
  const dismissed = await post(`/v1/drafts/${own.id}/dismissals`, { finding: 'abc123', reason: ' meant so ' })
  expect([dismissed.status, await dismissed.json()]).toEqual([201, { finding: 'abc123', reason: 'meant so', createdAt: expect.any(String) }])
  const second = await post('/v1/reviews', { text: 'Second line.', draft: own.id })
  expect((await second.json()).draft.notes).toEqual(['abc123'])
  const whole = await (await ask(`/v1/drafts/${own.id}`)).json()
  expect(whole).toMatchObject({ title: 'Mine', versions: [{ number: 1 }, { number: 2 }], reviews: [{ id: first, version: 1 }, { version: 2 }], dismissals: [{ finding: 'abc123' }] })
  const newest = await (await ask('/v1/drafts?limit=1')).json()
  expect([newest.drafts.length, newest.drafts[0].id]).toEqual([1, draft])
  expect((await (await ask(`/v1/drafts?limit=1&after=${newest.next}`)).json()).drafts[0].id).toBe(own.id)
  expect(await problemOf(await post(`/v1/drafts/nowhere/dismissals`, { finding: 'a', reason: 'b' }))).toMatchObject({ code: 'not-found' })
  expect(await problemOf(await post('/v1/reviews', { text: 'x', draft: 'nowhere' }))).toMatchObject({ code: 'not-found' })
})

test('what is deleted is gone, with a receipt', async () => {
  const made = await post('/v1/reviews', { text: 'To be forgotten.', title: 'Gone' }, { 'idempotency-key': 'gone' })
  const [draft] = (await (await ask('/v1/drafts?limit=100')).json()).drafts.filter(({ title }: { title: string }) => title === 'Gone')
  const path = `/v1/reviews/${idOf(made)}`
  const receipt = await ask(path, { method: 'DELETE' })
  expect([receipt.status, await receipt.json()]).toEqual([200, { receipt: expect.any(String), deleted: { type: 'review', id: idOf(made) }, deletedAt: expect.any(String), removed: { reviews: 1, events: 3, comments: 0, signatures: 0, links: 0, entries: 0, jobs: 1 } }])
  expect(await problemOf(await ask(path))).toMatchObject({ code: 'not-found' })
  expect(await problemOf(await ask(path, { method: 'DELETE' }))).toMatchObject({ code: 'not-found' })
  expect(await (await ask(`/v1/drafts/${draft.id}`, { method: 'DELETE' })).json()).toMatchObject({ deleted: { type: 'draft' }, removed: { drafts: 1, versions: 1, reviews: 0 } })
  expect((await ask(`/v1/drafts/${draft.id}`)).status).toBe(404)
  for (const table of ['draft', 'draft_version', 'review', 'review_event', 'idempotency_key']) {
    expect(await database.query(`select 1 from ${table} t where to_jsonb(t)::text like '%forgotten%'`)).toEqual([])
  }
})

test('a request that is sent twice is done once', async () => {
  const keyed = { 'idempotency-key': 'twice' }
  const [first, second] = [await post('/v1/reviews', { text: 'Twice.' }, keyed), await post('/v1/reviews', { text: 'Twice.' }, keyed)]
  expect([first.status, second.status, first.headers.get('idempotency-replayed'), second.headers.get('idempotency-replayed')]).toEqual([201, 201, null, 'true'])
  expect(await second.text()).toBe(await first.text())
  expect(second.headers.get('location')).toBe(first.headers.get('location'))
  expect(await problemOf(await post('/v1/reviews', { text: 'Another.' }, keyed))).toMatchObject({ code: 'key-reused', status: 409 })
  const async = { 'idempotency-key': 'later', prefer: 'respond-async' }
  const [one, two] = [await post('/v1/reviews', { text: 'Later.' }, async), await post('/v1/reviews', { text: 'Later.' }, async)]
  expect([one.status, two.status, one.headers.get('location') === two.headers.get('location')]).toEqual([202, 202, true])
  const checks = [await post('/v1/checks', { text: 'I led.' }, keyed), await post('/v1/checks', { text: 'I led.' }, keyed), await post('/v1/checks', { text: 'He led.' }, keyed)]
  expect(checks.map(({ status, headers }) => [status, headers.get('idempotency-replayed')])).toEqual([[200, null], [200, 'true'], [409, null]])
  expect(await checks[1]?.text()).toBe(await checks[0]?.text())
  const { draft } = await two.json()
  const dismissals = [1, 2].map(() => post(`/v1/drafts/${draft}/dismissals`, { finding: 'f', reason: 'r' }, keyed))
  const [a, b] = await Promise.all(dismissals)
  expect([a?.status, await a?.text()]).toEqual([b?.status, await b?.text()])
  expect(await problemOf(await post('/v1/checks', { text: 'x' }, { 'idempotency-key': 'with space' }))).toMatchObject({ code: 'bad-input', fields: ['headers.idempotency-key'] })
})

test('while the first is being answered its key is in progress, and two at once make one review', async () => {
  const keyed = { 'idempotency-key': 'busy' }
  const both = [post('/v1/reviews', { text: 'wait busy' }, keyed), post('/v1/reviews', { text: 'wait busy' }, keyed)]
  const early = await Promise.race(both)
  expect(await problemOf(early)).toMatchObject({ code: 'key-in-progress', status: 409 })
  expect(early.headers.get('retry-after')).toBe('1')
  await expect.poll(() => flow.begun.filter((text) => text === 'wait busy').length).toBe(1)
  flow.goOn()
  expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([201, 409])
  expect((await post('/v1/reviews', { text: 'wait busy' }, keyed)).status).toBe(201)
  expect(flow.begun.filter((text) => text === 'wait busy')).toHaveLength(1)
})

test.each([
  ['no such address', '/v1/nothing', {}, 'not-found'],
  ['no such review', '/v1/reviews/none', {}, 'not-found'],
  ['an id that is none', '/v1/reviews/a%00b', {}, 'bad-input'],
  ['another method', '/v1/checks', {}, 'method-not-allowed'],
  ['another method on an address with an id', '/v1/reviews/x', { method: 'PUT' }, 'method-not-allowed'],
  ['text that is not JSON', '/v1/checks', { method: 'POST', body: '{"text":', headers: { 'content-type': 'application/json' } }, 'bad-input'],
  ['another type of body', '/v1/checks', { method: 'POST', body: 'text', headers: { 'content-type': 'text/plain' } }, 'unsupported-media-type'],
  ['a last event that is no number', '/v1/reviews/x/events', { headers: { 'last-event-id': 'abc' } }, 'bad-input'],
  ['no body', '/v1/checks', { method: 'POST' }, 'bad-input'],
  ['no boundary', '/v1/checks', { method: 'POST', body: 'x', headers: { 'content-type': 'multipart/form-data' } }, 'bad-input'],
  ['a form without a file', '/v1/checks', form({ kind: 'statement' }), 'bad-input'],
  ['a file that is no draft', '/v1/reviews', form({ file: new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])], 'a.png') }), 'unreadable'],
  ['another site', '/v1/checks', { method: 'POST', body: '{}', headers: { origin: 'https://evil.example', 'content-type': 'application/json' } }, 'foreign-origin'],
  ['another site\'s form', '/v1/reviews/x', { method: 'DELETE', headers: { 'sec-fetch-site': 'cross-site' } }, 'foreign-origin'],
  ['a page without an origin', '/v1/reviews/x', { method: 'DELETE', headers: { origin: 'null' } }, 'foreign-origin'],
  ['a name that leads here', '/v1/drafts', { headers: { host: 'evil.example' } }, 'wrong-host'],
  ['a name that looks like ours', '/v1/drafts', { headers: { host: 'localhost.evil.example:8787' } }, 'wrong-host'],
  ['a body said to be too large', '/v1/checks', { method: 'POST', body: 'x', headers: { 'content-type': 'application/json', 'content-length': '99999999' } }, 'too-large'],
] as const)('%s is told what is wrong', async (_, path, init, code) => {
  const response = await ask(path, init as RequestInit)
  expect(await problemOf(response)).toMatchObject({ code })
  if (code === 'method-not-allowed') expect(response.headers.get('allow')).toContain(path === '/v1/checks' ? 'POST' : 'GET')
})

test('a method that is not taken is said in the open, not under the header of the packed page that came before', async () => {
  const response = await ask('/v1/checks', { headers: { 'accept-encoding': 'gzip' } })
  expect(response.headers.get('content-encoding')).toBeNull()
  expect(await problemOf(response)).toMatchObject({ code: 'method-not-allowed' })
})

test('a body without a length is counted while it is read', async () => {
  const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1024 * 1024).fill(32)) })
  const init = { method: 'POST', body: endless, duplex: 'half', headers: { 'content-type': 'application/json' } } as RequestInit
  expect(await problemOf(await ask('/v1/checks', init))).toMatchObject({ code: 'too-large', status: 413 })
})

test('names every field that is wrong and repeats none of it', async () => {
  const response = await post('/v1/reviews', { text: 7, kind: 'poem', date: '2026-02-30', engine: 'secret-word' })
  const body = await response.clone().text()
  expect((await problemOf(response)).fields.sort()).toEqual(['body.date', 'body.engine', 'body.kind', 'body.text'])
  expect(body).not.toContain('secret-word')
})

test('says in plain words what a field must be, and refuses what it does not know', async () => {
  const detailOf = async (response: Response) => (await problemOf(response)).detail
  expect(await detailOf(await post('/v1/checks', { text: '' }))).toBe('body.text: must not be empty.')
  expect(await detailOf(await post('/v1/checks', { text: 'x', kynd: 'statement' }))).toBe('body.kynd: is not a known field; known are framework, kind, ecq, date, titleFive, text, dismissed.')
  expect(await detailOf(await post('/v1/checks', {}))).toBe('body.text: is missing.')
  expect(await detailOf(await post('/v1/checks', { text: 7, titleFive: 'yes' }))).toBe('body.titleFive: must be true or false; body.text: must be text.')
  expect(await detailOf(await post('/v1/reviews', { text: 'x', framework: 'ecq-1990', nonsense: 1 }))).toBe('body.framework: must be one of ecq-2012, ecq-2025; body.nonsense: is not a known field; known are framework, kind, ecq, date, titleFive, text, dismissed, engine, facts, draft, title.')
  expect(await detailOf(await post('/v1/checks', { text: 'x'.repeat(1_000_001) }))).toBe('body.text: must have at most 1,000,000 characters.')
  expect(await detailOf(await ask('/v1/checks', form({ file: new File(['I led.'], 'a.txt'), kind: 'poem', knd: '' })))).toBe('form.kind: must be one of statement, package, resume, accomplishment-record, answer; form.knd: is not a known field; known are file, framework, kind, ecq, date, titleFive, dismissed.')
  expect(await detailOf(await post('/v1/reviews/x/links', { days: 9, weeks: 1 }))).toBe('body.days: is not a known field; body.weeks: is not a known field; known are expiresInDays.')
  expect(await detailOf(await ask('/v1/checks', form({ text: 'I led.' })))).toMatch(/^form\.file: must be a file .*text itself is sent as JSON, \{"text": "…"\}, with the header content-type: application\/json/)
  const unnamed = await ask('/v1/checks', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: '{"text":"I led the secret yard."}' })
  expect(await detailOf(unnamed)).toMatch(/^form\.file: must be a file .*form\.…: is not a known field; known are file/)
  expect(await detailOf(await ask('/v1/drafts?limit=900'))).toBe('query.limit: must be at most 100.')
  expect(await detailOf(await post('/v1/drafts/x/dismissals', { finding: 'f', reason: ' ', why: 1 }))).toBe('body.reason: must not be empty; body.why: is not a known field; known are finding, reason.')
})

test('names the draft of a review in every answer, and a draft can be gone on with', async () => {
  const made = await post('/v1/reviews', { text: 'Linked.' })
  const link = /^<(\/v1\/drafts\/([^>]+))>; rel="collection"$/.exec(made.headers.get('link') ?? '')
  const draft = link?.[2] as string
  expect(await (await ask(link?.[1] as string)).json()).toMatchObject({ id: draft, reviews: [{ id: idOf(made) }] })
  const streamed = await post('/v1/reviews', { text: 'Linked again.', draft }, { accept: 'text/event-stream' })
  expect([streamed.headers.get('link'), streamed.headers.get('location')]).toEqual([made.headers.get('link'), expect.stringMatching(/^\/v1\/reviews\//)])
  await streamed.text()
  for (const response of [await post('/v1/reviews', { text: 'x', draft }, { prefer: 'respond-async' }), await ask(`/v1/reviews/${idOf(made)}`)]) expect(response.headers.get('link')).toBe(made.headers.get('link'))
  expect((await (await ask(`/v1/drafts/${draft}`)).json()).versions).toHaveLength(3)
})

test('what is printed once comes compressed, a review and its stream do not', async () => {
  const headers = { 'accept-encoding': 'gzip' }
  for (const path of ['/openapi.json', '/rules', '/docs/swagger-ui.css']) expect((await ask(path, { headers })).headers.get('content-encoding'), path).toBe('gzip')
  const streamed = await post('/v1/reviews', { text: 'I streamed.' }, { ...headers, accept: 'text/event-stream' })
  expect(streamed.headers.get('content-encoding')).toBeNull()
  expect(await streamed.text()).toContain('review-end')
})

test('own pages may ask, and every answer carries the guards', async () => {
  const response = await ask('http://127.0.0.1:8787/v1/checks', { method: 'POST', body: '{"text":"I led."}', headers: { 'content-type': 'application/json', origin: 'http://127.0.0.1:8787', 'sec-fetch-site': 'same-origin' } })
  expect(response.status).toBe(200)
  for (const one of [response, await ask('/none'), await ask('/v1/checks', { headers: { host: 'evil.example' } })]) {
    expect(one.headers.get('x-content-type-options')).toBe('nosniff')
    expect(one.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(one.headers.get('referrer-policy')).toBe('no-referrer')
    expect(one.headers.get('cache-control')).toBe('no-store')
  }
})

test('a site that may frame the page reads nothing as the owner of this machine', async () => {
  const headers = { origin: 'https://agency.example', 'sec-fetch-site': 'cross-site' }
  expect((await ask('/v1/tenant', { method: 'PATCH', body: JSON.stringify({ embedOrigins: [headers.origin] }), headers: { 'content-type': 'application/json' } })).status).toBe(200)
  expect((await ask('/v1/drafts', { headers })).headers.get('access-control-allow-origin')).toBe(null)
  const { token } = (await (await post('/v1/embed-tokens', {})).json()) as { token: string }
  expect((await ask('/v1/drafts', { headers: { ...headers, authorization: `Bearer ${token}` } })).headers.get('access-control-allow-origin')).toBe(headers.origin)
})

test('the log tells routes, statuses and times, and no word of a draft', async () => {
  await post('/v1/checks', { text: 'A secret-word of mine.' })
  await ask('/v1/reviews/secret-word')
  await post('/v1/checks', { text: 'x' }, { 'idempotency-key': 'secret-word' })
  expect(log.at(-1)).toEqual({ request: expect.any(String), method: 'POST', route: '/v1/checks', status: 200, ms: expect.any(Number) })
  expect(log.at(-2)).toMatchObject({ route: '/v1/reviews/:id', status: 404 })
  expect(JSON.stringify(log)).not.toContain('secret')
})
