/** Answers that are kept on the command line: a review that was cut short, made again or replayed is not paid for twice. */
import { expect, test } from 'vitest'
import type { Model, ModelCall } from '../../src/ask/model.ts'
import { recordedModel } from '../../src/ask/providers/recorded.ts'
import { readTape } from '../../src/ask/tape.ts'
import { troubleFault } from '../../src/ask/trouble.ts'
import { makeBudget, withBudget } from '../../src/ask/wrap/budget.ts'
import type { Review } from '../../src/ecq/review.ts'
import { goodAnswer } from '../coach/answering.ts'
import { type World, bytes, runIn, textOf } from './run-cli.ts'

const story = 'Leading People\n\nIn 2019 nine offices shared one clerk, and mail lay for weeks. I hired three clerks and gave each a district. By 2021 the wait fell from 97 days to 22.\n'
const id = { provider: 'anthropic', id: 'claude-sonnet-5-5' }
const usage = { input: 1000, cachedInput: 0, cacheWrite: 0, output: 100 }

function worldOf(before: (call: ModelCall) => void = () => undefined, by = id): World & { asked: string[]; model: Model } {
  const asked: string[] = []
  const model: Model = {
    id,
    ask: async (call) => {
      before(call)
      asked.push(call.task)
      return { text: JSON.stringify(goodAnswer(call)), stop: 'end', usage, model: by }
    },
  }
  return { asked, model, files: new Map([['a.txt', bytes(story)]]), openModel: () => () => model }
}

const keeping = ['review', 'a.txt', '--model', 'x', '--format', 'json', '--keep', 'kept.jsonl'] as const
const reviewIn = (out: string): Review => (JSON.parse(out) as [Review])[0]

test('a review that failed in part is completed for the price of the rest, and then costs nothing', async () => {
  let broken = true
  const world = worldOf((call) => {
    if (broken && call.task === 'review-as-seat') throw troubleFault({ kind: 'server', model: id })
  })
  const first = reviewIn((await runIn(world, ...keeping)).out)
  expect(first.draft.notes.at(-1)).toContain('no usable answer for review-as-seat')
  broken = false
  const whole = reviewIn((await runIn(world, ...keeping)).out)
  expect(whole.provenance.tokens.input).toBe(3000)
  expect(whole.panel.seats.map(({ engine }) => engine)).toEqual(Array(3).fill('anthropic:claude-sonnet-5-5'))
  const again = reviewIn((await runIn(world, ...keeping)).out)
  expect(again).toMatchObject({ panel: whole.panel, provenance: { tokens: { input: 0, output: 0 }, costUsd: 0 } })
  expect(world.asked.filter((task) => task !== 'discuss')).toHaveLength(7)
})

test('a budget that ends in the middle, or Ctrl-C, leaves what was answered until then', async () => {
  const world = worldOf()
  const limited: World = { ...world, openModel: () => () => withBudget(world.model, [makeBudget({ tokens: 9_000 })]) }
  const cut = await runIn(limited, ...keeping)
  expect([cut.exit, cut.out]).toEqual([2, ''])
  expect(cut.err).toContain('the budget is 9,000 tokens')
  const paid = world.asked.length
  expect(readTape(textOf(world, 'kept.jsonl')).size).toBe(paid)
  const stop = new AbortController()
  const stopping = worldOf(() => stop.abort())
  expect((await runIn({ ...stopping, signal: stop.signal }, ...keeping)).exit).toBe(130)
  expect(readTape(textOf(stopping, 'kept.jsonl')).size).toBe(stopping.asked.length)
  for (let round = 0; round < 6; round++) if ((await runIn(limited, ...keeping)).exit === 0) break
  expect(world.asked).toHaveLength(7)
})

test('kept answers are a recording: they make the same review with no model, and at the price that was paid', async () => {
  const world = worldOf()
  const live = reviewIn((await runIn(world, ...keeping)).out)
  const tape = recordedModel(readTape(textOf(world, 'kept.jsonl')))
  const replayed = reviewIn((await runIn({ ...world, openModel: () => () => tape }, 'review', 'a.txt', '--model', 'recorded:kept.jsonl', '--format', 'json')).out)
  expect(replayed).toEqual(live)
})

test('answers of another model are not taken, those of one that stood in are', async () => {
  const world = worldOf(undefined, { provider: 'openai', id: 'gpt-6-luna' })
  await runIn(world, ...keeping)
  await runIn(world, ...keeping)
  expect(world.asked).toHaveLength(7)
  const other: Model = { id: { provider: 'openai', id: 'gpt-6-sol' }, ask: async (call) => (world.asked.push(call.task), { text: JSON.stringify(goodAnswer(call)), stop: 'end', usage, model: { provider: 'openai', id: 'gpt-6-sol' } }) }
  await runIn({ ...world, openModel: () => () => other }, ...keeping)
  expect(world.asked).toHaveLength(14)
})

test('keeping is for those who ask a model', async () => {
  const { exit, err } = await runIn({ files: new Map([['a.txt', bytes(story)]]) }, 'review', 'a.txt', '--keep', 'kept.jsonl')
  expect([exit, err]).toEqual([2, expect.stringContaining('--keep is about asking a model')])
})
