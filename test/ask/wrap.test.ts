/** Wrappers: retries, limits, budgets, fall-back, warm prefixes and kept answers, with a clock that waits for nothing. */
import { describe, expect, test } from 'vitest'
import type { Model, ModelCall, ModelId } from '../../src/ask/model.ts'
import { scriptedModel } from '../../src/ask/providers/scripted.ts'
import { type Trouble, type TroubleKind, troubleFault, troubleOf } from '../../src/ask/trouble.ts'
import { makeBudget, withBudget } from '../../src/ask/wrap/budget.ts'
import { type AnswerStore, withCache } from '../../src/ask/wrap/cache.ts'
import type { Clock } from '../../src/ask/wrap/clock.ts'
import { withFallback } from '../../src/ask/wrap/fallback.ts'
import { withLimit } from '../../src/ask/wrap/limit.ts'
import { withRetry } from '../../src/ask/wrap/retry.ts'
import { withWarmUp } from '../../src/ask/wrap/warm.ts'
import { call } from '../contracts/model.ts'

const id: ModelId = { provider: 'anthropic', id: 'claude-sonnet-5-5' }
const usage = { input: 100, cachedInput: 0, cacheWrite: 0, output: 10 }
const fails = (kind: TroubleKind, more: Partial<Trouble> = {}): Error => troubleFault({ kind, model: id, usage, ...more })
const reply = { text: '{}', usage, model: id }

/** Sleeps take no time but are remembered; a sleep longer than `patience` (the deadline's) never ends by itself. */
function fakeClock(patience = 100_000): Clock & { slept: number[] } {
  let now = 0
  const slept: number[] = []
  return {
    slept,
    now: () => now,
    sleep: async (ms, signal) => {
      if (ms > patience) return new Promise((resolve) => signal?.addEventListener('abort', () => resolve()))
      slept.push(ms)
      now += ms
    },
  }
}

const retrying = (model: Model, clock: Clock, deadlineMs = 200_000): Model => withRetry(model, { clock, chance: () => 0.5, deadlineMs, pauseMs: 1000 })
const troubleIn = async (asked: Promise<unknown>): Promise<Trouble> => troubleOf(await asked.catch((error: unknown) => error)) as Trouble

describe('retry', () => {
  test.each<[TroubleKind, number]>([
    ['rate-limit', 2], ['overloaded', 2], ['server', 2], ['connection', 2], ['timeout', 2], ['malformed', 2], ['cut', 2],
    ['rejected', 1], ['credentials', 1], ['missing', 1], ['spent', 1], ['cancelled', 1],
  ])('after %s asks %i times', async (kind, times) => {
    const model = scriptedModel({ answers: [fails(kind), reply] })
    await retrying(model, fakeClock()).ask(call).catch(() => undefined)
    expect(model.calls).toHaveLength(times)
  })

  test('pauses longer each time, with jitter, and adds up what every try cost', async () => {
    const clock = fakeClock()
    const model = scriptedModel({ answers: [fails('server'), fails('overloaded'), fails('connection'), reply] })
    expect((await retrying(model, clock).ask(call)).usage).toEqual({ ...usage, input: 400, output: 40 })
    expect(clock.slept).toEqual([500, 1000, 2000])
  })

  test('waits as long as the vendor asks', async () => {
    const clock = fakeClock()
    await retrying(scriptedModel({ answers: [fails('rate-limit', { retryAfterMs: 7000 }), reply] }), clock).ask(call)
    expect(clock.slept).toEqual([7250])
  })

  test('gives up after five tries with all they cost', async () => {
    const trouble = await troubleIn(retrying(scriptedModel({ answers: () => fails('server') }), fakeClock()).ask(call))
    expect(trouble).toMatchObject({ kind: 'server', usage: { input: 500, output: 50 } })
  })

  test('does not begin a pause that would outlast the deadline', async () => {
    const model = scriptedModel({ answers: () => fails('rate-limit', { retryAfterMs: 50_000 }) })
    const clock = fakeClock()
    expect((await troubleIn(withRetry(model, { clock, chance: () => 0, deadlineMs: 120_000 }).ask(call))).kind).toBe('rate-limit')
    expect(clock.slept).toEqual([50_000, 50_000])
  })

  test('cuts a try off at the deadline', async () => {
    const clock: Clock = { now: () => 0, sleep: async () => undefined }
    const hanging: Model = { id, ask: (_, options) => new Promise((_resolve, reject) => options?.signal?.addEventListener('abort', () => reject(fails(troubleOf(options.signal?.reason)?.kind ?? 'cancelled')))) }
    expect((await troubleIn(retrying(hanging, clock).ask(call))).kind).toBe('timeout')
  })

  test('stops when nobody waits any more', async () => {
    const leaving = new AbortController()
    const model = scriptedModel({ answers: () => (leaving.abort(), fails('server')) })
    await retrying(model, fakeClock()).ask(call, { signal: leaving.signal }).catch(() => undefined)
    expect(model.calls).toHaveLength(1)
  })

  test('takes back what a broken stream had said', async () => {
    let heard = ''
    let tries = 0
    const model: Model = {
      id,
      ask: async (_, options) => {
        options?.onText?.(tries === 0 ? 'half an ans' : 'an answer')
        if (tries++ === 0) throw fails('cut')
        return { ...reply, stop: 'end' }
      },
    }
    await retrying(model, fakeClock()).ask(call, { onText: (piece) => (heard += piece), onRestart: () => (heard = '') })
    expect(heard).toBe('an answer')
  })
})

