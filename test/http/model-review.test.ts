/** The model engine behind the API: the same jobs, events and documents, answers kept with their draft, clear ends. */
import { afterEach, describe, expect, test } from 'vitest'
import { type ScriptedModel, scriptedModel } from '../../src/ask/providers/scripted.ts'
import { troubleFault } from '../../src/ask/trouble.ts'
import { type BudgetLimits, makeBudget, withBudget } from '../../src/ask/wrap/budget.ts'
import { withCache } from '../../src/ask/wrap/cache.ts'
import type { CoachDeps } from '../../src/coach/deps.ts'
import { reviewDraft } from '../../src/coach/review-draft.ts'
import { Review } from '../../src/ecq/review.ts'
import { goodAnswer } from '../coach/answering.ts'
import { fakeDeps } from '../work/fake-review.ts'
import { type FakeApp, fakeApp } from './fake-app.ts'

const people = 'Leading People\n\nIn 2019 nine offices shared one clerk, and mail lay for weeks. I hired three clerks and gave each a district. By 2021 the wait fell from 97 days to 22.'
const results = 'Results Driven\n\nIn 2018 the audit found gaps in the books. I wrote a plan, met each chief and closed the gaps. In 2020 the audit found none.'
const whole = `${people}\n\n${results}`

let service: FakeApp | null = null
afterEach(async () => { await service?.close(); service = null })

const good = (): ScriptedModel => scriptedModel({ answers: (call) => JSON.stringify(goodAnswer(call)) })

async function serving(model: ScriptedModel, { engine = 'offline', budget = {} }: { engine?: 'offline' | 'model'; budget?: BudgetLimits } = {}): Promise<FakeApp> {
  const openModel: CoachDeps['openModel'] = (answers) => {
    const held = withBudget(model, [makeBudget(budget)])
    return answers ? withCache(held, answers) : held
  }
  return (service = await fakeApp(reviewDraft, 20, { ...fakeDeps(), engine, openModel }))
}

describe('engines', () => {
  test('are listed with who answers and without secrets', async () => {
    const { ask } = await serving(good())
    expect(await (await ask('/v1/engines')).json()).toEqual({ default: 'offline', engines: [{ name: 'offline', models: [] }, { name: 'model', models: [{ provider: 'scripted', id: 'script' }] }] })
  })
  test('are chosen by the request, else as the service is set up', async () => {
    const { post } = await serving(good())
    const named = async (body: object): Promise<string> => Review.parse(await (await post('/v1/reviews', { text: people, ...body })).json()).engine.name
    expect([await named({}), await named({ engine: 'model' }), await named({ engine: 'offline' })]).toEqual(['offline', 'model', 'offline'])
  })
  test('that are not set up are refused before anything is stored', async () => {
    service = await fakeApp(reviewDraft)
    expect(await (await service.ask('/v1/engines')).json()).toEqual({ default: 'offline', engines: [{ name: 'offline', models: [] }] })
    const refused = await service.post('/v1/reviews', { text: people, engine: 'model' })
    expect([refused.status, (await refused.json()).detail]).toEqual([400, expect.stringContaining('set ECQ_MODEL')])
    expect((await (await service.ask('/v1/drafts')).json()).drafts).toEqual([])
  })
})

