/** Seats on models of their own, and seats that are asked more than once: who voted, what it cost, where a vote wavers. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, describe, expect, test } from 'vitest'
import { batchLines, halves } from '../../src/ask/batch-lines.ts'
import { keyOf } from '../../src/ask/key.ts'
import type { Model, ModelCall, ModelId } from '../../src/ask/model.ts'
import { priceOf } from '../../src/ask/models.ts'
import { taskOutputs } from '../../src/ask/task-outputs.ts'
import { troubleFault } from '../../src/ask/trouble.ts'
import { withFallback } from '../../src/ask/wrap/fallback.ts'
import { collectMisses } from '../../src/coach/collect-misses.ts'
import type { CoachDeps, ReviewModel } from '../../src/coach/deps.ts'
import { mergeAnswers } from '../../src/coach/merge-answers.ts'
import { reviewDraft } from '../../src/coach/review-draft.ts'
import { Review } from '../../src/ecq/review.ts'
import { makeModel } from '../../src/main/model.ts'
import { writeMarkdown } from '../../src/write/markdown.ts'
import { noPaint } from '../../src/write/paint.ts'
import { prettyReview } from '../../src/write/pretty-review.ts'
import { writeHtml } from '../../src/write/report/write-html.ts'
import { call as someCall } from '../contracts/model.ts'
import { goodAnswer } from './answering.ts'

const folder = mkdtempSync(`${tmpdir()}/board-`)
afterAll(() => rmSync(folder, { recursive: true }))

const text = 'Leading People\n\nIn 2019 nine offices shared one clerk, and mail lay for weeks. I hired three clerks and gave each a district. By 2021 the wait fell from 97 days to 22.'
const outside: CoachDeps = { now: () => new Date('2026-03-01T12:00:00Z'), id: () => 'review-1', proofread: null, countPages: null }

async function reviewed(model: ReviewModel, repeats = 1): Promise<Review> {
  const events = reviewDraft({ ...outside, openModel: () => model, asking: { repeats } }, { text, kind: 'statement', ecq: 'leading-people', date: '2023-06-01' })
  for (;;) {
    const step = await events.next()
    if (step.done) return Review.parse(step.value)
  }
}

const named = (name: string): ModelId => ({ provider: name.split(':')[0] ?? '', id: name.split(':')[1] ?? '' })
const usage = { input: 1000, cachedInput: 0, cacheWrite: 0, output: 100 }

type Answer = Readonly<Record<string, unknown>>

/** A model of this name that notes what it is asked. */
function modelOf(name: string, answer: (call: ModelCall) => Answer = goodAnswer): Model & { calls: ModelCall[] } {
  const calls: ModelCall[] = []
  return {
    id: named(name),
    calls,
    ask: async (call) => {
      calls.push(call)
      return { text: JSON.stringify(answer(call)), stop: 'end', usage, model: named(name) }
    },
  }
}

const vote = (call: ModelCall, rating: string, certify: boolean): Answer => {
  const good = goodAnswer(call)
  return { ...good, rating, certify, evidence: (good['evidence'] as object[]).map((one) => ({ ...one, speaks: certify ? 'for' : 'against', proves: certify ? 'It can be counted.' : 'It stands alone.' })) }
}