describe('limit', () => {
  test('runs so many at once, in order, and gives a place back after a failure', async () => {
    let running = 0
    let most = 0
    const order: string[] = []
    const model: Model = {
      id,
      ask: async ({ task }) => {
        most = Math.max(most, ++running)
        order.push(task)
        await new Promise((resolve) => setTimeout(resolve, 2))
        running--
        if (task === '3') throw fails('server')
        return { ...reply, stop: 'end' }
      },
    }
    const limited = withLimit(model, 3)
    const results = await Promise.allSettled(Array.from({ length: 10 }, (_, at) => limited.ask({ ...call, task: String(at) })))
    expect(most).toBe(3)
    expect(order).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1)
  })

  test('lets those go first that another call waits for', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const order: string[] = []
    const limited = withLimit({ id, ask: async ({ task }) => (order.push(task), await promise, { ...reply, stop: 'end' as const }) }, 1)
    const asked = [['a', false], ['b', false], ['c', true], ['d', false], ['e', true]] as const
    const all = asked.map(([task, urgent]) => limited.ask({ ...call, task }, { urgent }))
    resolve()
    await Promise.all(all)
    expect(order).toEqual(['a', 'c', 'e', 'b', 'd'])
  })

  test('lets go of those who stop waiting, without losing a place', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const model = scriptedModel({ answers: async () => (await promise, reply) })
    const limited = withLimit(model, 1)
    const leaving = new AbortController()
    const first = limited.ask(call)
    const second = troubleIn(limited.ask(call, { signal: leaving.signal }))
    const third = limited.ask(call)
    leaving.abort()
    expect((await second).kind).toBe('cancelled')
    expect((await troubleIn(limited.ask(call, { signal: leaving.signal }))).kind).toBe('cancelled')
    // The place is still the first one's.
    expect(model.calls).toHaveLength(1)
    resolve()
    await Promise.all([first, third])
    await limited.ask(call)
    expect(model.calls).toHaveLength(3)
  })
})

describe('budget', () => {
  test('refuses what no longer fits, and books failures too', async () => {
    const budget = makeBudget({ tokens: 380 })
    const model = withBudget(scriptedModel({ answers: [reply, fails('server'), reply, reply] }), [budget])
    await model.ask(call)
    await model.ask(call).catch(() => undefined)
    expect(budget.spent()).toMatchObject({ calls: 2, usage: { input: 200, output: 20 } })
    await model.ask(call)
    const refused = await model.ask(call).catch((error: unknown) => error)
    expect(troubleOf(refused)?.kind).toBe('spent')
    expect(String(refused)).toContain('the budget is 380 tokens')
  })

  test('counts dollars where prices are known, and tokens alone where they are not', async () => {
    const budget = makeBudget({ usd: 0.0005 })
    const model = withBudget({ id, ask: async () => ({ ...reply, stop: 'end' }) }, [budget])
    await model.ask(call)
    expect(budget.spent().usd).toBeCloseTo(0.0003)
    expect((await troubleIn(model.ask(call).then(() => model.ask(call)))).kind).toBe('spent')
    const unknown = makeBudget({ usd: 0.0005 })
    await withBudget(scriptedModel({ answers: ['{}'] }), [unknown]).ask(call)
    expect(unknown.spent().usd).toBeNull()
  })

  test('books nothing for a call that nobody waited for any more', async () => {
    const budget = makeBudget()
    const model = scriptedModel({ answers: [reply] })
    expect((await troubleIn(withBudget(model, [budget]).ask(call, { signal: AbortSignal.abort() }))).kind).toBe('cancelled')
    expect([budget.spent().calls, model.calls.length]).toEqual([0, 0])
  })

  test('holds back what calls under way will read', async () => {
    const model = withBudget(scriptedModel({ answers: () => ({ ...reply, usage: { ...usage, input: 60, output: 0 } }) }), [makeBudget({ tokens: 130 })])
    const results = await Promise.allSettled([model.ask(call), model.ask(call), model.ask(call)])
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBeLessThan(3)
  })
})

