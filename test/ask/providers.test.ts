/** Every provider keeps the contract of a model, and sends what the vendors' prompt caches need. */
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { envelopeOf } from '../../src/ask/envelope.ts'
import type { Model, ModelCall } from '../../src/ask/model.ts'
import { anthropicModel } from '../../src/ask/providers/anthropic.ts'
import { langchainModel } from '../../src/ask/providers/langchain.ts'
import { openaiModel } from '../../src/ask/providers/openai.ts'
import { recordedModel } from '../../src/ask/providers/recorded.ts'
import { scriptedModel } from '../../src/ask/providers/scripted.ts'
import { readTape } from '../../src/ask/tape.ts'
import { keyOf } from '../../src/ask/key.ts'
import { troubleOf } from '../../src/ask/trouble.ts'
import { call, modelContract, secret } from '../contracts/model.ts'
import { anthropicWire, chatWire, responsesWire } from '../contracts/model-replies.ts'

const other: ModelCall = { ...call, task: 'map', instruction: 'Map it.', output: { name: 'map', schema: { type: 'object', properties: { ids: { type: 'array', items: { type: 'string' } } }, required: ['ids'], additionalProperties: false } } }
const envelope = envelopeOf([call.output, other.output])

const anthropic = (timeoutMs?: number): Model => anthropicModel({ key: secret, model: 'claude-sonnet-5-5', baseUrl: 'https://claude.test', envelope, timeoutMs })
const responses = (timeoutMs?: number): Model => openaiModel({ key: secret, model: 'gpt-6-sol', baseUrl: 'https://openai.test/v1', speak: 'responses', envelope, timeoutMs })
const chat = (timeoutMs?: number): Model => openaiModel({ key: secret, model: 'gpt-6-sol', baseUrl: 'https://openai.test/v1', envelope, timeoutMs })

modelContract('anthropic', 'https://claude.test', anthropicWire, anthropic)
modelContract('openai responses', 'https://openai.test/v1', responsesWire, responses)
modelContract('openai chat completions', 'https://openai.test/v1', chatWire, chat)

type Body = Readonly<Record<string, unknown>>

const listOf = (value: unknown): readonly Body[] => (Array.isArray(value) ? value : [])

describe('what is sent', () => {
  const server = setupServer()
  let sent: Body[] = []
  let keys: (string | null)[] = []
  beforeAll(() => {
    server.listen({ onUnhandledFrame: 'error' })
  })
  afterEach(() => {
    sent = []
    keys = []
    server.resetHandlers()
  })
  afterAll(() => server.close())

  const serve = (url: string, answer: (body: Body) => Response): void =>
    server.use(
      http.post(url, async ({ request }) => {
        const body = (await request.json()) as Body
        sent.push(body)
        keys.push(request.headers.get('authorization') ?? request.headers.get('x-api-key'))
        return answer(body)
      }),
    )
  const said = { text: '{}', stop: 'end', tokens: { plain: 1, read: 0, written: 0, output: 1 } } as const

  test('to Claude is one cached stretch for all tasks: schema, rules and unit, byte for byte', async () => {
    serve('https://claude.test/v1/messages', () => HttpResponse.json(anthropicWire.whole(said)))
    await anthropic().ask(call)
    await anthropic().ask(other)
    const [first, second] = sent.map(({ output_config: config, system, messages }) => JSON.stringify([(config as Body)['format'], system, listOf(listOf(messages)[0]?.['content'])[0]]))
    expect(first).toBe(second)
    expect(first).toContain('"cache_control":{"type":"ephemeral"}}],{"type":"text","text":"<draft>')
    expect(JSON.stringify(sent[1]?.['messages'])).toContain('Answer as the task map.')
    expect(sent[0]).toMatchObject({ max_tokens: 1000, thinking: { type: 'adaptive' }, output_config: { effort: 'low' } })
    expect(JSON.stringify(sent[0]?.['system'])).not.toContain('I led the team')
    expect(keys[0]).toContain(secret)
  })

  test('to OpenAI is one cached stretch for all tasks, with one key, and nothing is stored there', async () => {
    serve('https://openai.test/v1/responses', () => HttpResponse.json(responsesWire.whole(said)))
    await responses().ask(call)
    await responses().ask(other)
    const [first, second] = sent.map(({ text, input, prompt_cache_key: key }) => JSON.stringify([text, (input as Body[]).slice(0, 2), key]))
    expect(first).toBe(second)
    expect(listOf(sent[0]?.['input']).map(({ role }) => role)).toEqual(['developer', 'user', 'developer', 'user'])
    expect(sent[0]).toMatchObject({ store: false, reasoning: { effort: 'low' }, prompt_cache_options: { mode: 'explicit' } })
  })

  test('to a compatible server is one system message, turns that alternate, and the schema of the task', async () => {
    serve('https://openai.test/v1/chat/completions', () => HttpResponse.json(chatWire.whole(said)))
    await chat().ask({ ...call, messages: [...call.messages, { role: 'assistant', text: 'a' }, { role: 'user', text: 'b' }] })
    expect(listOf(sent[0]?.['messages']).map(({ role }) => role)).toEqual(['system', 'user', 'assistant', 'user'])
    expect(JSON.stringify(sent[0]?.['response_format'])).toContain('"name":"label-ccar"')
  })

  test('is one effort for all tasks where one is set, so that the cache is not written anew', async () => {
    serve('https://claude.test/v1/messages', () => HttpResponse.json(anthropicWire.whole(said)))
    const model = anthropicModel({ key: secret, model: 'claude-sonnet-5-5', baseUrl: 'https://claude.test', envelope, effort: 'medium' })
    await model.ask(call)
    await model.ask({ ...other, settings: { maxTokens: 2000, effort: 'high' } })
    expect(sent.map(({ output_config: config }) => (config as Body)['effort'])).toEqual(['medium', 'medium'])
  })

  test('is the own schema of each task once the shared one was refused', async () => {
    const refused = HttpResponse.json(anthropicWire.error('invalid_request_error', 'The compiled grammar is too large'), { status: 400 })
    serve('https://claude.test/v1/messages', (body) => (JSON.stringify(body).includes('"result"') ? refused : HttpResponse.json(anthropicWire.whole(said))))
    const model = anthropic()
    expect((await model.ask(call)).text).toBe('{}')
    await model.ask(other)
    expect(sent.map((body) => JSON.stringify(body).includes('"result"'))).toEqual([true, false, false])
  })
})

