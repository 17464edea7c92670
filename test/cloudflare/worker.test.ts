/** The whole service as a Worker: pages, checks, reviews through its queue, keys and walls, failures, and what its clock does. */
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { LLMock } from '@copilotkit/aimock'
import { Webhook as Signer } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { jobs } from '../../src/work/jobs.ts'
import { openQueue } from '../../src/work/queue.ts'
import { orderReview } from '../../src/work/order-review.ts'
import { asTenant, walled } from '../../src/store/walls.ts'
import { openVault } from '../../src/store/vault.ts'
import { answerWell } from '../coach/mock-vendor.ts'
import { type OidcProvider, openProvider, throughProvider } from '../oidc-provider.ts'
import { onPostgres } from '../postgres.ts'
import { type Ask, type StartedWorker, masterKey, startWorker } from './start-worker.ts'

// To bundle the program takes a busy machine a while.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const text = 'Challenge\nIn 2019 nine offices shared one clerk, and mail lay for weeks.\n\nAction\nI hired three clerks. I was responsible for nine offices.\n\nResult\nBy 2021 the wait fell from 97 days to 22.'
const operator = 'the-token-of-the-operator-0123456789'
const publicUrl = 'http://coach.example'
const lacking = expect.stringContaining('proofreader does not fit')

