/** What models cost behind the API: booked whatever becomes of the review, shown by day, and limited by month. */
import { afterEach, describe, expect, test } from 'vitest'
import { scriptedModel } from '../../src/ask/providers/scripted.ts'
import { troubleFault } from '../../src/ask/trouble.ts'
import { withBudget } from '../../src/ask/wrap/budget.ts'
import { withCache } from '../../src/ask/wrap/cache.ts'
import type { CoachDeps } from '../../src/coach/deps.ts'
import { reviewDraft } from '../../src/coach/review-draft.ts'
import { Usage } from '../../src/http/schemas.ts'
import { bookUsage } from '../../src/store/tables/usage.ts'
import { goodAnswer } from '../coach/answering.ts'
import { fakeDeps } from '../work/fake-review.ts'
import { type FakeApp, fakeApp } from './fake-app.ts'

const text = 'Leading People\n\nIn 2019 nine offices shared one clerk, and mail lay for weeks. I hired three clerks and gave each a district. By 2021 the wait fell from 97 days to 22.'
const model = { provider: 'anthropic', id: 'claude-sonnet-5-5' }
const usage = { input: 1000, cachedInput: 500, cacheWrite: 0, output: 100 }

let service: FakeApp | null = null
afterEach(async () => { await service?.close(); service = null })

async function serving(tenantBudget = {}, answer: Parameters<typeof scriptedModel>[0]['answers'] = (call) => ({ text: JSON.stringify(goodAnswer(call)), usage, model })) {
  const asked = { ...scriptedModel({ answers: answer }), id: model }
  const openModel: CoachDeps['openModel'] = (answers, payer) => {
    const held = withBudget(asked, payer ? [payer] : [])
    return answers ? withCache(held, answers) : held
  }
  service = await fakeApp(reviewDraft, 20, { ...fakeDeps(), engine: 'offline', openModel }, { tenantBudget })
  const read = async (query = '') => Usage.parse(await (await service!.ask(`/v1/usage${query}`)).json())
  return { ...service, asked, read }
}

test('/v1/usage shows days by engine, failures and deleted reviews too, the budget and when it renews', async () => {
  let fails = false
  const cut = troubleFault({ kind: 'cut', model, usage })
  const { post, ask, read } = await serving({ usd: 5, tokens: 500_000 }, (call) => (fails ? cut : { text: JSON.stringify(goodAnswer(call)), usage, model }))
  await post('/v1/reviews', { text, engine: 'model' })
  await post('/v1/reviews', { text })
  const shown = await read()
  expect(shown.days).toEqual([
    { day: shown.to, engine: 'anthropic:claude-sonnet-5-5', calls: 7, tokens: { input: 7000, cachedInput: 3500, output: 700 }, usd: 0.01435 },
    { day: shown.to, engine: 'offline', calls: 1, tokens: { input: 0, cachedInput: 0, output: 0 }, usd: 0 },
  ])
  expect(shown.month).toMatchObject({ limits: { usd: 5, tokens: 500_000 }, spent: { tokens: 7700, usd: 0.01435 } })
  expect((await read('?from=2020-01-01&to=2020-12-31')).days).toEqual([])
  for (const query of ['from=yesterday', 'to=2026-02-30']) expect((await ask(`/v1/usage?${query}`)).status).toBe(400)
  fails = true
  const made = await post('/v1/reviews', { text, engine: 'model' })
  const { panel, provenance } = await made.json()
  expect(panel.seats.map(({ engine }: { engine: string }) => engine)).toEqual(['offline', 'offline', 'offline'])
  await ask(made.headers.get('location') ?? '', { method: 'DELETE' })
  expect((await read()).days[0]).toMatchObject({ calls: 7 + provenance.calls, tokens: { input: 7000 + provenance.tokens.input } })
})

describe('a monthly budget', () => {
  test('that ends in the middle fails the review with the reason; asked again, it pays for the rest alone', async () => {
    const { post, ask, asked, read } = await serving({ tokens: 11_000 }, async (call) => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      return { text: JSON.stringify(goodAnswer(call)), usage, model }
    })
    const failed = await post('/v1/reviews', { text, engine: 'model' })
    expect(failed.status).toBe(429)
    expect(Number(failed.headers.get('retry-after'))).toBeGreaterThan(0)
    const problem = await failed.json()
    expect(problem).toMatchObject({ type: '/problems/over-budget', detail: expect.stringMatching(/does not reach to the next request, with .* of 11,000 tokens spent.*It renews on .*-01 \(UTC\)/) })
    const [draft] = (await (await ask('/v1/drafts')).json()).drafts
    for (let round = 0; round < 6; round++) if ((await post('/v1/reviews', { text, engine: 'model', draft: draft.id })).status === 201) break
    expect(asked.calls).toHaveLength(7)
    expect((await read()).month.spent.tokens).toBe(7700)
  })

  test('that is spent refuses the model before anything is stored; what was answered is answered again, and the offline engine serves', async () => {
    const { post, ask, asked, read, database } = await serving({ usd: 1 })
    const first = await post('/v1/reviews', { text, engine: 'model' }, { 'idempotency-key': 'once' })
    expect(first.status).toBe(201)
    await bookUsage(database, 'local', { day: (await read()).to, engine: 'x:y', calls: 1, input: 1, cachedInput: 0, output: 1, usd: 1 })
    const refused = await post('/v1/reviews', { text, engine: 'model' })
    expect([refused.status, refused.headers.get('content-type')]).toEqual([429, 'application/problem+json'])
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await refused.json()).detail).toMatch(/^The budget for models of this month is spent, \$1\.01 of \$1\.00 \(ECQ_TENANT_BUDGET_USD\)\. It renews on \d{4}-\d\d-01 \(UTC\)\. Until then name the offline engine/)
    expect(asked.calls).toHaveLength(7)
    expect((await (await ask('/v1/drafts')).json()).drafts).toHaveLength(1)
    expect((await post('/v1/reviews', { text, engine: 'offline' })).status).toBe(201)
    const again = await post('/v1/reviews', { text, engine: 'model' }, { 'idempotency-key': 'once' })
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true'])
  })
})
