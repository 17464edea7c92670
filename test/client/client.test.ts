/** The client against the service itself: typed answers, problems as values, reviews as they are made, and requests that are sent again. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openClient } from '../../src/client/client.ts'
import type { Client } from '../../src/client/client.ts'
import { type Fetch, fetchAgain } from '../../src/client/fetch-again.ts'
import { streamReview } from '../../src/client/stream-review.ts'
import { valueOf } from '../../src/client/value-of.ts'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fakeApp } from '../http/fake-app.ts'
import type { FakeApp } from '../http/fake-app.ts'
import { fakeFlow } from '../work/fake-review.ts'

let [service, client]: [FakeApp, Client] = [] as never
const server = 'http://localhost'
beforeAll(async () => {
  service = await fakeApp(fakeFlow().review)
  client = openClient({ server: `${server}/`, fetch: (address, init) => service.ask(address.slice(server.length), init) })
})
afterAll(() => service.close())

test('answers come in the types of the routes, and what cannot be done as the problem that the server names', async () => {
  const made = valueOf(await client.ask('POST /v1/clients', { body: { name: 'Pat' } }))
  const { clients, next } = valueOf(await client.ask('GET /v1/clients', { query: { limit: 1 } }))
  const names: string[] = clients.map(({ name }) => name)
  expect([made.name, names, next]).toEqual(['Pat', ['Pat'], null])
  expect(valueOf(await client.ask('PATCH /v1/tenant', { body: { retentionDays: 30 } })).retentionDays).toBe(30)
  expect(valueOf(await client.ask('DELETE /v1/clients/{id}', { params: { id: made.id } })).deleted.type).toBe('client')
  const gone = await client.ask('DELETE /v1/clients/{id}', { params: { id: made.id } })
  expect(gone).toMatchObject({ problem: { type: '/problems/not-found', status: 404, request: expect.any(String) } })
  expect(() => valueOf(gone)).toThrow(expect.objectContaining({ code: 'not-found', message: expect.stringContaining('no client') }))
  const wrong = await client.ask('POST /v1/keys', { body: { name: '' } })
  expect(wrong).toMatchObject({ problem: { status: 400, errors: [{ field: 'body.name', message: expect.any(String) }] } })
})

test('every route that the server describes has its types', () => {
  const folder = new URL('../../src/http/routes/', import.meta.url)
  const types = readFileSync(new URL('../../src/client/routes.ts', import.meta.url), 'utf8')
  for (const name of readdirSync(folder)) {
    const source = readFileSync(new URL(name, folder), 'utf8')
    const routes = Array.from(source.matchAll(/^const (\w+) = createRoute\(/gm), ([, route]) => `typeof ${route}`)
    if (routes.length === 0) continue
    expect([name, /^export type Routes = (.*)$/m.exec(source)?.[1]?.split(' | ').toSorted()]).toEqual([name, routes.toSorted()])
    expect(types, name).toContain(`/routes/${name}'`)
  }
})

test('a review comes as it is made, goes on where the stream breaks, and fails in the server\'s words', async () => {
  const types: string[] = []
  const broken = openClient({ server, pause: async () => {}, fetch: async (address, init) => {
    const answer = await service.ask(address.slice(server.length), init)
    if (init.method !== 'POST') return answer
    const [first = ''] = (await answer.text()).split(/(?<=\n\n)/)
    return new Response(first, { status: answer.status, headers: answer.headers })
  } })
  const events = streamReview(broken, { body: { text: 'I led.' } })
  for (;;) {
    const step = await events.next()
    if (step.done) {
      expect(step.value.draft.text).toBe('I led.')
      break
    }
    types.push(step.value.type)
  }
  expect(types).toEqual(['draft-read', 'findings-found', 'review-end'])
  const form = new FormData()
  form.set('file', new File(['This is declined.'], 'a.txt'))
  await expect((async () => { for await (const _ of streamReview(client, { form })); })()).rejects.toMatchObject({ code: 'declined', message: 'The coach does not help with this.' })
})

test('drafts go to the server that was named, wherever it points', async () => {
  const asked: (string | undefined)[] = []
  const open = (answer: RequestListener): Promise<Server> => new Promise((listening) => { const one = createServer(answer).listen(0, '127.0.0.1', () => listening(one)) })
  const addressOf = (one: Server): string => `http://127.0.0.1:${(one.address() as AddressInfo).port}`
  const other = await open((request, answer) => void (asked.push(request.url), answer.end('{}')))
  const named = await open((request, answer) => void (request.resume(), answer.writeHead(307, { location: `${addressOf(other)}${request.url}?secret` }).end()))
  await expect(openClient({ server: addressOf(named), key: 'ecq_secret', fetch }).ask('POST /v1/reviews', { body: { text: 'I led.' } })).rejects.toMatchObject({ code: 'bad-input', message: expect.stringMatching(new RegExp(`points to ${addressOf(other)}, and`)) })
  expect(asked).toEqual([])
  for (const one of [named, other]) one.close()
})

describe('a request that was not answered well', () => {
  const answers = (...statuses: (number | null)[]) => {
    const waits: number[] = []
    let asked = 0
    const fetch: Fetch = async () => {
      const status = asked < statuses.length ? statuses[asked] : 200
      asked++
      if (status === null || status === undefined) throw new TypeError('fetch failed')
      return new Response('{}', { status, headers: status === 429 ? { 'retry-after': '2' } : status === 503 ? { 'retry-after': '3600' } : {} })
    }
    return { again: fetchAgain(server, fetch, async (milliseconds) => void waits.push(milliseconds)), waits, asked: () => asked }
  }
  test.each([
    ['is read again after the time that the server names', 'GET', {}, [429, 502], 200, [2000, 1000]],
    ['is read again though nobody answered', 'GET', {}, [null, null], 200, [500, 1000]],
    ['is not written again', 'POST', {}, [429], 429, []],
    ['is written again where it has a key', 'POST', { 'idempotency-key': 'k' }, [429, null], 200, [2000, 1000]],
    ['is told at once where the server wants to be left alone for long', 'GET', {}, [503], 503, []],
    ['is told at once where trying again would not help', 'GET', {}, [404], 404, []],
  ] as const)('%s', async (_, method, headers, statuses, ends, expected) => {
    const { again, waits } = answers(...statuses)
    expect((await again(`${server}/x`, { method, headers })).status).toBe(ends)
    expect(waits).toEqual(expected)
  })
  test('is given up in one sentence', async () => {
    const { again, asked } = answers(...Array.from({ length: 9 }, () => null))
    await expect(again(`${server}/x`, { method: 'GET' })).rejects.toMatchObject({ code: 'unavailable', message: expect.stringContaining('does not answer') })
    expect(asked()).toBe(6)
  })
})