describe('fall-back', () => {
  const second = { text: '{"by":"second"}', usage, model: { provider: 'openai', id: 'gpt-6-sol' } }

  test.each<[TroubleKind, boolean]>([['overloaded', true], ['credentials', true], ['rejected', true], ['spent', false], ['missing', false], ['cancelled', false]])('after %s: %s', async (kind, steps) => {
    const backup = scriptedModel({ answers: [second] })
    const asked = withFallback(scriptedModel({ answers: [fails(kind)] }), backup).ask(call)
    if (steps) expect(await asked).toMatchObject({ model: second.model, usage: { input: 200, output: 20 } })
    else expect((await troubleIn(asked)).kind).toBe(kind)
    expect(backup.calls).toHaveLength(steps ? 1 : 0)
  })

  test('tells what both failures cost', async () => {
    const model = withFallback(scriptedModel({ answers: [fails('server')] }), scriptedModel({ answers: [fails('overloaded')] }))
    expect(await troubleIn(model.ask(call))).toMatchObject({ kind: 'overloaded', usage: { input: 200, output: 20 } })
  })
})

describe('warm prefixes', () => {
  const long: ModelCall = { ...call, prefix: { rules: 'r'.repeat(5000), unit: 'u'.repeat(5000) } }
  const order: string[] = []
  const model = (fail: boolean): Model => ({
    id,
    ask: async ({ task }, options) => {
      order.push(`${task} asks`)
      await new Promise((resolve) => setTimeout(resolve, 5))
      if (fail && task === '0') throw fails('server')
      options?.onStart?.()
      order.push(`${task} begins`)
      await new Promise((resolve) => setTimeout(resolve, 20))
      order.push(`${task} ends`)
      return { ...reply, stop: 'end' }
    },
  })
  const askAll = (asked: Model, calls: readonly ModelCall[]) => Promise.allSettled(calls.map((one, at) => asked.ask({ ...one, task: String(at) })))

  test('are written by one call; the others follow once it begins to answer', async () => {
    order.length = 0
    await askAll(withWarmUp(model(false), { clock: fakeClock(), patienceMs: 200_000 }), [long, long, long])
    expect(order.slice(0, 4)).toEqual(['0 asks', '0 begins', '1 asks', '2 asks'])
  })

  test('hold nobody up for long when the first call does not begin', async () => {
    const never: Model = { id, ask: ({ task }) => (task === '0' ? new Promise(() => undefined) : Promise.resolve({ ...reply, stop: 'end' })) }
    const warm = withWarmUp(never, { clock: fakeClock(), patienceMs: 100 })
    void warm.ask({ ...long, task: '0' })
    expect((await warm.ask({ ...long, task: '1' })).text).toBe('{}')
  })

  test('hold nobody up when the first call fails', async () => {
    order.length = 0
    await askAll(withWarmUp(model(true), { clock: fakeClock(), patienceMs: 200_000 }), [long, long])
    expect(order).toContain('1 ends')
  })

  test('are not waited for when they are too short to be cached', async () => {
    order.length = 0
    await askAll(withWarmUp(model(false), { clock: fakeClock() }), [call, call])
    expect(order.slice(0, 2)).toEqual(['0 asks', '1 asks'])
  })

  test('are written again when nobody has read them for long', async () => {
    const clock = fakeClock(10_000_000)
    const warm = withWarmUp(model(false), { clock, patienceMs: 20_000_000 })
    await warm.ask(long)
    await clock.sleep(300_000)
    order.length = 0
    await askAll(warm, [long, long])
    expect(order.slice(0, 2)).toEqual(['0 asks', '0 begins'])
  })
})

describe('kept answers', () => {
  const memory = (): AnswerStore & { kept: Map<string, string> } => {
    const kept = new Map<string, string>()
    return { kept, get: async (key) => kept.get(key) ?? null, put: async (key, value) => void kept.set(key, value) }
  }

  test('are free the second time, and only for the same question', async () => {
    const inner = scriptedModel({ answers: () => reply })
    const model = withCache(inner, memory())
    await model.ask(call)
    expect(await model.ask(call)).toMatchObject({ text: '{}', model: id, usage: { input: 0, output: 0 } })
    await model.ask({ ...call, prefix: { ...call.prefix, unit: 'changed' } })
    expect(inner.calls).toHaveLength(2)
  })

  test('are whole answers only', async () => {
    const store = memory()
    const model = withCache(scriptedModel({ answers: [{ ...reply, stop: 'length' }, { ...reply, stop: 'refusal', text: '' }] }), store)
    await model.ask(call)
    await model.ask(call)
    expect(store.kept.size).toBe(0)
  })

  test('cost nobody an answer when their store fails', async () => {
    const broken: AnswerStore = { get: () => Promise.reject(new Error('down')), put: () => Promise.reject(new Error('down')) }
    expect((await withCache(scriptedModel({ answers: [reply] }), broken).ask(call)).text).toBe('{}')
  })
})
