/** Faults by outcome for whole reviews: one seat sits on a service that fails in every way the mock knows, asked twice, and all else goes on. */
import { LLMock } from '@copilotkit/aimock'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { envelopeOf } from '../../src/ask/envelope.ts'
import type { Model } from '../../src/ask/model.ts'
import { anthropicModel } from '../../src/ask/providers/anthropic.ts'
import { openaiModel } from '../../src/ask/providers/openai.ts'
import { taskOutputs } from '../../src/ask/task-outputs.ts'
import { makeBudget, withBudget } from '../../src/ask/wrap/budget.ts'
import type { Clock } from '../../src/ask/wrap/clock.ts'
import { withFallback } from '../../src/ask/wrap/fallback.ts'
import { withLimit } from '../../src/ask/wrap/limit.ts'
import { withRetry } from '../../src/ask/wrap/retry.ts'
import type { CoachDeps } from '../../src/coach/deps.ts'
import { reviewDraft } from '../../src/coach/review-draft.ts'
import { Review } from '../../src/ecq/review.ts'
import { goodAnswer } from './answering.ts'
import { answerWell } from './mock-vendor.ts'

/** Names the task in the words of each call, which is how the mock knows what to answer. */
const envelope = envelopeOf(taskOutputs)
const healthy = new LLMock({ port: 0 })
const failing = new LLMock({ port: 0 })
const unhandled: unknown[] = []
const note = (reason: unknown): number => unhandled.push(reason)

beforeAll(async () => {
  await Promise.all([healthy.start(), failing.start()])
  process.on('unhandledRejection', note)
  answerWell(healthy)
})
beforeEach(() => {
  failing.clearFixtures()
  failing.clearChaos()
})
afterEach(() => expect(unhandled).toEqual([]))
afterAll(async () => {
  process.off('unhandledRejection', note)
  await Promise.all([healthy.stop(), failing.stop()])
})

const text = 'Leading People\n\nIn 2019 nine offices shared one clerk, and mail lay for weeks. I hired three clerks and gave each a district. By 2021 the wait fell from 97 days to 22.'
const outside: CoachDeps = { now: () => new Date('2026-03-01T12:00:00Z'), id: () => 'review-1', proofread: null, countPages: null }

/** Pauses between tries take no time; the deadline is never reached. */
const clock: Clock = {
  now: () => 0,
  sleep: (ms, signal) => (ms < 60_000 ? Promise.resolve() : new Promise((resolve) => signal?.addEventListener('abort', () => resolve()))),
}
const patience = { short: 250, long: 20_000 }

/** Streamed, because that is how calls are made that write a cache. */
const streamed = (model: Model): Model => ({ id: model.id, ask: (call, options) => model.ask(call, { ...options, onStart: () => options?.onStart?.() }) })
const guarded = (model: Model): Model => withLimit(withRetry(streamed(model), { clock, chance: () => 0.5, tries: 2, deadlineMs: 600_000 }), 16)
const main = (): Model => guarded(anthropicModel({ key: 'sk-test', envelope, model: 'claude-sonnet-5-5', baseUrl: healthy.url }))
const backup = (): Model => guarded(openaiModel({ key: 'sk-test', envelope, model: 'gpt-6-luna', baseUrl: `${healthy.url}/v1` }))

const services: Readonly<Record<string, (timeoutMs: number) => Model>> = {
  anthropic: (timeoutMs) => guarded(anthropicModel({ key: 'sk-test', envelope, model: 'claude-opus-5-5', baseUrl: failing.url, timeoutMs })),
  responses: (timeoutMs) => guarded(openaiModel({ key: 'sk-test', envelope, model: 'gpt-6-sol', baseUrl: `${failing.url}/v1`, speak: 'responses', timeoutMs })),
  chat: (timeoutMs) => guarded(openaiModel({ key: 'sk-test', envelope, model: 'gpt-6-sol', baseUrl: `${failing.url}/v1`, timeoutMs })),
}

const well = (): void => answerWell(failing)
const chaos = (config: Parameters<LLMock['setChaos']>[0]) => (): void => {
  well()
  failing.setChaos(config)
}
const once = (status: number, type: string) => (): void => {
  well()
  failing.nextRequestError(status, { message: 'no', type })
}