describe('seats on models of their own', () => {
  const names = ['anthropic:claude-opus-5-5', 'openai:gpt-6-sol', 'anthropic:claude-haiku-5-5']

  test('are asked there and nowhere else; the review names them all, and each is billed at its own price', async () => {
    const main = modelOf('anthropic:claude-sonnet-5-5')
    const seats = names.map((name) => modelOf(name))
    const review = await reviewed({ ...main, seats })
    expect(review.panel.seats.map(({ engine }) => engine)).toEqual(names)
    expect(seats.map(({ calls }) => calls.map(({ task }) => task))).toEqual(Array(3).fill(['review-as-seat']))
    expect(main.calls.map(({ task }) => task).sort()).toEqual(['flag-weak-sections', 'label-ccar', 'map-competencies', 'suggest-outcomes'])
    expect(new Set(review.engine.models.map(({ provider, id }) => `${provider}:${id}`))).toEqual(new Set(['anthropic:claude-sonnet-5-5', ...names]))
    expect(review.provenance).toMatchObject({ calls: 7, tokens: { input: 7000, output: 700 } })
    const four = { ...usage, input: 4000, output: 400 }
    const dollars = [priceOf(four, main.id), ...names.map((name) => priceOf(usage, named(name)))].reduce<number>((sum, price) => sum + (price ?? 0), 0)
    expect(review.provenance.costUsd).toBeCloseTo(dollars, 10)
  })

  test('that cannot be reached are stood in for: the seat says by whom, and what the first try cost stays at its own price', async () => {
    const broken: Model = { id: named('openai:gpt-6-sol'), ask: async () => { throw troubleFault({ kind: 'cut', model: named('openai:gpt-6-sol'), usage }) } }
    const backup = modelOf('anthropic:claude-haiku-5-5')
    const main = modelOf('anthropic:claude-sonnet-5-5')
    const review = await reviewed({ ...main, seats: [main, withFallback(broken, backup), main] })
    expect(review.panel.seats.map(({ engine }) => engine)).toEqual(['anthropic:claude-sonnet-5-5', 'anthropic:claude-haiku-5-5', 'anthropic:claude-sonnet-5-5'])
    expect(review.engine.models).toContainEqual(named('openai:gpt-6-sol'))
    const six = { ...usage, input: 6000, output: 600 }
    expect(review.provenance.costUsd).toBeCloseTo((priceOf(six, main.id) ?? 0) + (priceOf(usage, broken.id) ?? 0) + (priceOf(usage, backup.id) ?? 0), 10)
  })

  test('that fail alone leave the other seats to their models', async () => {
    const broken: Model = { id: named('openai:gpt-6-sol'), ask: async () => { throw troubleFault({ kind: 'credentials', model: named('openai:gpt-6-sol') }) } }
    const main = modelOf('anthropic:claude-sonnet-5-5')
    const review = await reviewed({ ...main, seats: [main, broken, main] })
    expect(review.panel.seats.map(({ engine }) => engine)).toEqual(['anthropic:claude-sonnet-5-5', 'offline', 'anthropic:claude-sonnet-5-5'])
    expect(review.draft.notes.at(-1)).toContain('openai:gpt-6-sol does not accept the key')
  })

  test('have keys of their own, and the others keep theirs', async () => {
    const keys = await Promise.all([{}, { meant: named('openai:a') }, { meant: named('openai:b') }, { repeat: 2 }, { repeat: 3 }, { meant: named('openai:a'), repeat: 2 }].map((more) => keyOf({ ...someCall, ...more })))
    expect(new Set(keys).size).toBe(6)
    expect(keys[0]).toBe(await keyOf({ ...someCall }))
  })

  test('and their repeats are recorded in rounds, each line for its own vendor, and then replayed alike', async () => {
    const file = `${folder}/tape.jsonl`
    writeFileSync(file, '')
    const seats = ['anthropic:claude-opus-5-5', 'openai:gpt-6-luna', '']
    const opened = async () => (await makeModel({ model: `recorded:${file}`, seats }, taskOutputs)).open()
    const rounds: number[] = []
    let tape = ''
    for (;;) {
      const misses = collectMisses()
      const model = await opened()
      const { deps, missed } = misses.watch({ ...outside, openModel: () => model, asking: { repeats: 2 } })
      const events = reviewDraft(deps, { text, kind: 'statement', ecq: 'leading-people', date: '2023-06-01' })
      let step = await events.next()
      while (!step.done) step = await events.next()
      if (!missed()) break
      rounds.push(misses.count())
      const lines = await misses.lines()
      const parsed = lines.trim().split('\n').map((line) => JSON.parse(line))
      if (rounds.length === 1) {
        expect(halves(lines, 'params').filter(({ half }) => half['model'] === 'claude-opus-5-5')).toHaveLength(2)
        expect(halves(lines, 'body', 'gpt-6-sol').map(({ half }) => half['model']).filter((name) => name === 'gpt-6-luna')).toHaveLength(2)
        expect(parsed.filter(({ body, params }) => body && params)).toHaveLength(6)
      }
      const answers = parsed.map(({ custom_id: key, body, params }) => {
        const half = JSON.stringify(body ?? params)
        const task = taskOutputs.find(({ schema }) => half.includes(JSON.stringify(schema).slice(1, -1)))?.name ?? ''
        const unit = JSON.parse(`"${/(?:\\n|")(<draft>.*?<\/draft>)/.exec(half)?.[1] ?? ''}"`)
        const call = { task, prefix: { rules: '', unit } } as ModelCall
        return JSON.stringify({ custom_id: key, output: task === 'review-as-seat' ? vote(call, 'borderline', false) : goodAnswer(call) })
      })
      tape = mergeAnswers({ answers: answers.join('\n'), into: tape, requests: lines }).file
      writeFileSync(file, tape)
      expect(rounds.length).toBeLessThan(4)
    }
    expect(rounds).toEqual([10, 1])
    const [first, second] = [await reviewed(await opened(), 2), await reviewed(await opened(), 2)]
    expect(first).toEqual(second)
    expect(first.panel.seats.map(({ engine }) => engine)).toEqual(['anthropic:claude-opus-5-5', 'openai:gpt-6-luna', 'recorded:unknown'])
    expect(first.panel.seats.map(({ votes }) => votes['leading-people']?.repeated?.votes.length)).toEqual([2, 2, 2])
  })

  test('of one vendor only leave the other nothing to be given', async () => {
    const lines = await batchLines(new Map([['k', { ...someCall, meant: named('anthropic:claude-opus-5-5') }]]))
    expect(halves(lines, 'params', 'claude-haiku-5-5').map(({ half }) => half['model'])).toEqual(['claude-opus-5-5'])
    expect(() => halves(lines, 'body')).toThrow('None of these requests is for this vendor')
  })
})

