/** A small server with the built page, the service's own content policy, and answers that a test makes up. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { pages } from '../../src/main/pages.ts'
import { madeEvents, madeReview } from './made-review.ts'

export interface StubServer {
  readonly url: string
  /** how a review is answered from now on */
  answer: (text: string) => Response | Promise<Response>
  readonly close: () => Promise<void>
}

export async function stubServer(): Promise<StubServer> {
  const stub = { answer: reviewed }
  const app = new Hono()
    .post('/v1/reviews', async (c) => stub.answer(((await c.req.json()) as { text: string }).text))
    .post('/v1/checks', async (c) => {
      const file = (await c.req.formData()).get('file') as File
      const { draft, findings } = madeReview(await file.text())
      return c.json({ framework: 'ecq-2012', kind: 'statement', ecq: null, date: '2026-11-22', rules: 'made', draft, findings })
    })
    .route('/', pages())
  const server = createServer(getRequestListener(app.fetch))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()))
  return Object.assign(stub, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  })
}

const reviewed = (text: string): Response => {
  const events = madeEvents(madeReview(text)).map((event, index) => `id: ${index + 1}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`)
  return new Response(events.join(''), { headers: { 'content-type': 'text/event-stream' } })
}

/** A refusal as the service words it. */
export const refused = (status: number, detail: string): Response =>
  new Response(JSON.stringify({ type: '/problems/bad-input', title: 'The request is wrong', status, detail, request: 'made' }), {
    status, headers: { 'content-type': 'application/problem+json' },
  })
