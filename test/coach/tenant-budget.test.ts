/** What tenants spend is booked whatever becomes of a call, and a monthly limit holds for each of them apart. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Model, ModelId } from '../../src/ask/model.ts'
import { scriptedModel } from '../../src/ask/providers/scripted.ts'
import { troubleFault, troubleOf } from '../../src/ask/trouble.ts'
import { withBudget } from '../../src/ask/wrap/budget.ts'
import { withFallback } from '../../src/ask/wrap/fallback.ts'
import { type BudgetLimits, tenantBudgets } from '../../src/coach/tenant-budget.ts'
import { budgetMonth, secondsUntilRenewal } from '../../src/ecq/budget-month.ts'
import { migrate } from '../../src/store/migrate.ts'
import { openPglite } from '../../src/store/pglite.ts'
import type { Database, Sql } from '../../src/store/sql.ts'
import { bookUsage, listUsage } from '../../src/store/tables/usage.ts'
import { call } from '../contracts/model.ts'

let sql: Database
beforeAll(async () => {
  sql = await openPglite(null)
  await migrate(sql)
})
beforeEach(() => sql.query('delete from usage'))
afterAll(() => sql.close())

const id: ModelId = { provider: 'anthropic', id: 'claude-sonnet-5-5' }
const usage = { input: 1000, cachedInput: 400, cacheWrite: 0, output: 100 }
const model = (answers: readonly Error[] = []): Model => scriptedAs(id, answers)
const scriptedAs = (by: ModelId, failures: readonly Error[]): Model => {
  const left = [...failures]
  return { ...scriptedModel({ answers: () => left.shift() ?? { text: '{}', usage, model: by } }), id: by }
}
const year = { from: '2026-01-01', to: '2026-12-31' }
let today = '2026-11-22T12:00:00Z'
const budgetsOf = (limits: BudgetLimits, over: Sql = sql) => tenantBudgets({ sql: over, now: () => new Date(today), limits })

describe('booking', () => {
  test('adds up by tenant, day and model, failures and first tries too', async () => {
    const budgets = budgetsOf({})
    const other = { provider: 'openai', id: 'gpt-6-sol' }
    const cut = troubleFault({ kind: 'cut', model: id, usage: { ...usage, output: 7 } })
    const held = withBudget(withFallback(model([cut]), scriptedAs(other, [])), [budgets.of('a').budget])
    await held.ask(call)
    await held.ask(call)
    await withBudget(model([cut]), [budgets.of('b').budget]).ask(call).catch(() => undefined)
    today = '2026-11-23T00:00:01Z'
    await held.ask(call)
    today = '2026-11-22T12:00:00Z'
    expect((await listUsage(sql, 'a', year)).map(({ day, engine, calls, input, cachedInput, output }) => [day, engine, calls, input, cachedInput, output])).toEqual([
      ['2026-11-22', 'anthropic:claude-sonnet-5-5', 2, 2000, 800, 107],
      ['2026-11-22', 'openai:gpt-6-sol', 1, 1000, 400, 100],
      ['2026-11-23', 'anthropic:claude-sonnet-5-5', 1, 1000, 400, 100],
    ])
    expect(await listUsage(sql, 'b', year)).toMatchObject([{ calls: 1, output: 7, usd: 0.00131 }])
    expect(await listUsage(sql, 'b', { from: '0000-01-01', to: '2026-11-21' })).toEqual([])
  })

  test('of a model without a known price has no sum', async () => {
    const llama = { provider: 'openai', id: 'llama' }
    await withBudget(scriptedAs(llama, []), [budgetsOf({ usd: 5 }).of('a').budget]).ask(call)
    expect(await listUsage(sql, 'a', year)).toMatchObject([{ engine: 'openai:llama', usd: null, input: 1000 }])
  })

  test('that the database does not take is kept, counted and done later, and costs nobody an answer', async () => {
    let down = true
    const flaky: Sql = { ...sql, query: (text, values) => (down && text.includes('insert') ? Promise.reject(new Error('down')) : sql.query(text, values)) }
    const budget = budgetsOf({ tokens: 2000 }, flaky).of('a')
    expect((await withBudget(model(), [budget.budget]).ask(call)).text).toBe('{}')
    expect(await listUsage(sql, 'a', year)).toEqual([])
    await expect(budget.check()).rejects.toMatchObject({ code: 'unavailable' })
    down = false
    await budget.check()
    expect(await listUsage(sql, 'a', year)).toMatchObject([{ calls: 1, input: 1000 }])
  })
})

describe('a limit', () => {
  test.each([
    ['tokens', { tokens: 1100 }, 'is spent, 1,100 of 1,100 tokens (ECQ_TENANT_BUDGET_TOKENS). It renews on 2026-12-01 (UTC). Until then name the offline engine'],
    ['dollars', { usd: 0.002 }, 'is spent, $0.00 of $0.00 (ECQ_TENANT_BUDGET_USD)'],
  ])('in %s is told before a review, with what was spent and when it renews', async (_, limits, words) => {
    const tenant = budgetsOf(limits).of('a')
    await tenant.check()
    await withBudget(model(), [tenant.budget]).ask(call)
    await expect(tenant.check()).rejects.toMatchObject({ code: 'over-budget', message: expect.stringContaining(words) })
    await budgetsOf(limits).of('b').check()
    today = '2026-12-01T00:00:00Z'
    await tenant.check()
    today = '2026-11-22T12:00:00Z'
  })

  test('ends calls in the middle, and holds back what calls under way will read', async () => {
    const tenant = budgetsOf({ tokens: 2300 }).of('a')
    const { promise, resolve } = Promise.withResolvers<void>()
    const slow: Model = { id, ask: async () => (await promise, { text: '{}', stop: 'end', usage, model: id }) }
    const long = { ...call, instruction: 'x'.repeat(3600) }
    const asked = [1, 2, 3].map(() => withBudget(slow, [tenant.budget]).ask(long).catch((error: unknown) => error))
    const refused = await asked[2]
    expect(troubleOf(refused)?.kind).toBe('exhausted')
    expect(String(refused)).toMatch(/does not reach to the next request, with 0 of 2,300 tokens spent and 2,\d{3} tokens set aside for requests under way/)
    resolve()
    await Promise.all(asked)
    expect(await listUsage(sql, 'a', year)).toMatchObject([{ calls: 2, input: 2000 }])
    // What was set aside has been given back.
    expect((await withBudget(model(), [budgetsOf({ tokens: 2300 }).of('a').budget]).ask(call).catch((error: unknown) => error)) as object).toMatchObject({ text: '{}' })
  })

  test('refused by one budget takes nothing from another', async () => {
    const budgets = budgetsOf({ tokens: 3000 })
    const full = budgetsOf({ tokens: 1 }).of('a').budget
    for (let round = 0; round < 20; round++) await withBudget(model(), [budgets.of('b').budget, full]).ask(call).catch(() => undefined)
    expect((await withBudget(model(), [budgets.of('b').budget]).ask(call)).text).toBe('{}')
  })

  test('counts what stood in the database before', async () => {
    await bookUsage(sql, 'a', { day: '2026-11-01', engine: 'x:y', calls: 1, input: 900, cachedInput: 0, output: 100, usd: 1 })
    await bookUsage(sql, 'a', { day: '2026-10-31', engine: 'x:y', calls: 1, input: 9_000, cachedInput: 0, output: 100, usd: 9 })
    await budgetsOf({ usd: 1.5 }).of('a').check()
    await expect(budgetsOf({ usd: 1 }).of('a').check()).rejects.toMatchObject({ code: 'over-budget' })
  })
})

test.each([
  ['2026-11-22T12:00:00Z', '2026-11-01', '2026-12-01', 8.5 * 86_400],
  ['2026-12-31T23:59:59.500Z', '2026-12-01', '2027-01-01', 1],
  ['2028-02-01T00:00:00Z', '2028-02-01', '2028-03-01', 29 * 86_400],
])('the month of %s runs from %s to %s', (now, from, renewsOn, seconds) => {
  expect(budgetMonth(new Date(now))).toEqual({ from, renewsOn })
  expect(secondsUntilRenewal(new Date(now))).toBe(seconds)
})
