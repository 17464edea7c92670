/** The gate on the project's own baselines: open today, open to noise, shut on a planted regression. */
import { describe, expect, test } from 'vitest'
import { regressionsOf } from '../../evals/compare.ts'
import { gate } from '../../evals/gate.ts'
import { movesOf } from '../../evals/moves.ts'
import type { Item, RunDocument, TaskAnswers } from '../../evals/run-file.ts'
import { readRun } from '../../evals/seal-run.ts'
import { type EvalTask, loadTasks } from '../../evals/shelves.ts'
import type { Model, ModelReply } from '../../src/ask/model.ts'
import { nodeCoachDeps } from '../../src/main/coach-deps.ts'
import { coachOn, silent, tape } from './recorded-world.ts'

/** A model whose label-ccar answers call every so manieth sentence something else. */
const mislabelling = (every: number) => (model: Model): Model => ({
  id: model.id,
  ask: async (call, options) => {
    const reply = await model.ask(call, options)
    return call.task === 'label-ccar' ? mislabelled(reply, every) : reply
  },
})

function mislabelled(reply: ModelReply, every: number): ModelReply {
  const { labels } = JSON.parse(reply.text) as { labels: { n: number; part: string }[] }
  const bent = labels.map((label) => (label.n % every === 0 ? { ...label, part: label.part === 'context' ? 'action' : 'context' } : label))
  return { ...reply, text: JSON.stringify({ labels: bent }) }
}

/** One answer in twenty of those that are wrong comes right, and as many that are right go wrong. */
function shaken(documents: readonly RunDocument[], seed: number): RunDocument[] {
  const items = documents.flatMap(({ tasks }) => tasks['ccar']?.items ?? [])
  const wrong = items.filter(({ right }) => !right).length / items.length
  let state = seed * 7919 + 1
  const chance = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const shake = (item: Item): Item => {
    if (!item.right) return chance() < 0.05 ? { ...item, answers: item.labels, right: true } : item
    return chance() < (0.05 * wrong) / (1 - wrong) ? { ...item, answers: [item.labels[0] === 'context' ? 'action' : 'context'], right: false } : item
  }
  return documents.map((document) => ({ ...document, tasks: { ccar: { ...(document.tasks['ccar'] as TaskAnswers), items: (document.tasks['ccar']?.items ?? []).map(shake) } } }))
}

const recorded = (bent?: (model: Model) => Model) => gate({ ...silent, coach: () => coachOn(tape, bent) }, ['recorded-ecq-dev-12'])

describe('the gate', () => {
  test('is open: nothing is worse than the baselines', async () => {
    const offline = await gate({ ...silent, coach: () => nodeCoachDeps({ proof: true }) }, ['offline-ecq-dev'])
    expect([...offline, ...(await recorded())].map(({ baseline, passed, because }) => ({ baseline, passed, because }))).toEqual([
      { baseline: 'offline-ecq-dev', passed: true, because: [] },
      { baseline: 'recorded-ecq-dev-12', passed: true, because: [] },
    ])
  })

  test('stays open to noise: a few sentences of one document labelled otherwise', async () => {
    const [answer] = await recorded(mislabelling(45))
    expect(answer?.comparison?.moves.find(({ task, figure }) => task === 'ccar' && figure === 'accuracy')?.difference).not.toBe(0)
    expect(answer).toMatchObject({ passed: true, because: [] })
  })

  test('stays open to noise: losses and gains of equal weight shut it no more often than the interval says', async () => {
    const { documents } = readRun(new URL('../../evals/baselines/recorded-ecq-dev-12.json', import.meta.url))
    const ccar = await loadTasks(['ccar'])
    const shut = Array.from({ length: 60 }, (_, round) => regressionsOf(ccar[0] as EvalTask, movesOf(ccar, documents, shaken(documents, round)))).filter((fallen) => fallen.length > 0)
    expect(shut.length).toBeLessThanOrEqual(6)
  })

  test('shuts on a regression: one sentence in eight labelled otherwise', async () => {
    const [answer] = await recorded(mislabelling(8))
    expect(answer?.passed).toBe(false)
    expect(answer?.because).toHaveLength(1)
    expect(answer?.because[0]).toMatch(/^ccar accuracy fell back from 0\.\d+ to 0\.\d+, difference between -0\.\d+ and -0\.\d+$/)
    expect(answer?.comparison?.verdicts).toMatchObject({ ccar: { verdict: 'worse' }, board: { verdict: "can't tell", because: 'nothing moved' } })
  })

  test('shuts where recorded answers are missing', async () => {
    const [answer] = await gate({ ...silent, coach: () => coachOn(new Map([...tape].slice(20))) }, ['recorded-ecq-dev-12'])
    expect(answer).toMatchObject({ passed: false, because: [expect.stringContaining('recorded answers are missing')] })
  })
})
