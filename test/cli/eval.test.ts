/** `ecq-coach eval` as somebody types it: scoreboard, details, misses, comparison, grid and gate, with their exit statuses. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { recordedModel } from '../../src/ask/providers/recorded.ts'
import { type World, runIn, textOf } from './run-cli.ts'
import { tape } from '../evals/recorded-world.ts'

const folder = mkdtempSync(join(tmpdir(), 'ecq-eval-'))
afterAll(() => rmSync(folder, { recursive: true }))

const world = (answers = tape): World => ({ files: new Map(), openModel: (name) => (name === undefined ? null : () => recordedModel(answers)) })
const two = ['--documents', 'a01,b11', '--task', 'ccar,competencies'] as const

describe('eval', () => {
  test('prints the offline engine’s figures with their intervals', async () => {
    const { exit, out, err } = await runIn(world(), 'eval', ...two)
    expect([exit, err]).toEqual([0, ''])
    expect(out).toMatch(/^ecq-dev, 2 of 44 documents: the offline engine\n2 documents of the training set, scored by weights that never saw them/)
    expect(out).toMatch(/^ {2}accuracy +0\.\d{3} +\[0\.\d{3}, 0\.\d{3}\]$/m)
  })

  test('--json prints the scoreboard of the contract', async () => {
    const { out } = await runIn(world(), 'eval', ...two, '--json')
    const ccar = { accuracy: expect.any(Number), ci: { accuracy: [expect.any(Number), expect.any(Number)] }, perLabel: {} }
    expect(JSON.parse(out)).toMatchObject({ dataset: 'ecq-dev', documents: 2, engine: 'offline', prompts: {}, tasks: { ccar }, cost: { calls: 0, usd: 0 } })
  })

  test('--details lists what one rule misses and finds beyond', async () => {
    const { out } = await runIn(world(), 'eval', '--task', 'rules', '--details', 'weak-verb', 'weak-noun')
    expect(out).toContain('Nothing in this run is called weak-noun')
    expect(out).toMatch(/^extra +\w\d\d {2}weak-verb: /m)
    expect(out).toMatch(/^weak-verb: recall [\d.]+, planted \d+, falsePositives \d+/m)
  })

  test('--tables prints tables', async () => expect((await runIn(world(), 'eval', ...two, '--tables')).out).toMatch(/^ {2}confusion\n +challenge +context +action +result +other$/m))

  test('a model stands beside the offline engine, and its cost is guessed where the answers do not say', async () => {
    const { exit, out } = await runIn(world(), 'eval', ...two, '--model', 'recorded:tape.jsonl')
    expect(exit).toBe(0)
    expect(out).toMatch(/offline +difference/)
    expect(out).toMatch(/about \d+,000 tokens by their length, \$\d/)
  })

  test('what a recorded model cannot answer is written, and the status is 4', async () => {
    const here = world(new Map([...tape].slice(60)))
    const { exit, out, err } = await runIn(here, 'eval', ...two, '--model', 'recorded:tape.jsonl', '--misses', 'ask.jsonl')
    expect([exit, out]).toEqual([4, ''])
    expect(err).toContain('The requests are in ask.jsonl')
    expect(textOf(here, 'ask.jsonl').trim().split('\n').length).toBe(Number(/(\d+) answers are missing/.exec(err)?.[1]))
  })

  test.each([
    [['--task', 'plot'], 'There is no task "plot"'],
    [['--documents', 'zz'], 'has no document zz'],
    [['--repeats', 'often'], 'Give a whole number from 1 to 1000'],
    [['--resume'], 'name its file with --out'],
    [['--engine', 'offline', '--prompts', 'label-ccar@1'], 'reads no prompt'],
    [['--dataset', 'nowhere.jsonl'], 'cannot be read'],
    [['--compare', 'one.json'], 'Name two runs'],
    [['--renew'], 'say --gate --renew'],
    [['--nope'], "Unknown option '--nope'. Add --help"],
  ])('%j is refused with one clear line', async (args, message) => {
    const { exit, err } = await runIn(world(), 'eval', ...args)
    expect(exit).toBe(2)
    expect(err).toContain(message)
    expect(err.trim()).not.toContain('\n')
  })
})

describe('eval of two runs', () => {
  const [before, after] = [join(folder, 'before.json'), join(folder, 'after.json')]

  test('--out keeps them, --compare tells them apart', async () => {
    await runIn(world(), 'eval', ...two, '--out', before)
    await runIn(world(), 'eval', ...two, '--model', 'recorded:tape.jsonl', '--no-texts', '--out', after)
    expect(readFileSync(before, 'utf8')).toContain('grain')
    expect(readFileSync(after, 'utf8')).not.toContain('grain')
    const { exit, out } = await runIn(world(), 'eval', '--compare', before, after)
    expect(exit).toBe(0)
    expect(out).toMatch(/^ccar +better +better in accuracy$/m)
    expect(out).toContain('label-ccar@1')
    expect((await runIn(world(), 'eval', ...two, '--out', before)).err).toContain('runs are never changed')
  })
})

test('eval --gate fails with status 1 where answers got worse, and says in what', async () => {
  const careless: World = {
    files: new Map(),
    openModel: (name) => {
      const model = name === undefined ? null : recordedModel(tape)
      return model && (() => ({ id: model.id, ask: async (call, options) => ({ ...(await model.ask(call, options)), ...(call.task === 'flag-weak-sections' ? { text: '{"weak":[]}' } : {}) }) }))
    },
  }
  const { exit, out } = await runIn(careless, 'eval', '--gate')
  expect(exit).toBe(1)
  expect(out).toMatch(/^offline-ecq-dev: passed$/m)
  expect(out).toMatch(/^recorded-ecq-dev-12: FAILED\n {2}weak f1 fell back from 0\.9\d+ to 0\.\d+/m)
})

describe('eval of a grid', () => {
  const grid = (words: unknown): string => {
    const path = join(folder, 'grid.json')
    writeFileSync(path, typeof words === 'string' ? words : JSON.stringify(words))
    return path
  }

  test('prints a line for each prompt and model, with cost', async () => {
    const { exit, out } = await runIn(world(), 'eval', '--grid', grid({ documents: ['a01'], tasks: ['ccar'], models: ['offline', 'recorded:tape.jsonl'] }))
    expect(exit).toBe(0)
    expect(out).toMatch(/^1 +offline +- +- +- +nothing asked$/m)
    expect(out).toMatch(/^2 +recorded:tape\.jsonl +live +live +\d+ +\d+ calls, about/m)
    expect(out).toMatch(/^ccar accuracy +0\.\d+ \[.*\] +0\.\d+ \[/m)
  })

  test('collects what all of it lacks in one file, each request once', async () => {
    const here = world(new Map([...tape].slice(60)))
    const { exit, err } = await runIn(here, 'eval', '--grid', grid({ documents: ['a01', 'b11'], tasks: ['ccar'], models: ['recorded:one.jsonl', 'recorded:other.jsonl'] }), '--misses', 'ask.jsonl')
    expect(exit).toBe(4)
    const ids = textOf(here, 'ask.jsonl').trim().split('\n').map((line) => (JSON.parse(line) as { custom_id: string }).custom_id)
    expect([new Set(ids).size, err]).toEqual([ids.length, expect.stringContaining(`${ids.length} answers are missing, for`)])
  })

  test.each([
    ['{', 'is not JSON'],
    [{ models: [] }, 'cannot be used'],
    [{ models: ['offline'], prompt: ['x'] }, 'Its fields are dataset, documents'],
  ])('%j is refused', async (words, message) => expect((await runIn(world(), 'eval', '--grid', grid(words))).err).toContain(message))
})