describe('langchain', () => {
  const testing = '@langchain/core/utils/testing'
  const model = (fields: object, className = 'FakeListChatModel'): Model => langchainModel({ name: `${testing}#${className}:some-model`, load: (name) => import(name), fields: { ...fields } })

  test('asks any chat model by package and class, and guesses tokens that it does not tell', async () => {
    const reply = await model({ responses: ['{"part":"action"}'] }).ask(call)
    expect(reply).toMatchObject({ text: '{"part":"action"}', stop: 'end', model: { provider: 'langchain', id: `${testing}#some-model` } })
    expect(reply.usage.input).toBeGreaterThan(10)
  })

  test.each([
    ['a name of another form', () => langchainModel({ name: 'gpt', load: async () => ({}) }), 'must be named langchain:PACKAGE#CLASS:MODEL'],
    ['a package that is not there', () => langchainModel({ name: '@langchain/absent#Chat:x', load: (name) => import(name) }).ask(call), 'is not installed here'],
    ['a class that is not there', () => model({}, 'NoSuchModel').ask(call), 'has no class NoSuchModel'],
  ])('says clearly what is wrong with %s', async (_, make, words) => {
    await expect((async () => make())()).rejects.toThrow(words)
  })

  test('tells troubles by the status that a vendor answered with', async () => {
    const failing = langchainModel({ name: 'x#Broken:m', load: async () => ({ Broken: brokenChat(429) }) })
    expect(troubleOf(await failing.ask(call).catch((error: unknown) => error))).toMatchObject({ kind: 'rate-limit', status: 429 })
  })
})

/** A stand-in for a chat model class whose vendor answers with a status. */
const brokenChat = (status: number) =>
  function Broken(this: Record<string, unknown>) {
    this['withStructuredOutput'] = () => ({ invoke: () => Promise.reject(Object.assign(new Error(`key ${secret}`), { status })) })
  }

describe('scripted and recorded models', () => {
  test('a script that has run out fails loudly', async () => {
    const model = scriptedModel({ answers: ['one'] })
    expect((await model.ask(call)).text).toBe('one')
    await expect(model.ask(call)).rejects.toThrow('no recorded answer')
    expect(model.calls).toHaveLength(2)
  })

  test('a tape answers by key, says who answered, and collects what it lacks without stopping the rest', async () => {
    const key = await keyOf(call)
    const line = { key, request: null, response: { output: { part: 'action' }, model: 'anthropic:claude-sonnet-5-5' } }
    const model = recordedModel(readTape(`${JSON.stringify(line)}\n\n`))
    const replies = await Promise.allSettled([model.ask(call), model.ask(other), model.ask({ ...other, task: 'third' }), model.ask(other)])
    expect(replies.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected'])
    expect(await model.ask(call)).toMatchObject({ text: '{"part":"action"}', model: { provider: 'anthropic', id: 'claude-sonnet-5-5' } })
    expect([...model.misses.values()].map(({ task }) => task)).toEqual(['map', 'third'])
    expect(model.id).toEqual({ provider: 'anthropic', id: 'claude-sonnet-5-5' })
  })
})
