/** What every provider does with what its service says, or fails to say: one suite, run for each wire. */
import { delay, http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { AskOptions, Model, ModelCall, ModelReply } from '../../src/ask/model.ts'
import { type Trouble, troubleOf } from '../../src/ask/trouble.ts'
import { type Said, stream, type Wire } from './model-replies.ts'

export const secret = 'sk-secret-0123456789abcdef'

export const call: ModelCall = {
  task: 'label-ccar',
  prompt: 'a'.repeat(64),
  prefix: { rules: 'The rules of the trade.', unit: '<draft>\n1 I led the team.\n</draft>' },
  instruction: 'Label each sentence.',
  messages: [{ role: 'user', text: 'ECQ: results-driven' }],
  output: { name: 'label-ccar', schema: { type: 'object', properties: { part: { type: 'string' } }, required: ['part'], additionalProperties: false } },
  settings: { maxTokens: 1000, effort: 'low' },
}

const said: Said = { text: '{"part":"action"}', stop: 'end', tokens: { plain: 120, read: 3000, written: 400, output: 25 } }
const usage = { input: 3520, cachedInput: 3000, cacheWrite: 400, output: 25 }

/** Milliseconds to wait for a reply: short only where the service is slow on purpose. */
const patience = { short: 200, long: 20_000 }

export const modelContract = (name: string, base: string, wire: Wire, make: (timeoutMs: number) => Model): void => void describe(name, () => provider(base, wire, make))

function provider(base: string, wire: Wire, makeWith: (timeoutMs: number) => Model): void {
  const server = setupServer()
  const make = (): Model => makeWith(patience.long)
  const url = `${base}${wire.path}`
  const answers = (answer: () => Response | Promise<Response>): void => server.use(http.post(url, answer))

  beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
  afterEach(() => server.resetHandlers())
  afterAll(() => server.close())

  describe('whole', () => {
    test.each(wire.stops.map((stop) => [stop]))('tells an answer that stopped by %s', async (stop) => {
      answers(() => HttpResponse.json(wire.whole({ ...said, stop, text: stop === 'refusal' ? '' : said.text })))
      expect(await make().ask(call)).toMatchObject({ stop, usage, text: stop === 'refusal' ? '' : said.text, model: make().id })
    })

    test.each(failures(wire))('tells %s', async (_, answer, expected) => {
      answers(answer)
      expect(await troubleFrom(makeWith(patienceFor(expected)))).toMatchObject(expected)
    })

    test('stops when nobody waits any more', () => cancelled(make(), () => answers(slow), {}))
  })

  describe('streamed', () => {
    test.each(wire.stops.map((stop) => [stop]))('tells an answer that stopped by %s', async (stop) => {
      answers(() => stream(wire.events({ ...said, stop, text: stop === 'refusal' ? '' : said.text })))
      const { reply, heard, started } = await listenTo(make())
      expect(reply).toMatchObject({ stop, usage })
      expect(heard).toBe(stop === 'refusal' ? '' : said.text)
      expect(started).toBe(stop === 'refusal' ? started : 1)
    })

    test.each(failures(wire))('tells %s', async (_, answer, expected) => {
      answers(answer)
      expect(await troubleFrom(makeWith(patienceFor(expected)), { onText: () => undefined })).toMatchObject(expected)
    })

    test.each([
      ['that ends before its last event', false],
      ['whose connection breaks', true],
    ])('books what a stream cost %s', async (_, breaks) => {
      const events = wire.events(said)
      const spoken = events.findIndex(([, data]) => JSON.stringify(data).includes('"{\\"part\\"'))
      answers(() => stream(events.slice(0, spoken + 1), breaks))
      const trouble = await troubleFrom(make(), { onText: () => undefined })
      expect(['cut', 'connection']).toContain(trouble.kind)
      expect(trouble.usage.input).toBeGreaterThan(0)
      expect(trouble.usage.output).toBeGreaterThan(0)
    })

    test('tells an error in the middle of a stream', async () => {
      answers(() => stream([...wire.events(said).slice(0, 3), ...wire.failing]))
      expect(['overloaded', 'server']).toContain((await troubleFrom(make(), { onText: () => undefined })).kind)
    })

    test('stops when nobody waits any more', () => cancelled(make(), () => answers(slow), { onText: () => undefined }))
  })
}

const patienceFor = ({ kind }: Partial<Trouble>): number => (kind === 'timeout' ? patience.short : patience.long)

type Failure = [name: string, answer: () => Response | Promise<Response>, expected: Partial<Trouble>]

/** The words of an error hold a key and a stretch of the draft, as a careless service might. */
function failures(wire: Wire): Failure[] {
  const status = (code: number, type: string, headers: Record<string, string> = {}) => () => HttpResponse.json(wire.error(type, `Not with ${secret}: "I led the team."`), { status: code, headers })
  return [
    ['a bad request', status(400, 'invalid_request_error'), { kind: 'rejected', status: 400 }],
    ['a wrong key', status(401, 'authentication_error'), { kind: 'credentials', status: 401 }],
    ['a model that does not exist', status(404, 'not_found_error'), { kind: 'rejected', status: 404 }],
    ['too many requests, and how long to wait', status(429, 'rate_limit_error', { 'retry-after': '3' }), { kind: 'rate-limit', status: 429, retryAfterMs: 3000 }],
    ['a wait given as a date', status(429, 'rate_limit_error', { date: 'Sun, 22 Nov 2026 10:00:00 GMT', 'retry-after': 'Sun, 22 Nov 2026 10:00:07 GMT' }), { kind: 'rate-limit', retryAfterMs: 7000 }],
    ['a failure on the other side', status(500, 'api_error'), { kind: 'server', status: 500 }],
    ['a service that is away', status(503, 'api_error'), { kind: 'overloaded', status: 503 }],
    ['an overloaded service', status(529, 'overloaded_error'), { kind: 'overloaded', status: 529, retryAfterMs: null }],
    ['no connection', () => HttpResponse.error(), { kind: 'connection', status: null }],
    ['silence', slow, { kind: 'timeout' }],
  ]
}

const slow = async (): Promise<Response> => {
  await delay(patience.short * 5)
  return HttpResponse.json({})
}

async function troubleFrom(model: Model, options: AskOptions = {}): Promise<Trouble> {
  const error: unknown = await model.ask(call, options).catch((thrown: unknown) => thrown)
  const trouble = troubleOf(error)
  expect(trouble, String(error)).not.toBeNull()
  const { message, stack, cause } = error as Error
  expect(JSON.stringify({ message, stack, cause })).not.toMatch(/sk-secret|led the team/)
  return trouble as Trouble
}

async function listenTo(model: Model): Promise<{ reply: ModelReply; heard: string; started: number }> {
  let heard = ''
  let started = 0
  const reply = await model.ask(call, { onText: (piece) => (heard += piece), onStart: () => started++ })
  return { reply, heard, started }
}

async function cancelled(model: Model, prepare: () => void, options: AskOptions): Promise<void> {
  prepare()
  const leaving = new AbortController()
  setTimeout(() => leaving.abort(), 30)
  expect((await troubleFrom(model, { ...options, signal: leaving.signal })).kind).toBe('cancelled')
}
