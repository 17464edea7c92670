/** The gate on the project's own baselines: open today, open to noise, shut on a planted regression. */
import { describe, expect, test } from 'vitest'
import { gate } from '../../evals/gate.ts'
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
