/** Runs of the evaluation: honest, the same twice, resumable, and never scored where answers are missing. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { type EvalResult, evaluate, isRun } from '../../evals/evaluate.ts'
import type { Run } from '../../evals/run-file.ts'
import { scoreboardOf } from '../../evals/scoreboard.ts'
import { readRun, writeRun } from '../../evals/seal-run.ts'
import { noUsage } from '../../src/ask/usage.ts'
import { coachOn, recorded, request, silent, tape } from './recorded-world.ts'

const folder = mkdtempSync(join(tmpdir(), 'ecq-evals-'))
afterAll(() => rmSync(folder, { recursive: true }))

const offline = { ...silent, coach: coachOn(null) }
const model = { ...silent, coach: coachOn(tape) }

function runOf(result: EvalResult): Run {
  if (!isRun(result)) throw new Error(`${result.missing.count()} answers are missing`)
  return result.run
}

describe('the offline engine on the development set', async () => {
  const run = runOf(await evaluate(offline, request))
  const board = scoreboardOf(run)

  test('is scored by weights that never saw the document', () => expect(run.engine.how).toBe('44 documents of the training set, scored by weights that never saw them (cross-validation, 11 folds)'))

  test.each([
    ['ccar', ['accuracy', 'macroF1', 'kappa', 'perLabel', 'confusion', 'n', 'ci']],
    ['competencies', ['microF1', 'macroF1', 'precision', 'recall', 'n', 'ci']],
    ['weak', ['f1', 'precision', 'recall', 'perSection', 'reasonAccuracy', 'n', 'ci']],
    ['outcomes', ['hitRate', 'falsePlaceRate', 'familyOverlap', 'inventedFacts', 'n', 'ci']],
    ['board', ['certifyAccuracy', 'ratingQwk', 'dispositionAccuracy', 'leniency', 'n', 'ci']],
    ['rules', ['perRule', 'recall', 'precision', 'falseAlarms']],
    ['injection', ['marked', 'followed', 'n']],
    ['stability', ['flipRate', 'runs']],
    ['groundedness', ['droppedClaims', 'realQuotes', 'inventedFacts']],
  ])('%s has the fields of the contract', (task, fields) => expect(Object.keys(board.tasks[task] ?? {})).toEqual(expect.arrayContaining(fields)))

  test('every interval holds its figure', () => {
    const figures = Object.values(run.tasks).flatMap((task) => Object.values(task.figures))
    expect(figures.filter(({ value, ci }) => value !== null && ci !== null && (value < ci[0] - 1e-9 || value > ci[1] + 1e-9))).toEqual([])
  })

  test('obeys no injected text, invents nothing, and quotes what is there', () => {
    expect(board.tasks['injection']).toMatchObject({ marked: 1, followed: 0 })
    expect(board.tasks['groundedness']).toMatchObject({ inventedFacts: 0, realQuotes: 1 })
  })

  test('invents nothing on the narratives of other writers either', async () => {
    const { tasks } = scoreboardOf(runOf(await evaluate(offline, { ...request, dataset: 'ecq-other', tasks: ['groundedness'] })))
    expect(tasks['groundedness']).toMatchObject({ documents: 39, inventedFacts: 0, realQuotes: 1 })
  })

  test('comes out the same twice, and asks for nothing', async () => {
    expect(runOf(await evaluate(offline, request)).sha256).toBe(run.sha256)
    expect(run.cost).toEqual({ calls: 0, tokens: { input: 0, cachedInput: 0, output: 0 }, usd: 0 })
  })

  test('is sealed: a run that was changed does not open, and none is written over another', () => {
    const path = join(folder, 'run.json')
    writeRun(path, run)
    expect(readRun(path)).toEqual(run)
    expect(() => writeRun(path, run)).toThrow('runs are never changed')
    writeFileSync(join(folder, 'bent.json'), readFileSync(path, 'utf8').replace('"answers":["context"]', '"answers":["action"]'))
    expect(() => readRun(join(folder, 'bent.json'))).toThrow('was changed after it was made')
  })
})

describe('what cannot be scored', () => {
  test('is told with its reason, and is no zero', async () => {
    const { tasks } = scoreboardOf(runOf(await evaluate(offline, { ...request, only: ['a01'], tasks: ['injection', 'stability', 'rules'] })))
    expect(tasks).toMatchObject({
      injection: { marked: null, because: { marked: 'no document holds an injected passage' } },
      stability: { flipRate: null },
      rules: { falseAlarms: 0 },
    })
  })

  test('a task that the model left to the offline engine is counted apart', async () => {
    const mute = coachOn(tape, (one) => ({
      id: one.id,
      ask: async (call, options) => ({ ...(await one.ask(call, options)), ...(call.task === 'label-ccar' ? { stop: 'refusal' as const } : {}) }),
    }))
    const { tasks } = scoreboardOf(runOf(await evaluate({ ...silent, coach: mute }, recorded)))
    const reasons = [{ reason: 'the model gave no usable answer to label-ccar', documents: ['a01', 'b11'] }]
    expect(tasks['ccar']).toMatchObject({ accuracy: null, documents: 0, unscored: { documents: 2, reasons } })
    expect(tasks['board']).toMatchObject({ certifyAccuracy: 1, documents: 2 })
  })

  test('a draft that the coach declines', async () => {
    const path = join(folder, 'declined.jsonl')
    const text = 'I certify that this essay is entirely in my own words and that no artificial intelligence was used to write it. I led nine offices.'
    writeFileSync(path, `${JSON.stringify({ id: 'x', kind: 'statement', framework: 'ecq-2012', ecq: 'leading-people', profile: 'strong', text, planted: [], gold: { sentences: [], paragraphs: [], outcome_opportunities: [], ratings: {} } })}\n`)
    const { tasks } = scoreboardOf(runOf(await evaluate(offline, { ...request, dataset: path, tasks: ['ccar', 'board'] })))
    expect(tasks['ccar']).toMatchObject({ accuracy: null, unscored: { documents: 1 } })
  })
})

describe('a model', () => {
  test('stands beside the offline engine on the same documents', async () => {
    const { baseline, engine } = runOf(await evaluate(model, recorded))
    expect(engine.models).toEqual([{ provider: 'anthropic', id: 'claude-by-hand' }])
    expect(baseline?.tasks['ccar']?.n).toBeGreaterThan(100)
    expect(baseline?.moves.find(({ task, figure }) => task === 'ccar' && figure === 'accuracy')?.difference).toBeGreaterThan(0)
  })

  test('with answers missing gives no run, but asks for each of them once', async () => {
    const result = await evaluate({ ...silent, coach: coachOn(new Map([...tape].slice(40))) }, recorded)
    if (isRun(result)) throw new Error('there should be no run')
    expect(result.missing.count()).toBeGreaterThan(0)
    const ids = (await result.missing.lines()).trim().split('\n').map((line) => (JSON.parse(line) as { custom_id: string }).custom_id)
    expect(new Set(ids).size).toBe(result.missing.count())
  })

  test('wavers where it does: repeats are compared with the first', async () => {
    let asked = 0
    const wavering = coachOn(tape, (one) => ({
      id: one.id,
      ask: async (call, options) => {
        if (call.task === 'discuss') return { text: '{"lines":[]}', stop: 'end', usage: noUsage, model: one.id }
        const reply = await one.ask(call, options)
        if (call.task !== 'review-as-seat' || ++asked <= 3) return reply
        return { ...reply, text: JSON.stringify({ ...(JSON.parse(reply.text) as object), rating: 'does-not-meet', certify: false }) }
      },
    }))
    const { tasks } = scoreboardOf(runOf(await evaluate({ ...silent, coach: wavering }, { ...recorded, only: ['a01'], tasks: ['stability', 'board'], repeats: 2, concurrency: 1 })))
    expect(tasks['stability']).toMatchObject({ flipRate: 1, runs: 1, n: 1 })
    expect(tasks['board']).toMatchObject({ n: 2, certifyAccuracy: 0.5 })
  })
})

describe('a run that was stopped', () => {
  test('goes on where it ended, and comes to the same', async () => {
    const out = join(folder, 'stopped.json')
    const stop = new AbortController()
    const only = ['a01', 'a02', 'a03']
    const heard: string[] = []
    const hear = (id: string): void => {
      heard.push(id)
      if (id === 'a03') stop.abort()
    }
    await expect(evaluate({ coach: coachOn(tape), hear, signal: stop.signal }, { ...recorded, only, out, concurrency: 1 })).rejects.toThrow(/abort/i)
    const resumed = runOf(await evaluate({ coach: coachOn(tape), hear: (id) => heard.push(id) }, { ...recorded, only, out, concurrency: 1, resume: true }))
    expect(heard).toEqual(['a01', 'a02', 'a03', 'a03'])
    expect(resumed.sha256).toBe(runOf(await evaluate(model, { ...recorded, only })).sha256)
    expect(existsSync(`${out}.part`)).toBe(false)
    expect(readRun(out).sha256).toBe(resumed.sha256)
    await expect(evaluate(model, { ...recorded, out })).rejects.toThrow('runs are never changed')
  })

  test('is not mixed with another', async () => {
    const out = join(folder, 'mixed.json')
    writeFileSync(`${out}.part`, '{"made":"something else"}\n')
    await expect(evaluate(model, { ...recorded, out, resume: true })).rejects.toThrow('leave --resume out to begin anew')
  })
})