test('where the model finds no words for the discussion, the talk is about the votes that its seats cast', async () => {
  const silent = modelOf('anthropic:claude-sonnet-5-5', (call) => (call.task === 'discuss' ? { lines: 7 } : call.task === 'review-as-seat' ? vote(call, 'does-not-meet', false) : goodAnswer(call)))
  const { panel } = await reviewed(silent)
  expect(panel.discussion[0]).toMatch(/^Every seat would refuse Leading People, which does not meet\. It stands alone\./)
  expect(panel.discussion.join(' ')).not.toContain('borderline')
})

describe('seats that are asked more than once', () => {
  /** Seat 2 changes its mind; seat 3 only its rating. */
  const wavering = modelOf('anthropic:claude-sonnet-5-5', (call) => {
    if (call.task !== 'review-as-seat') return goodAnswer(call)
    const seat = call.messages.at(-1)?.text ?? ''
    const turn = call.repeat ?? 1
    if (seat.includes('counted')) return turn === 2 ? vote(call, 'borderline', false) : vote(call, 'meets', true)
    return seat.includes('reached') && turn === 1 ? vote(call, 'borderline', true) : vote(call, 'meets', true)
  })

  test('settle their vote by code, keep the reasons of an answer that votes so, and say where they waver', async () => {
    const review = await reviewed(wavering, 3)
    const [one, two, three] = review.panel.seats.map(({ votes }) => votes['leading-people'])
    expect(one).toMatchObject({ rating: 'meets', certify: true, repeated: { spread: 0, stable: true } })
    expect(two).toMatchObject({ rating: 'meets', certify: true, repeated: { spread: 1, stable: false, votes: [{ certify: true }, { certify: false }, { certify: true }] } })
    expect(two?.reasons.map(({ text: reason }) => reason)).toEqual(['For: It can be counted.'])
    expect(three).toMatchObject({ rating: 'meets', certify: true, repeated: { spread: 1, stable: true } })
    expect(review.provenance.calls).toBe(4 + 9)
    const told = 'Seat 2 is unstable on Leading People: asked 3 times, it certified 2 times and refused 1. Read its vote as open.'
    expect(review.draft.notes).toContain(told)
    const spread = 'Seat 3 was asked 3 times about Leading People and rated it borderline, meets, meets: one step apart, certified every time.'
    for (const words of [prettyReview('draft.txt', review, { paint: noPaint, width: 400 }), writeMarkdown(review), await writeHtml(review, null)]) {
      expect(words).toContain(told)
      expect(words).toContain(spread)
    }
  })

  test('once are as before: nothing is said of repeats, and keys stay', async () => {
    const review = await reviewed(modelOf('anthropic:claude-sonnet-5-5'))
    expect(JSON.stringify(review.panel)).not.toContain('repeated')
    expect(wavering.calls.filter(({ task, repeat }) => task === 'review-as-seat' && repeat === undefined)).toHaveLength(3)
  })

  test('go by the answers that came when some did not', async () => {
    const flaky = modelOf('anthropic:claude-sonnet-5-5', (call) => {
      if (call.task === 'review-as-seat' && call.repeat === 2) throw troubleFault({ kind: 'server', model: named('anthropic:claude-sonnet-5-5') })
      return goodAnswer(call)
    })
    const review = await reviewed(flaky, 3)
    expect(review.panel.seats.map(({ votes, engine }) => [votes['leading-people']?.repeated?.votes.length, engine])).toEqual(Array(3).fill([2, 'anthropic:claude-sonnet-5-5']))
    expect(review.draft.notes.at(-1)).toContain('no usable answer for review-as-seat')
  })
})
