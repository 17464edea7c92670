/** Two runs side by side: pairs by text, verdicts in plain words, and what changed in which document. */
import { describe, expect, test } from 'vitest'
import { compareRuns } from '../../evals/compare.ts'
import { evaluate, isRun } from '../../evals/evaluate.ts'
import { printComparison } from '../../evals/print-comparison.ts'
import type { Run } from '../../evals/run-file.ts'
import { coachOn, recorded, request, silent, tape } from './recorded-world.ts'

const only = ['a01', 'a02', 'a03', 'a06', 'a08', 'b11', 'd11']

async function made(asked: typeof request): Promise<Run> {
  const result = await evaluate({ ...silent, coach: coachOn(tape) }, { ...asked, tasks: ['ccar', 'weak', 'board'] })
  if (!isRun(result)) throw new Error('answers are missing')
  return result.run
}

const [offline, model] = [await made({ ...request, only: [...only, 'a04'] }), await made({ ...recorded, only })]

describe('the offline engine against a model', async () => {
  const comparison = await compareRuns(offline, model)

  test('is paired by document', () => expect(comparison).toMatchObject({ documents: only.length, unpaired: ['a04'] }))

  test('has a plain verdict a task', () => {
    expect(comparison.verdicts['ccar']).toEqual({ verdict: 'better', because: 'better in accuracy' })
    const move = comparison.moves.find(({ task, figure }) => task === 'ccar' && figure === 'accuracy')
    expect(move).toMatchObject({ verdict: 'better' })
    expect(move?.ci?.[0]).toBeGreaterThan(0)
  })

  test('names what changed, how, and what the label is', () => {
    const [first] = comparison.changed
    expect(first?.changes.find(({ task, effect }) => task === 'ccar' && effect === 'mended')).toMatchObject({ about: expect.stringMatching(/^sentence \d+$/), labels: expect.any(Array), before: expect.any(Array), after: expect.any(Array) })
    for (const { changes } of comparison.changed) for (const { effect, labels, after, task } of changes) if (task === 'ccar' && effect === 'mended') expect(after).toEqual(labels)
  })

  test('reads well', () => {
    const words = printComparison(comparison)
    expect(words).toMatch(/^ccar +better +better in accuracy$/m)
    expect(words).toMatch(/ mended, \d+ broken, \d+ otherwise/)
  })
})

test('the other way round the verdict turns', async () => expect((await compareRuns(model, offline)).verdicts['ccar']).toMatchObject({ verdict: 'worse' }))

test('a run against itself: nothing moved', async () => {
  const { verdicts, changed } = await compareRuns(model, model)
  expect([verdicts['ccar'], changed]).toEqual([{ verdict: "can't tell", because: 'nothing moved' }, []])
})

test('runs over other documents are not compared', async () => {
  await expect(compareRuns(await made({ ...request, only: ['a05'] }), model)).rejects.toThrow('No document is in both runs')
})
