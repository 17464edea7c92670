/** Faults by outcome: an independent mock of both vendors' services fails in every way it knows, and each task still ends. */
import { LLMock } from '@copilotkit/aimock'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Model } from '../../src/ask/model.ts'
import { readPrompt } from '../../src/ask/prompt.ts'
import { anthropicModel } from '../../src/ask/providers/anthropic.ts'
import { openaiModel } from '../../src/ask/providers/openai.ts'
import { run, type RunReason, type RunResult } from '../../src/ask/run.ts'
import { task } from '../../src/ask/task.ts'
import { makeBudget, withBudget } from '../../src/ask/wrap/budget.ts'
import type { Clock } from '../../src/ask/wrap/clock.ts'
import { withLimit } from '../../src/ask/wrap/limit.ts'
import { withRetry } from '../../src/ask/wrap/retry.ts'

/** Milliseconds to wait for a reply: short only where the service is slow on purpose. */
const patience = { short: 250, long: 20_000 }
const mock = new LLMock({ port: 0 })
const unhandled: unknown[] = []
const note = (reason: unknown): number => unhandled.push(reason)

beforeAll(async () => {
  await mock.start()
  process.on('unhandledRejection', note)
})
beforeEach(() => {
  mock.clearFixtures()
  mock.clearRequests()
})
afterEach(() => {
  mock.clearChaos()
  expect(unhandled).toEqual([])
})
afterAll(async () => {
  process.off('unhandledRejection', note)
  await mock.stop()
})

const label = task({ id: 'label', input: z.object({ sentence: z.string() }), output: z.object({ part: z.string(), reply: z.string() }), settle: (value) => ({ value, dropped: 0 }), speaks: 'reply' })
const prompt = readPrompt({ task: 'label', version: 1, seal: 'f'.repeat(64), text: '---\nrole: coach\n---\nLabel the sentence.\n---\n{{sentence}}' })
const answer = JSON.stringify({ part: 'action', reply: 'You say what you did, and it can be seen.' })

const wires: Record<string, (timeoutMs?: number) => Model> = {
  anthropic: (timeoutMs = patience.long) => anthropicModel({ key: 'sk-test', model: 'claude-sonnet-5-5', baseUrl: mock.url, timeoutMs }),
  responses: (timeoutMs = patience.long) => openaiModel({ key: 'sk-test', model: 'gpt-6-sol', baseUrl: `${mock.url}/v1`, speak: 'responses', timeoutMs }),
  chat: (timeoutMs = patience.long) => openaiModel({ key: 'sk-test', model: 'gpt-6-sol', baseUrl: `${mock.url}/v1`, timeoutMs }),
}

/** Pauses between tries take no time; the deadline is never reached. */
const clock: Clock = {
  now: () => 0,
  sleep: (ms, signal) => (ms < 60_000 ? Promise.resolve() : new Promise((resolve) => signal?.addEventListener('abort', () => resolve()))),
}
const guarded = (model: Model, tries = 3): Model => withLimit(withRetry(model, { clock, chance: () => 0.5, tries, deadlineMs: 600_000 }), 4)

interface Fault {
  readonly when: string
  readonly arrange: () => void
  /** what the task comes to, whole and streamed; the list holds what the wires may call it */
  readonly ends: 'answered' | readonly RunReason[]
  /** requests that reach the service, where that is certain */
  readonly requests?: number
}

const always = (): void => void mock.onMessage(/.*/, { content: answer })
const chaos = (config: Parameters<LLMock['setChaos']>[0]) => (): void => {
  always()
  mock.setChaos(config)
}
const once = (status: number, type: string) => (): void => {
  always()
  mock.nextRequestError(status, { message: 'no', type })
}

