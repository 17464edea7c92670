/** What only a real connection shows: streams that are left, bodies that lie about their size, names in headers. */
import { readFile } from 'node:fs/promises'
import { once } from 'node:events'
import { request } from 'node:http'
import type { RequestOptions, Server } from 'node:http'
import { connect } from 'node:net'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fakeFlow } from '../work/fake-review.ts'
import { fakeApp } from './fake-app.ts'
import type { FakeApp } from './fake-app.ts'

const flow = fakeFlow()
let [service, server, port]: [FakeApp, Server, number] = [] as never
beforeAll(async () => {
  service = await fakeApp(flow.review)
  server = createAdaptorServer({ fetch: service.app.http.fetch }) as Server
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterAll(async () => {
  server.close()
  server.closeAllConnections()
  await service.close()
})

const url = (path: string): string => `http://127.0.0.1:${port}${path}`
const headers = { 'content-type': 'application/json' }

/** Sends without the checks that fetch makes. */
async function send(options: RequestOptions, write: (out: NodeJS.WritableStream) => void = () => {}): Promise<number> {
  const out = request({ host: '127.0.0.1', port, ...options })
  out.on('error', () => {})
  write(out)
  out.end()
  const [response] = await once(out, 'response')
  response.resume()
  return response.statusCode
}

async function* blocks(response: Response): AsyncGenerator<string> {
  let text = ''
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += chunk
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      yield text.slice(0, end)
      text = text.slice(end + 2)
    }
  }
}

test('a stream gives each event when it is made, and whoever leaves is let go while the review goes on', async () => {
  const leaving = new AbortController()
  const post = (signal: AbortSignal | null) => fetch(url('/v1/reviews'), { method: 'POST', body: '{"text":"wait socket"}', headers: { ...headers, accept: 'text/event-stream', 'idempotency-key': 'socket' }, signal })
  const left = await post(leaving.signal)
  const stayed = await post(null)
  const first = await blocks(left).next()
  expect(first.value).toMatch(/^event: draft-read\ndata: .*\nid: 1$/)
  leaving.abort()
  const seen: string[] = []
  for await (const block of blocks(stayed)) {
    seen.push(/^event: .*/.exec(block)?.[0] ?? '')
    if (seen.length === 1) flow.goOn()
  }
  expect(seen).toEqual(['event: draft-read', 'event: findings-found', 'event: review-end'])
  expect(flow.begun.filter((text) => text === 'wait socket')).toHaveLength(1)
  const busy = (): Promise<number> => new Promise((done) => {
    server.closeIdleConnections()
    server.getConnections((_, open) => done(open))
  })
  await expect.poll(busy).toBe(0)
})

test('a body that is said to be too large is refused before it comes', async () => {
  const socket = connect(port, '127.0.0.1')
  socket.write(`POST /v1/checks HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n{`)
  const [answer] = await once(socket, 'data')
  expect(String(answer)).toMatch(/^HTTP\/1\.1 413 /)
  socket.destroy()
})

test('whoever sends too much hears so, even where the program listens only once all is sent', async () => {
  const body = Buffer.alloc(30 * 1024 * 1024, 32)
  const socket = connect(port, '127.0.0.1')
  socket.write(`POST /v1/checks HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`)
  const { promise: sent, resolve } = Promise.withResolvers<Error | null | undefined>()
  socket.on('error', resolve)
  socket.write(body, resolve)
  expect(await sent).toBeFalsy()
  const [answer] = await once(socket, 'data')
  expect(String(answer)).toMatch(/^HTTP\/1\.1 413 [^]*A body of this type may have at most 8 MB; send less\./)
  socket.destroy()
})

test('a body that breaks off is no failure of the service', async () => {
  for (const head of ['Content-Length: 500\r\n\r\n{"text":"I', 'Transfer-Encoding: chunked\r\n\r\n9\r\n{"text":"I']) {
    const before = service.log.length
    const socket = connect(port, '127.0.0.1')
    socket.end(`POST /v1/checks HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Type: application/json\r\n${head}`)
    socket.on('error', () => {})
    await expect.poll(() => service.log.slice(before).map(({ status, error }) => [status, error])).toEqual([[400, undefined]])
    socket.destroy()
  }
})

test('a body without an end is refused where it passes the limit', async () => {
  const status = await send({ method: 'POST', path: '/v1/checks', headers: { ...headers, 'transfer-encoding': 'chunked' } }, (out) => {
    for (let megabytes = 0; megabytes < 12; megabytes++) out.write(Buffer.alloc(1024 * 1024, 32))
  })
  expect(status).toBe(413)
  expect((await fetch(url('/healthz'))).status).toBe(200)
})

test('a file comes whole, whatever its name', async () => {
  const body = new FormData()
  body.set('file', new File([await readFile(new URL('../fixtures/documents/package.docx', import.meta.url))], 'Résumé "final" 😀.docx'))
  const response = await fetch(url('/v1/checks'), { method: 'POST', body })
  expect([response.status, (await response.json()).draft.format.source]).toEqual([200, 'docx'])
})

test('the name in the header decides who is answered', async () => {
  for (const [host, status] of [[`localhost:${port}`, 200], [`127.0.0.1:${port}`, 200], [`[::1]:${port}`, 200], ['LOCALHOST', 200], ['evil.example', 421], ['127.0.0.1.evil.example', 421]] as const) {
    expect([host, await send({ path: '/healthz', headers: { host } })]).toEqual([host, status])
  }
})

test('HEAD is GET without the body', async () => {
  const response = await fetch(url('/v1/rules'), { method: 'HEAD' })
  expect([response.status, await response.text()]).toEqual([200, ''])
})
