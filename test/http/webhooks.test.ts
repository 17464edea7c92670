/** Webhooks against a receiver that listens: signatures, tries, dead letters and replays; and addresses that are never called. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingHttpHeaders, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook as Signer } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openOutbound } from '../../src/main/outbound.ts'
import { openPglite } from '../../src/store/pglite.ts'
import { openPostgres } from '../../src/store/postgres.ts'
import type { Database } from '../../src/store/sql.ts'
import { refusalOf } from '../../src/work/address-rule.ts'
import { freshDatabase, onPostgres } from '../postgres.ts'
import type { FreshDatabase } from '../postgres.ts'
import { fakeDeps, fakeFlow } from '../work/fake-review.ts'
import { fakeApp } from './fake-app.ts'
import type { FakeApp } from './fake-app.ts'

interface Received {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}
interface Told {
  readonly id: string
  readonly event: string
  readonly status: string
  readonly tries: number
  readonly response: number | null
  readonly reason: string | null
}

function webhooks(open: () => Promise<Database>): void {
  const received: Received[] = []
  /** Status of each answer by path; the last one stays. */
  const answers: Record<string, number[]> = { '/flaky': [500, 204], '/dead': [503], '/gone': [410], '/elsewhere': [302] }
  let [service, server, at]: [FakeApp, Server, string] = [] as never

  beforeAll(async () => {
    server = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += String(chunk)
      const path = request.url ?? ''
      received.push({ path, headers: request.headers, body })
      const left = answers[path] ?? [200]
      response.writeHead((left.length > 1 ? left.shift() : left[0]) ?? 200, { location: '/caught' }).end('x'.repeat(100_000))
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    // Signatures hold for some minutes around the receiver's own clock.
    service = await fakeApp(fakeFlow().review, 20, { ...fakeDeps(), now: () => new Date() }, { database: await open(), outbound: openOutbound({ allowed: ['127.0.0.0/8'] }) })
  })
  afterAll(async () => {
    await service.close()
    server.close()
  })

  const hook = async (path: string, events?: readonly string[]): Promise<{ id: string; secret: string }> => {
    const response = await service.post('/v1/webhooks', { url: at + path, ...(events ? { events } : {}) })
    expect(response.status).toBe(201)
    return (await response.json()) as { id: string; secret: string }
  }
  const deliveries = async (id: string, query = ''): Promise<Told[]> => ((await (await service.ask(`/v1/webhooks/${id}/deliveries${query}`)).json()) as { deliveries: Told[] }).deliveries
  const call = (path: string, method = 'POST', body?: object): Promise<Response> =>
    service.ask(path, { method, ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}) })

  /** Waits until the deliveries are so; the time between tries is passed over. */
  const until = async (id: string, done: (told: Told[]) => boolean): Promise<Told[]> => {
    for (let count = 0; count < 1000; count++) {
      const told = await deliveries(id)
      if (done(told)) return told
      await service.database.script(`update jobs.job set start_after = now() where name like 'deliver-webhook%' and state = 'retry'`)
      await new Promise((next) => setTimeout(next, 50))
    }
    throw new Error(`still ${JSON.stringify(await deliveries(id))}`)
  }
  const ended = (count: number) => (told: Told[]) => told.length === count && told.every(({ status }) => status !== 'pending')

  test('what is done is told, signed, with ids and figures and no word of a draft', async () => {
    const { id, secret } = await hook('/all')
    const body = new FormData()
    for (const [name, text] of [['a.txt', 'I led the planted-marker.'], ['b.txt', 'declined planted-marker']] as const) body.append('file', new File([text], name))
    const batch = (await (await service.ask('/v1/batches', { method: 'POST', body })).json()) as { id: string; entries: { review: string }[] }
    const told = await until(id, ended(3))
    expect(told.map(({ event, status, response, tries }) => [event, status, response, tries]).sort()).toEqual([['batch.done', 'delivered', 200, 1], ['review.done', 'delivered', 200, 1], ['review.failed', 'delivered', 200, 1]])
    const messages = received.filter(({ path }) => path === '/all')
    const verified = messages.map(({ headers, body }) => new Signer(secret).verify(body, headers as Record<string, string>) as { type: string; data: Record<string, unknown> })
    expect(verified.toSorted((a, b) => (a.type < b.type ? -1 : 1)).map(({ type, data }) => [type, data])).toEqual([
      ['batch.done', { batch: batch.id, counts: { total: 2, queued: 0, running: 0, done: 1, failed: 1 } }],
      ['review.done', expect.objectContaining({ review: batch.entries[0]?.review, batch: batch.id, triage: expect.objectContaining({ risk: 'low' }) })],
      ['review.failed', expect.objectContaining({ review: batch.entries[1]?.review, batch: batch.id, reason: 'declined' })],
    ])
    expect(new Set(messages.map(({ headers }) => headers['webhook-id']))).toEqual(new Set(told.map((one) => one.id)))
    expect(JSON.stringify([messages, told, service.log])).not.toContain('planted-marker')
    expect(() => new Signer(secret).verify(`${messages[0]?.body} `, messages[0]?.headers as Record<string, string>)).toThrow()
    const shown = await (await service.ask('/v1/webhooks')).text()
    expect([shown.includes(id), shown.includes(secret)]).toEqual([true, false])
    expect(await service.database.query(`select 1 from webhook t where to_jsonb(t)::text like $1`, [`%${secret}%`])).toEqual([])
    await call(`/v1/webhooks/${id}`, 'DELETE')
  })

  test('a message that is not taken is tried again, ends as a dead letter, and can be replayed', async () => {
    const flaky = await hook('/flaky')
    expect((await call(`/v1/webhooks/${flaky.id}/test`)).status).toBe(202)
    expect((await until(flaky.id, ended(1)))[0]).toMatchObject({ event: 'webhook.test', status: 'delivered', tries: 2, response: 204 })
    const dead = await hook('/dead')
    await call(`/v1/webhooks/${dead.id}/test`)
    const [letter] = await until(dead.id, ended(1))
    expect(letter).toMatchObject({ status: 'dead', tries: 12, response: 503, reason: 'It answered 503.' })
    expect((await deliveries(dead.id, '?status=dead')).length).toBe(1)
    answers['/dead'] = [200]
    expect((await call(`/v1/webhooks/${dead.id}/deliveries/${letter?.id}/replay`)).status).toBe(202)
    expect((await until(dead.id, ended(1)))[0]).toMatchObject({ id: letter?.id, status: 'delivered', tries: 13, response: 200 })
    expect(new Set(received.filter(({ path }) => path === '/dead').map(({ headers }) => headers['webhook-id']))).toEqual(new Set([letter?.id]))
    expect((await call(`/v1/webhooks/${flaky.id}/deliveries/${letter?.id}/replay`)).status).toBe(404)
    for (const { id } of [flaky, dead]) expect(await (await call(`/v1/webhooks/${id}`, 'DELETE')).json()).toMatchObject({ removed: { webhooks: 1, deliveries: 1 } })
  })

  test('who answers 410 is called no more, and redirects are not followed', async () => {
    const gone = await hook('/gone')
    await call(`/v1/webhooks/${gone.id}/test`)
    expect((await until(gone.id, ended(1)))[0]).toMatchObject({ status: 'dead', tries: 1, response: 410 })
    expect(await (await service.ask(`/v1/webhooks/${gone.id}`)).json()).toMatchObject({ enabled: false })
    const moved = await hook('/elsewhere', ['review.done'])
    await call(`/v1/webhooks/${moved.id}/test`)
    expect((await until(moved.id, ([first]) => (first?.tries ?? 0) > 0))[0]).toMatchObject({ response: 302, reason: expect.stringContaining('not followed') })
    expect(received.some(({ path }) => path === '/caught')).toBe(false)
    expect(await (await call(`/v1/webhooks/${moved.id}`, 'PATCH', { enabled: false, events: ['batch.done'] })).json()).toMatchObject({ enabled: false, events: ['batch.done'], url: `${at}/elsewhere` })
    for (const { id } of [gone, moved]) await call(`/v1/webhooks/${id}`, 'DELETE')
  })

  describe('addresses inside', () => {
    test.each(['127.0.0.1', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '255.255.255.255', '224.0.0.1', '168.63.129.16', '::1', '::', 'fe80::1', 'fd00:ec2::254', '::ffff:127.0.0.1', '64:ff9b::a00:1', '2002:7f00:1::'])('%s is refused', (address) => {
      expect(refusalOf({ hostname: 'x.example', address }, [])).not.toBeNull()
    })
    test.each([['93.184.216.34', []], ['2606:2800:220:1::1', []], ['10.1.2.3', ['10.0.0.0/8']], ['10.1.2.3', ['hooks.inside']], ['::1', ['::1']]])('%s may be called where %j is allowed', (address, allowed) => {
      expect(refusalOf({ hostname: 'hooks.inside', address }, allowed)).toBeNull()
    })

    test('they are refused however they are written, when a webhook is made and when it is called', async () => {
      const strict = openOutbound({ allowed: [], resolve: async () => [{ address: '93.184.216.34', family: 4 }, { address: '127.0.0.1', family: 4 }] })
      await expect(strict.check('https://two-faced.example/')).rejects.toMatchObject({ code: 'bad-input', message: expect.stringContaining('ECQ_WEBHOOK_ALLOW') })
      const real = openOutbound({ allowed: [] })
      for (const url of ['https://127.0.0.1/', 'https://2130706433/', 'https://0x7f.1/', 'https://[::1]/', 'https://localhost/', 'http://93.184.216.34/', 'ftp://93.184.216.34/', 'https://me:word@93.184.216.34/', 'no address']) {
        await expect(real.check(url), url).rejects.toMatchObject({ code: 'bad-input' })
        await expect(real.post(url, { headers: {}, body: '' }, AbortSignal.timeout(1000)), url).rejects.toMatchObject({ code: 'bad-input' })
      }
      expect((await service.post('/v1/webhooks', { url: 'https://169.254.169.254/latest' })).status).toBe(400)
    })

    test('the connection goes to the address that was looked at, whatever the name leads to later, and ends in time', async () => {
      const { port } = server.address() as AddressInfo
      let asked = 0
      const outbound = openOutbound({ allowed: ['127.0.0.1'], resolve: async () => [{ address: asked++ === 0 ? '127.0.0.1' : '10.0.0.1', family: 4 }] })
      const post = () => outbound.post(`http://rebound.example:${port}/pinned`, { headers: {}, body: '{}' }, AbortSignal.timeout(5000))
      expect(await post()).toBe(200)
      expect(received.at(-1)).toMatchObject({ path: '/pinned', headers: { host: `rebound.example:${port}` } })
      await expect(post()).rejects.toMatchObject({ code: 'bad-input' })
      const slow = openOutbound({ allowed: [], timeoutMs: 50, resolve: () => new Promise(() => {}) })
      await expect(slow.check('https://slow.example/')).rejects.toMatchObject({ code: 'unavailable' })
    })
  })
}

describe('on the embedded database', () => webhooks(() => openPglite(null)))

onPostgres('on PostgreSQL', () => {
  let fresh: FreshDatabase
  beforeAll(async () => { fresh = await freshDatabase() })
  afterAll(() => fresh.drop())
  describe('one process', () => webhooks(() => openPostgres(fresh.url)))
})