describe('a review by a model', () => {
  test('is one document, told part by part, and the same when it is read back', async () => {
    const { post, ask } = await serving(good(), { engine: 'model' })
    const streamed = await post('/v1/reviews', { text: people }, { accept: 'text/event-stream' })
    const text = await streamed.text()
    expect(text.match(/^event: .*/gm)).toEqual(['draft-read', 'findings-found', 'sentences-labelled', 'paragraphs-mapped', 'outcomes-suggested', 'seats-voted', 'findings-found', 'review-end'].map((type) => `event: ${type}`))
    const review = Review.parse(await (await ask(streamed.headers.get('location') ?? '')).json())
    expect(review).toMatchObject({ engine: { name: 'model', models: [{ provider: 'scripted', id: 'script' }] }, panel: { disposition: { outcome: 'approve' } } })
    expect(review.provenance.calls).toBe(7)
  })

  test('tells the rules\' findings while the model still thinks, and ends though the client has gone', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const { post, ask } = await serving(scriptedModel({ answers: async (call) => (await promise, JSON.stringify(goodAnswer(call))) }))
    const leaving = new AbortController()
    const streamed = await service!.ask('/v1/reviews', { method: 'POST', signal: leaving.signal, headers: { 'content-type': 'application/json', accept: 'text/event-stream' }, body: JSON.stringify({ text: people, engine: 'model' }) })
    const reader = streamed.body!.pipeThrough(new TextDecoderStream()).getReader()
    let told = ''
    while (!told.includes('event: findings-found')) told += (await reader.read()).value ?? ''
    expect(told).not.toContain('sentences-labelled')
    leaving.abort()
    await reader.cancel().catch(() => undefined)
    resolve()
    const path = streamed.headers.get('location') ?? ''
    await expect.poll(async () => (await ask(path)).status, { timeout: 20_000 }).toBe(200)
    expect((await post('/v1/reviews', { text: people })).status).toBe(201)
  })

  test('of a next version asks only about what changed, and answers go with their draft', async () => {
    const model = good()
    const { post, ask, database } = await serving(model, { engine: 'model' })
    const first = await post('/v1/reviews', { text: whole, kind: 'package' })
    const paid = Review.parse(await first.json()).provenance.tokens.input
    const asked = model.calls.length
    expect(asked).toBe(14)
    const [draft] = (await (await ask('/v1/drafts')).json()).drafts
    const again = Review.parse(await (await post('/v1/reviews', { text: whole.replace('closed the gaps', 'closed all of the gaps'), kind: 'package', draft: draft.id })).json())
    expect(model.calls.length - asked).toBe(7)
    expect(model.calls.slice(asked).every(({ prefix }) => prefix.unit.includes('closed all of the gaps'))).toBe(true)
    expect(again.provenance.tokens.input).toBeLessThan(paid * 0.6)
    const elsewhere = model.calls.length
    await post('/v1/reviews', { text: whole, kind: 'package' })
    expect(model.calls.length - elsewhere).toBe(14)
    const gone = await (await ask(`/v1/drafts/${draft.id}`, { method: 'DELETE' })).json()
    expect(gone.removed).toMatchObject({ versions: 2, reviews: 2, answers: 21 })
    expect(await database.query('select count(*) as count from model_answer where draft = $1', [draft.id])).toEqual([{ count: 0 }])
  })

  test('that fails at every call is whole, and says that the offline engine stands in', async () => {
    const { post } = await serving(scriptedModel({ answers: () => troubleFault({ kind: 'server', model: { provider: 'scripted', id: 'script' }, status: 500 }) }))
    const made = await post('/v1/reviews', { text: people, engine: 'model' })
    expect(made.status).toBe(201)
    const review = Review.parse(await made.json())
    expect(review.draft.notes.at(-1)).toMatch(/the offline engine's answer stands there\. .* failed on its side; try again later \(status 500\)/)
  })

  test('that outruns its budget ends failed with the reason, and what was answered is not paid for twice', async () => {
    const model = good()
    const { post, ask } = await serving(model, { engine: 'model', budget: { tokens: 9_000 } })
    const failed = await post('/v1/reviews', { text: people })
    expect([failed.status, (await failed.json()).detail]).toEqual([413, expect.stringContaining('the budget is 9,000 tokens')])
    const events = await (await ask(`${failed.headers.get('location')}/events`)).text()
    expect(events.match(/^event: .*/gm)?.at(-1)).toBe('event: review-failed')
    const [draft] = (await (await ask('/v1/drafts')).json()).drafts
    for (let rounds = 0; rounds < 6; rounds++) {
      const next = await post('/v1/reviews', { text: people, draft: draft.id })
      if (next.status === 201) break
    }
    expect(model.calls).toHaveLength(7)
  })

  test('that is deleted while it is made asks the model no further', async () => {
    const signals: AbortSignal[] = []
    const { promise, resolve } = Promise.withResolvers<void>()
    const model = scriptedModel({ answers: (call) => JSON.stringify(goodAnswer(call)), pause: async (_, signal) => { if (signal) signals.push(signal); await promise } })
    const { post, ask } = await serving(model, { engine: 'model' })
    const path = (await post('/v1/reviews', { text: people }, { prefer: 'respond-async' })).headers.get('location') ?? ''
    await expect.poll(() => signals.length, { timeout: 20_000 }).toBe(7)
    expect((await ask(path, { method: 'DELETE' })).status).toBe(200)
    resolve()
    await expect.poll(() => signals.every(({ aborted }) => aborted), { timeout: 20_000 }).toBe(true)
  })
})
