/** Traces as a receiver gets them: the request, the review it ordered and the calls to the model hang together, and hold no word. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTracing } from '../../src/main/tracing.ts'
import type { Tracing } from '../../src/main/tracing.ts'
import { emptyReview, fakeDeps } from '../work/fake-review.ts'
import { fakeApp } from './fake-app.ts'
import type { FakeApp } from './fake-app.ts'

interface Sent { readonly name: string; readonly traceId: string; readonly spanId: string; readonly parentSpanId?: string; readonly attributes: readonly { readonly key: string; readonly value: Record<string, unknown> }[] }

const marker = 'planted-marker'
const bodies: string[] = []
const ids: object[] = []
let [receiver, tracing, service]: [Server, Tracing, FakeApp] = [] as never

beforeAll(async () => {
  receiver = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      bodies.push(Buffer.concat(chunks).toString('utf8'))
      response.setHeader('content-type', 'application/json').end('{}')
    })
  }).listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  tracing = openTracing(`http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`, '0')
  const usage = { input: 100, cachedInput: 0, cacheWrite: 0, output: 7 }
  const model = { provider: 'scripted', id: 'script' }
  const coach = tracing.coach({ ...fakeDeps(), openModel: async (_, payer) => {
    const reserved = await payer?.reserve(usage, model)
    if (reserved && 'close' in reserved) await reserved.close([{ model, usage }])
    return { id: model, ask: async () => { throw new Error('not asked') } }
  } })
  service = await fakeApp(async function* (deps, request) {
    if (request.text.startsWith('poison')) throw new Error(request.text)
    await deps.openModel?.()
    const review = emptyReview(deps, request.text)
    yield { type: 'review-end', review }
    return review
  }, 20, coach, { tracing, log: () => ids.push(tracing.ids()) })
})
afterAll(async () => {
  await service.close()
  receiver.close()
})

test('a review is one trace from the request to the model, and nothing that is sent holds a word of a draft', async () => {
  const traceparent = '00-0123456789abcdef0123456789abcdef-0123456789abcdef-01'
  expect((await service.post('/v1/reviews', { text: marker, title: marker }, { traceparent })).status).toBe(201)
  expect((await service.post('/v1/reviews', { text: `poison ${marker}` })).status).toBe(422)
  await service.ask(`/${marker}?q=${marker}`)
  await tracing.stop()
  const spans = bodies.flatMap((body) => JSON.parse(body).resourceSpans.flatMap((one: { scopeSpans: { spans: Sent[] }[] }) => one.scopeSpans.flatMap(({ spans }) => spans))) as Sent[]
  const [request, job, call] = ['POST /v1/reviews', 'job review-draft', 'chat script'].map((name) => spans.find((span) => span.name === name && span.traceId === traceparent.slice(3, 35)))
  expect([request?.parentSpanId, job?.parentSpanId, call?.parentSpanId]).toEqual(['0123456789abcdef', request?.spanId, job?.spanId])
  expect(ids[0]).toEqual({ trace_id: request?.traceId, span_id: request?.spanId })
  expect(call?.attributes).toContainEqual({ key: 'gen_ai.usage.input_tokens', value: { intValue: 100 } })
  // Of the three tries of the poison two throw; the third ends the review as failed and leaves no job behind.
  expect(spans.filter(({ name, attributes }) => name === 'job review-draft' && attributes.some(({ key }) => key === 'error.type')).length).toBe(2)
  expect(bodies.join()).not.toContain(marker)
})