onPostgres('the Worker', () => {
  let [worker, nobody, ours, theirs]: [StartedWorker, Ask, Ask, Ask] = [] as never
  const heard: { headers: Record<string, string>; body: string }[] = []
  let [receiver, hook, provider]: [Server, string, OidcProvider] = [] as never
  const vendor = new LLMock({ port: 0 })

  beforeAll(async () => {
    // The platform's stand-in tells of every call that it carries.
    vi.spyOn(console, 'log').mockImplementation(() => {})
    receiver = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += String(chunk)
      heard.push({ headers: request.headers as Record<string, string>, body })
      response.end()
    }).listen(0, '127.0.0.1')
    await once(receiver, 'listening')
    hook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`
    provider = await openProvider(publicUrl, { pat: { email: 'owner@ours.example', email_verified: true } })
    await vendor.start()
    answerWell(vendor)
    worker = await startWorker({
      ECQ_WEBHOOK_ALLOW: '127.0.0.1', ECQ_METRICS_TOKEN: operator,
      ECQ_PUBLIC_URL: publicUrl, ECQ_OIDC_ISSUER: provider.issuer, ECQ_OIDC_CLIENT_ID: 'coach', ECQ_OIDC_CLIENT_SECRET: 'secret',
      ECQ_ENGINE: 'offline', ECQ_MODEL: 'anthropic', ECQ_SEAT_MODELS: 'openai:,,', ANTHROPIC_BASE_URL: vendor.url, OPENAI_BASE_URL: `${vendor.url}/v1`,
    })
    nobody = worker.as(null)
    ;[ours, theirs] = (await Promise.all([worker.found('Ours'), worker.found('Theirs')])).map(worker.as) as [Ask, Ask]
  })
  afterAll(async () => {
    await worker?.stop()
    receiver.close()
    provider.close()
    await vendor.stop()
  })

  const cookieOf = (response: Response): string => response.headers.getSetCookie().map((line) => /^[^;]+/.exec(line)?.[0] ?? '').join('; ')
  /** of the minute's requests */
  const left = (response: Response): number => Number(/;r=(\d+);/.exec(response.headers.get('ratelimit') ?? '')?.[1])
  const json = async (response: Response | Promise<Response>): Promise<never> => (await (await response).json()) as never
  const ended = async (ask: Ask, path: string): Promise<Response> => {
    let response = await ask(path)
    await expect.poll(async () => (response = await ask(path)).status, { interval: 200 }).not.toBe(202)
    return response
  }

  test('it lives, is ready, and describes itself', async () => {
    expect((await nobody('/healthz')).status).toBe(200)
    expect((await nobody('/readyz')).status).toBe(200)
    expect(await json(nobody('/openapi.json'))).toMatchObject({ openapi: '3.1.0', paths: { '/v1/reviews': {} } })
    expect(await json(worker.as(operator)('/metrics'))).toMatchObject({ status: 404, detail: expect.stringContaining('Nothing is counted here') })
  })

  test.each(['/', '/desk', '/console'])('the page %s comes with its policy', async (path) => {
    const page = await nobody(path)
    expect([page.status, page.headers.get('content-type'), page.headers.get('cache-control'), page.headers.get('x-content-type-options')]).toEqual([200, 'text/html; charset=utf-8', 'no-cache', 'nosniff'])
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/)
    const script = /src="\.(\/assets\/[^"]+\.js)"/.exec(await page.text())?.[1] ?? ''
    const part = await nobody(script)
    expect([part.status, part.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
    expect((await nobody(script, { headers: { 'if-none-match': part.headers.get('etag') ?? '' } })).status).toBe(304)
  })

  test('an organization\'s own site may frame its page, and no other', async () => {
    expect((await ours('/v1/tenant', { method: 'PATCH', body: { embedOrigins: ['https://agency.example'] } })).status).toBe(200)
    const framers = async (path: string): Promise<string | undefined> => /frame-ancestors ([^;]+)/.exec((await nobody(path)).headers.get('content-security-policy') ?? '')?.[1]
    expect([await framers('/embed?organization=ours'), await framers('/embed?organization=theirs')]).toEqual(["'self' https://agency.example", "'self'"])
    expect((await nobody('/embed.js')).headers.get('access-control-allow-origin')).toBe('*')
  })

  test.each(['/docs', '/docs/swagger-ui.css', '/docs/swagger-ui-bundle.js', '/docs/favicon-32x32.png', '/sample.txt'])('%s is there, and compressed once', async (path) => {
    const response = await nobody(path, { headers: { 'accept-encoding': 'gzip' } })
    expect(response.status).toBe(200)
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.subarray(0, 2)]).not.toEqual([0x1f, 0x8b])
  })

  test.each(['/.assetsignore', '/none', '/../wrangler.toml'])('%s gives nothing', async (path) => {
    expect((await nobody(path)).status).toBe(404)
  })

  test('nobody comes in without a key, and a wrong one is refused', async () => {
    for (const ask of [nobody, worker.as('ecq_wrong')]) expect((await ask('/v1/checks', { body: { text } })).status).toBe(401)
    expect(await json(ours('/v1/me'))).toMatchObject({ tenant: 'ours' })
  })

  test('a check of a text says what was not looked at', async () => {
    const check = await ours('/v1/checks', { body: { text } })
    expect([check.status, left(check)]).toEqual([200, left(await ours('/v1/me')) + 1])
    expect(await json(check)).toMatchObject({ findings: expect.arrayContaining([expect.objectContaining({ quote: 'was responsible for' })]), draft: { notes: expect.arrayContaining([lacking]) } })
  })

  test.each(['package.docx', 'statement.pdf'])('%s is read', async (name) => {
    const form = new FormData()
    form.append('file', new File([await readFile(new URL(`../fixtures/documents/${name}`, import.meta.url))], name))
    const { draft } = (await json(ours('/v1/checks', { form }))) as { draft: { words: number; pages: { exact: boolean } } }
    expect(draft.words).toBeGreaterThan(50)
  })

  test('a review is waited for, is sealed at rest, and cannot be printed here', async () => {
    const response = await ours('/v1/reviews', { body: { text, ecq: 'leading-people' } })
    expect(response.status).toBe(201)
    const review = (await json(response)) as { id: string; draft: { notes: string[] }; panel: object }
    expect(review).toMatchObject({ schema: 'ecq-coach/review@1', ecq: 'leading-people', panel: { disposition: {} }, draft: { notes: expect.arrayContaining([lacking]) } })
    const [stored] = await worker.stored<{ document: string }>('ours', 'select document::text from review where id = $1', [review.id])
    expect(stored?.document).toMatch(/^"ecq:1:/)
    expect((await ours(`/v1/reviews/${review.id}/export?format=docx`)).status).toBe(200)
    expect((await ours(`/v1/reviews/${review.id}/export?format=pdf`)).status).toBe(503)
  })

  test('a review is streamed, and answered at once where nobody waits', async () => {
    const streamed = await (await ours('/v1/reviews', { body: { text }, headers: { accept: 'text/event-stream' } })).text()
    expect(streamed).toMatch(/event: draft-read[\s\S]*event: review-end/)
    const headers = { prefer: 'respond-async', 'idempotency-key': 'once' }
    const order = await ours('/v1/reviews', { body: { text }, headers })
    expect(order.status).toBe(202)
    const again = await ours('/v1/reviews', { body: { text }, headers })
    expect(again.headers.get('location')).toBe(order.headers.get('location'))
    const review = await ended(ours, order.headers.get('location') ?? '')
    expect([review.status, ((await json(review)) as { schema: string }).schema]).toEqual([200, 'ecq-coach/review@1'])
  })

  test('a review is made by models, whoever sells them', async () => {
    const review = await json(ours('/v1/reviews', { body: { text, ecq: 'leading-people', engine: 'model' } }))
    expect(review).toMatchObject({ engine: { name: 'model', models: [{ provider: 'anthropic' }, { provider: 'openai' }] }, provenance: { droppedClaims: 0 } })
    expect(JSON.stringify(review)).not.toContain('stands in')
  })

  test('a person signs in', async () => {
    const begun = await nobody('/sign-in')
    const back = await throughProvider(publicUrl, begun.headers.get('location') ?? '', 'pat')
    const arrived = await nobody(back, { headers: { cookie: cookieOf(begun) } })
    expect([arrived.status, arrived.headers.get('location')]).toEqual([303, '/'])
    expect(await json(nobody('/v1/me', { headers: { cookie: cookieOf(arrived) } }))).toMatchObject({ tenant: 'ours', role: 'owner' })
  })

  test('a batch ends, and webhooks hear of it, signed', async () => {
    const { id, secret } = (await json(ours('/v1/webhooks', { body: { url: hook, events: ['batch.done'] } }))) as { id: string; secret: string }
    const form = new FormData()
    for (const name of ['a.txt', 'b.txt', 'c.txt']) form.append('file', new File([`${text} ${name}`], name))
    const batch = (await json(ours('/v1/batches', { form }))) as { id: string }
    await expect.poll(async () => ((await json(ours(`/v1/batches/${batch.id}`))) as { status: string }).status, { interval: 200 }).toBe('done')
    await expect.poll(() => heard.length, { interval: 100 }).toBe(1)
    expect(new Signer(secret).verify(heard[0]?.body ?? '', heard[0]?.headers ?? {})).toMatchObject({ type: 'batch.done', data: { batch: batch.id, counts: { done: 3 } } })
    expect((await ours('/v1/webhooks', { body: { url: 'https://10.0.0.1/hook', events: ['batch.done'] } })).status).toBe(400)
    expect((await ours(`/v1/webhooks/${id}`, { method: 'DELETE' })).status).toBeLessThan(300)
  })

  test('another organization sees none of it', async () => {
    const review = (await json(ours('/v1/reviews', { body: { text } }))) as { id: string }
    for (const path of [`/v1/reviews/${review.id}`, `/v1/reviews/${review.id}/events`, `/v1/reviews/${review.id}/export?format=json`]) expect((await theirs(path)).status, path).toBe(404)
    expect((await theirs(`/v1/reviews/${review.id}`, { method: 'DELETE' })).status).toBe(404)
    expect(JSON.stringify(await json(theirs('/v1/drafts')))).not.toContain('nine offices')
  })

  /** In line by somebody who calls nobody, as where the carrier lost a call a while ago. */
  const uncalled = async (): Promise<string> => {
    const queue = await openQueue(worker.database, jobs, () => {})
    const database = walled(worker.database, openVault(masterKey, () => new Date()))
    const coach = { now: () => new Date(), id: () => crypto.randomUUID() }
    const { review } = await asTenant('ours', () => orderReview({ coach, database, queue }, { tenant: 'ours', request: { text }, file: null, draft: null, title: null, once: null }))
    await queue.stop(0)
    await worker.database.query(`update jobs.job set start_after = start_after - interval '2 minutes' where data->>'id' = $1`, [review])
    return review ?? ''
  }

  test('a draft that cannot be reviewed ends as failed after bounded tries, with a reason and no word of it', async () => {
    const review = await uncalled()
    await worker.stored('ours', `update draft_version v set settings = '{"framework":"none"}' from review r where r.id = $1 and v.draft = r.draft`, [review])
    await worker.tick('* * * * *')
    const failed = await ended(ours, `/v1/reviews/${review}`)
    expect([failed.status, await json(failed)]).toEqual([422, expect.objectContaining({ type: '/problems/review-failed', detail: expect.stringContaining('tried several times') })])
    const [left] = await worker.stored<{ failures: number; jobs: number }>('ours', `select failures, (select count(*) from jobs.job where state < 'completed' and data->>'id' = $1) as jobs from review where id = $1`, [review])
    expect(left).toEqual({ failures: 3, jobs: 0 })
  })

  test('a draft that brought its Worker down twice is not tried a third time', async () => {
    const review = await uncalled()
    await worker.stored('ours', 'update review set deaths = 2 where id = $1', [review])
    await worker.tick('* * * * *')
    const failed = await ended(ours, `/v1/reviews/${review}`)
    expect([failed.status, await json(failed)]).toEqual([413, expect.objectContaining({ detail: expect.stringContaining('on a machine') })])
  })

  test('a call that was lost is made up for within a minute, and what was cancelled is not made', async () => {
    const [kept, cancelled] = [await uncalled(), await uncalled()]
    expect((await ours(`/v1/reviews/${cancelled}/cancel`, { method: 'POST' })).status).toBe(200)
    await worker.tick('* * * * *')
    expect((await ended(ours, `/v1/reviews/${kept}`)).status).toBe(200)
    expect(await json(ours(`/v1/reviews/${cancelled}`))).toMatchObject({ type: '/problems/cancelled' })
  })

  test('old drafts go when the hour strikes', async () => {
    expect((await theirs('/v1/reviews', { body: { text } })).status).toBe(201)
    expect((await theirs('/v1/tenant', { method: 'PATCH', body: { retentionDays: 1 } })).status).toBe(200)
    for (const table of ['draft', 'draft_version', 'review']) await worker.stored('theirs', `update ${table} set created = created - interval '9 days' where tenant = 'theirs'`)
    await worker.tick('7 * * * *')
    expect(await json(theirs('/v1/drafts'))).toMatchObject({ drafts: [] })
  })
})