const table: readonly Fault[] = [
  { when: 'nothing fails', arrange: always, ends: 'answered', requests: 1 },
  { when: 'it answers 500 once', arrange: once(500, 'api_error'), ends: 'answered' },
  { when: 'it answers 429 once', arrange: once(429, 'rate_limit_error'), ends: 'answered' },
  { when: 'it answers 529 once', arrange: once(529, 'overloaded_error'), ends: 'answered' },
  { when: 'it always answers 500', arrange: chaos({ dropRate: 1 }), ends: ['server'] },
  { when: 'it always answers 429', arrange: chaos({ rateLimitRate: 1 }), ends: ['rate-limit'] },
  { when: 'it sends what is no JSON', arrange: chaos({ malformedRate: 1 }), ends: ['malformed', 'cut', 'connection'] },
  { when: 'it hangs up', arrange: chaos({ disconnectRate: 1 }), ends: ['connection'] },
  { when: 'it is too slow', arrange: chaos({ latencyMs: patience.short * 2 }), ends: ['timeout'] },
  { when: 'it answers 401 once', arrange: once(401, 'authentication_error'), ends: ['credentials'], requests: 1 },
  { when: 'it answers 400 once', arrange: once(400, 'invalid_request_error'), ends: ['rejected'], requests: 1 },
  { when: 'it knows no answer', arrange: () => undefined, ends: ['rejected'], requests: 1 },
  { when: 'the model answers in prose', arrange: () => mock.onMessage(/.*/, { content: 'It is an action, I think.' }), ends: ['not-json'], requests: 2 },
  { when: 'the model answers in another shape', arrange: () => mock.onMessage(/.*/, { content: '{"part":1}' }), ends: ['wrong-shape'], requests: 2 },
  { when: 'the model breaks off', arrange: () => mock.onMessage(/.*/, { content: '{"part":"act' }), ends: ['not-json'], requests: 2 },
  { when: 'the model says nothing', arrange: () => mock.onMessage(/.*/, { content: '' }), ends: ['empty', 'rejected', 'server', 'malformed'] },
]

const outcomeOf = (result: RunResult<unknown>): string => (result.ok ? 'answered' : result.reason)

describe.each(Object.entries(wires))('%s', (_, make) => {
  describe.each([
    ['whole', false],
    ['streamed', true],
  ])('%s', (__, streamed) => {
    test.each(table.map((fault) => [fault.when, fault] as const))('when %s', async (___, { arrange, ends, requests }) => {
      arrange()
      let heard = ''
      const options = streamed ? { prompt, onText: (piece: string) => (heard += piece), onRestart: () => (heard = '') } : { prompt }
      const result = await run(guarded(make(ends.includes('timeout') ? patience.short : undefined)), label, { sentence: 'I led the team.' }, options)
      if (ends === 'answered') {
        expect(result).toMatchObject({ ok: true, value: { part: 'action' } })
        if (streamed) expect(heard).toBe('You say what you did, and it can be seen.')
      } else expect(ends).toContain(outcomeOf(result))
      if (requests !== undefined) expect(mock.getRequests().length).toBe(requests)
      if (!result.ok) expect(result.message).not.toMatch(/sk-test|led the team/)
    })
  })

  test.each([
    ['is cut after some pieces', { truncateAfterChunks: 6, chunkSize: 4, latency: 10 }],
    ['breaks after a while', { disconnectAfterMs: 40, chunkSize: 2, latency: 15 }],
  ])('when a stream %s, what it cost is booked and its words are taken back', async (__, faults) => {
    mock.onMessage(/.*/, { content: answer }, faults)
    let restarts = 0
    const result = await run(guarded(make()), label, { sentence: 'I led the team.' }, { prompt, onText: () => undefined, onRestart: () => restarts++ })
    expect(['cut', 'connection', 'malformed']).toContain(outcomeOf(result))
    expect(result.usage.input).toBeGreaterThan(0)
    expect(restarts).toBeLessThanOrEqual(2)
  })

  test('when everything fails now and then, every task of a review ends, and nothing it cost is lost', async () => {
    always()
    mock.setChaos({ dropRate: 0.25, disconnectRate: 0.25, rateLimitRate: 0.2, malformedRate: 0.1 })
    const budget = makeBudget()
    const model = withBudget(guarded(make(), 4), [budget])
    const results = await Promise.all(Array.from({ length: 12 }, (__, at) => run(model, label, { sentence: `Sentence ${at}.` }, { prompt })))
    for (const result of results) expect(['answered', 'server', 'connection', 'rate-limit', 'malformed']).toContain(outcomeOf(result))
    expect(budget.spent().usage.input).toBe(results.reduce((sum, { usage }) => sum + usage.input, 0))
    expect(budget.spent().calls).toBe(12)
  })
})
