/** Recorded answers: misses become batch lines, and answers of every form bring a run to its end in several rounds. */
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { batchLines } from '../../src/ask/batch-lines.ts'
import { anthropicBatches } from '../../src/ask/batches/anthropic.ts'
import { chunks } from '../../src/ask/batches/batch.ts'
import { openaiBatches } from '../../src/ask/batches/openai.ts'
import { keyOf } from '../../src/ask/key.ts'
import { mergeResponses } from '../../src/ask/merge-responses.ts'
import type { ModelCall } from '../../src/ask/model.ts'
import { readPrompt } from '../../src/ask/prompt.ts'
import { recordedModel } from '../../src/ask/providers/recorded.ts'
import { run } from '../../src/ask/run.ts'
import { readTape, type Tape, writeTape } from '../../src/ask/tape.ts'
import { task } from '../../src/ask/task.ts'
import { call, secret } from '../contracts/model.ts'
import { anthropicWire, chatWire, responsesWire, type Said } from '../contracts/model-replies.ts'

const said: Said = { text: '{"part":"action"}', stop: 'end', tokens: { plain: 10, read: 0, written: 0, output: 5 } }
const line = (value: object): string => `${JSON.stringify(value)}\n`
const key = 'k'.repeat(64)

describe('the key of a call', () => {
  test('is the same for the same question and another for any other', async () => {
    const changes: Partial<ModelCall>[] = [
      {}, { task: 'x' }, { prompt: 'b' }, { prefix: { rules: 'a', unit: 'b' } }, { prefix: { rules: 'ab', unit: '' } }, { instruction: 'x' },
      { messages: [{ role: 'user', text: 'x' }] }, { output: { name: 'label-ccar', schema: {} } }, { settings: { maxTokens: 1 } }, { settings: { maxTokens: 1000 } },
    ]
    const keys = await Promise.all(changes.map((change) => keyOf({ ...call, ...change })))
    expect(new Set(keys).size).toBe(changes.length)
    expect(await keyOf({ ...structuredClone(call), output: { schema: { ...call.output.schema }, name: call.output.name } })).toBe(keys[0])
    expect(keys[0]).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('answers', () => {
  test.each<[string, object, object]>([
    ['of an Anthropic batch', { custom_id: key, result: { type: 'succeeded', message: anthropicWire.whole(said) } }, { model: { provider: 'anthropic', id: 'claude-sonnet-5-5' }, usage: { input: 10, output: 5 } }],
    ['of an OpenAI batch of Responses', { id: 'b1', custom_id: key, response: { status_code: 200, request_id: 'r', body: responsesWire.whole(said) }, error: null }, { model: { provider: 'openai', id: 'gpt-6-sol' }, usage: { input: 10, output: 5 } }],
    ['of an OpenAI batch of Chat Completions', { id: 'b1', custom_id: key, response: { status_code: 200, body: chatWire.whole(said) }, error: null }, { model: { provider: 'openai', id: 'gpt-6-sol' } }],
    ['in the plain form', { custom_id: key, output: { part: 'action' } }, { model: { provider: 'recorded', id: 'unknown' } }],
    ['in the plain form as text, with who gave it', { custom_id: key, output: '{"part":"action"}', model: 'anthropic:claude-opus-5-5' }, { model: { provider: 'anthropic', id: 'claude-opus-5-5' } }],
    ['of another tape', { key, request: null, response: { text: '{"part":"action"}' } }, {}],
  ])('%s are added', (_, answer, facts) => {
    const { tape, added, failed } = mergeResponses(line(answer), new Map())
    expect([added, failed]).toEqual([1, []])
    expect(tape.get(key)?.response).toMatchObject({ text: '{"part":"action"}', stop: 'end', ...facts })
    expect(readTape(writeTape(tape))).toEqual(tape)
  })

  test.each<[string, object, string]>([
    ['an Anthropic error', { custom_id: key, result: { type: 'errored', error: { type: 'invalid_request' } } }, 'errored'],
    ['an expired request', { custom_id: key, result: { type: 'expired' } }, 'expired'],
    ['an OpenAI error', { custom_id: key, response: null, error: { code: 'batch_expired', message: 'x' } }, 'batch_expired'],
    ['a failed status', { custom_id: key, response: { status_code: 429, body: { error: {} } }, error: null }, 'status 429'],
  ])('stay missing after %s', (_, answer, reason) => {
    expect(mergeResponses(line(answer), new Map())).toMatchObject({ added: 0, failed: [{ key, reason }] })
  })

  test('keep how they stopped, replace older ones, and say who gave them', () => {
    const first = mergeResponses(line({ custom_id: key, output: {} }), new Map(), new Map([[key, { asked: true }]]))
    const second = mergeResponses(line({ custom_id: key, result: { type: 'succeeded', message: anthropicWire.whole({ ...said, text: '', stop: 'refusal' }) } }), first.tape)
    expect(second.tape.get(key)).toMatchObject({ request: { asked: true }, response: { stop: 'refusal' } })
    expect(second.by).toEqual({ 'anthropic:claude-sonnet-5-5': 1 })
  })

  test.each([
    ['no JSON', 'oops\n', 'Line 1'],
    ['no key', `\n${line({ output: {} })}`, 'Line 2 of the answers has no custom_id'],
    ['no output', line({ custom_id: key }), 'has no output'],
  ])('with %s are refused by line', (_, text, words) => expect(() => mergeResponses(text, new Map())).toThrow(words))
})

describe('several rounds', () => {
  const double = task({
    id: 'double',
    input: z.object({ n: z.string() }),
    output: z.object({ twice: z.number() }),
    settle: ({ twice }, { n }) => ({ value: twice, dropped: 0, ...(twice === 2 * Number(n) ? {} : { complaints: [{ says: 'Wrong.', quote: String(twice) }] }) }),
  })
  const prompt = readPrompt({ task: 'double', version: 1, seal: 'e'.repeat(64), text: '---\nrole: coach\n---\nDouble it.\n---\n{{n}}' })

  /** Two tasks at once and a third that needs both, as a review has it. */
  async function round(tape: Tape) {
    const model = recordedModel(tape)
    const [a, b] = await Promise.all(['1', '2'].map((n) => run(model, double, { n }, { prompt })))
    const sum = a?.ok && b?.ok ? await run(model, double, { n: String(a.value + b.value) }, { prompt }) : null
    return { misses: model.misses, sum }
  }

  /** Somebody answers by hand, wrong at the first try for 2. */
  const answer = (calls: ReadonlyMap<string, ModelCall>): string =>
    [...calls].map(([custom, { messages }]) => line({ custom_id: custom, output: { twice: messages[0]?.text.includes('\n2\n') && messages.length === 1 ? 5 : 2 * Number(/\n(\d+)\n/.exec(messages[0]?.text ?? '')?.[1]) } })).join('')

  test('collect all that can be asked at once, and end with nothing missing', async () => {
    let tape: Tape = new Map()
    const counts: number[] = []
    for (let at = 0; at < 6; at++) {
      const { misses, sum } = await round(tape)
      counts.push(misses.size)
      if (misses.size === 0) {
        expect(sum).toMatchObject({ ok: true, value: 12 })
        break
      }
      tape = readTape(writeTape(mergeResponses(answer(misses), tape).tape))
    }
    // The wrong answer has its repair asked for, and beside it what follows from the answer as it stands.
    expect(counts).toEqual([2, 2, 1, 0])
  })
})

describe('batches', () => {
  const server = setupServer()
  beforeAll(() => server.listen({ onUnhandledFrame: 'error' }))
  afterEach(() => server.resetHandlers())
  afterAll(() => server.close())

  test('are lines that serve either vendor, the key as custom_id', async () => {
    const lines = await batchLines(new Map([[key, call]]))
    const parsed = JSON.parse(lines) as Record<string, Record<string, unknown>>
    expect(parsed).toMatchObject({ custom_id: key, method: 'POST', url: '/v1/responses', body: { model: 'gpt-6-sol' }, params: { model: 'claude-sonnet-5-5', max_tokens: 1000 } })
    for (const half of ['body', 'params']) expect(JSON.stringify(parsed[half])).toMatch(/The rules of the trade.*I led the team.*Label each sentence.*results-driven/)
  })

  test('go to Anthropic and come back', async () => {
    let sent: unknown = null
    server.use(
      http.post('https://claude.test/v1/messages/batches', async ({ request }) => ((sent = await request.json()), HttpResponse.json({ id: 'msgbatch_1', processing_status: 'in_progress' }))),
      http.get('https://claude.test/v1/messages/batches/msgbatch_1', () => HttpResponse.json({ id: 'msgbatch_1', processing_status: 'ended', request_counts: {}, results_url: 'https://claude.test/v1/messages/batches/msgbatch_1/results' })),
      http.get('https://claude.test/v1/messages/batches/msgbatch_1/results', () => HttpResponse.text(line({ custom_id: key, result: { type: 'succeeded', message: anthropicWire.whole(said) } }))),
    )
    const batches = anthropicBatches({ key: secret, baseUrl: 'https://claude.test', model: 'claude-haiku-5-5' })
    expect(await batches.submit(await batchLines(new Map([[key, call]])))).toEqual(['msgbatch_1'])
    expect(sent).toMatchObject({ requests: [{ custom_id: key, params: { model: 'claude-haiku-5-5' } }] })
    expect(JSON.stringify(sent)).not.toContain('/v1/responses')
    const state = await batches.collect('msgbatch_1')
    expect(state.state === 'ended' && mergeResponses(state.output, new Map()).added).toBe(1)
  })

  test('go to OpenAI as a file and come back as two', async () => {
    let file = ''
    server.use(
      http.post('https://openai.test/v1/files', async ({ request }) => ((file = await request.text()), HttpResponse.json({ id: 'file-1' }))),
      http.post('https://openai.test/v1/batches', () => HttpResponse.json({ id: 'batch_1', status: 'validating' })),
      http.get('https://openai.test/v1/batches/batch_1', () => HttpResponse.json({ id: 'batch_1', status: 'completed', output_file_id: 'file-2', error_file_id: 'file-3' })),
      http.get('https://openai.test/v1/files/file-2/content', () => HttpResponse.text(line({ custom_id: key, response: { status_code: 200, body: responsesWire.whole(said) }, error: null }))),
      http.get('https://openai.test/v1/files/file-3/content', () => HttpResponse.text(JSON.stringify({ custom_id: 'other', response: { status_code: 400, body: {} }, error: null }))),
    )
    const batches = openaiBatches({ key: secret, baseUrl: 'https://openai.test/v1' })
    expect(await batches.submit(await batchLines(new Map([[key, call]])))).toEqual(['batch_1'])
    expect(file).toContain('"url":"/v1/responses"')
    expect(file).not.toContain('"params"')
    const state = await batches.collect('batch_1')
    expect(state.state === 'ended' && mergeResponses(state.output, new Map())).toMatchObject({ added: 1, failed: [{ key: 'other' }] })
  })

  test('that are under way say how far, and a refused key says so without the key', async () => {
    server.use(
      http.get('https://openai.test/v1/batches/b', () => HttpResponse.json({ id: 'b', status: 'in_progress', request_counts: { total: 4, completed: 1, failed: 0 } })),
      http.get('https://claude.test/v1/messages/batches/b', () => HttpResponse.json({ id: 'b', processing_status: 'in_progress', request_counts: { processing: 3, succeeded: 1, errored: 0, canceled: 0, expired: 0 } })),
      http.get('https://claude.test/v1/messages/batches/c', () => HttpResponse.json(anthropicWire.error('authentication_error', `bad key ${secret}`), { status: 401 })),
    )
    expect(await openaiBatches({ key: secret, baseUrl: 'https://openai.test/v1' }).collect('b')).toEqual({ state: 'running', done: 1, total: 4 })
    const claude = anthropicBatches({ key: secret, baseUrl: 'https://claude.test' })
    expect(await claude.collect('b')).toEqual({ state: 'running', done: 1, total: 4 })
    const refused: unknown = await claude.collect('c').catch((error: unknown) => error)
    expect(String(refused)).toContain('does not accept the key')
    expect(String(refused)).not.toContain(secret)
  })

  test('are cut where a vendor takes no more', () => {
    expect(chunks(['aa', 'bb', 'cc', 'dddddd'], 2, 5)).toEqual([['aa', 'bb'], ['cc'], ['dddddd']])
  })
})