/** What becomes of the seat: its own vote, or the offline engine's; and how the note to the reader begins to say why. */
const table: readonly (readonly [when: string, arrange: () => void, seat: 'own' | 'offline', why: RegExp | null])[] = [
  ['nothing fails', well, 'own', null],
  ['it answers 500 once', once(500, 'api_error'), 'own', null],
  ['it answers 429 once', once(429, 'rate_limit_error'), 'own', null],
  ['it answers 529 once', once(529, 'overloaded_error'), 'own', null],
  ['it always answers 500', chaos({ dropRate: 1 }), 'offline', /failed on its side/],
  ['it always answers 429', chaos({ rateLimitRate: 1 }), 'offline', /takes no more requests/],
  ['it sends what is no JSON', chaos({ malformedRate: 1 }), 'offline', /cannot be read|broke off|cannot be reached/],
  ['it hangs up', chaos({ disconnectRate: 1 }), 'offline', /cannot be reached/],
  ['it is too slow', chaos({ latencyMs: patience.short * 2 }), 'offline', /did not answer in time/],
  ['its streams are cut', () => answerWell(failing, goodAnswer, { truncateAfterChunks: 3, chunkSize: 4 }), 'offline', /broke off|cannot be reached|cannot be read/],
  ['its streams break', () => answerWell(failing, goodAnswer, { disconnectAfterMs: 30, chunkSize: 2, latency: 10 }), 'offline', /broke off|cannot be reached|cannot be read/],
  ['its model answers half', () => failing.onMessage(/[\s\S]*/, { content: '{"evidence":[' }), 'offline', /not one JSON object/],
  ['it refuses the key', () => undefined, 'offline', /does not take the request|does not accept the key/],
]

async function reviewed(seat: Model, repeats = 2) {
  const budget = makeBudget()
  const [held, own] = [withBudget(main(), [budget]), withBudget(seat, [budget])]
  const deps = { ...outside, openModel: () => ({ ...held, seats: [null, own, null] }), asking: { repeats } }
  const events = reviewDraft(deps, { text, kind: 'statement', ecq: 'leading-people', date: '2023-06-01' })
  for (;;) {
    const step = await events.next()
    if (step.done) return { review: Review.parse(step.value), spent: budget.spent() }
  }
}

describe.each(Object.entries(services))('a seat on %s', (_, service) => {
  test.each(table)('when %s', async (__, arrange, seat, why) => {
    arrange()
    const model = service(why?.source.includes('in time') ? patience.short : patience.long)
    const { review, spent } = await reviewed(model)
    expect(review.panel.seats.map(({ engine }) => engine)).toEqual(['anthropic:claude-sonnet-5-5', seat === 'own' ? `${model.id.provider}:${model.id.id}` : 'offline', 'anthropic:claude-sonnet-5-5'])
    expect(review.panel.seats.map(({ votes }) => votes['leading-people']?.repeated?.votes.length)).toEqual([2, seat === 'own' ? 2 : undefined, 2])
    const told = review.draft.notes.at(-1) ?? ''
    if (why) expect(told).toMatch(why)
    else expect(told).not.toContain('no usable answer')
    expect(told).not.toMatch(/sk-test|nine offices/)
    // Nothing that anybody was charged is lost on the way to the review.
    expect(spent.usage.input).toBe(review.provenance.tokens.input)
    expect(spent.usage.output).toBe(review.provenance.tokens.output)
  })

  test('that always fails is taken over by a second service, which the review names', async () => {
    chaos({ dropRate: 1 })()
    const { review } = await reviewed(withFallback(service(patience.long), backup()))
    expect(review.panel.seats[1]?.engine).toBe('openai:gpt-6-luna')
    expect(review.draft.notes.join(' ')).not.toContain('no usable answer')
  })

  test('that fails now and then leaves a whole review each time, with every token in its books', async () => {
    chaos({ dropRate: 0.2, disconnectRate: 0.2, rateLimitRate: 0.2, malformedRate: 0.2 })()
    for (let round = 0; round < 3; round++) {
      const { review, spent } = await reviewed(service(patience.long), 3)
      expect(review.panel.seats).toHaveLength(3)
      expect(spent.usage.input).toBe(review.provenance.tokens.input)
    }
  })
})
