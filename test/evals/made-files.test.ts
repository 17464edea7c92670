/** Cards and exports are made from runs: fresh, whole, and runnable where they are meant to run. */
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readTape } from '../../src/ask/tape.ts'
import type { MadeFile } from '../../src/cli/evaluation.ts'
import { cardsOf } from '../../evals/card/card-of.ts'
import { commonErrors, weakestLabels } from '../../evals/card/failures.ts'
import { inspectLog } from '../../evals/export/inspect.ts'
import { promptfooFiles } from '../../evals/export/promptfoo.ts'
import type { Item, Run } from '../../evals/run-file.ts'
import { readRun } from '../../evals/seal-run.ts'
import { withTexts } from '../../evals/with-texts.ts'
import { bytes, runIn } from '../cli/run-cli.ts'

const evals = new URL('../../evals/', import.meta.url)
const recorded = new URL('baselines/recorded-ecq-dev-12.json', evals)
const run: Run = readRun(recorded)
const tape = readTape(readFileSync(new URL('recorded/ecq-dev-12.jsonl', evals), 'utf8'))
const named = (files: readonly MadeFile[], name: string): string => files.find((file) => file.name === name)?.text ?? ''

describe('model cards', () => {
  test('are those of the recorded run; make them with: ecq-coach eval --card evals/baselines/recorded-ecq-dev-12.json --out evals/cards', async () => {
    const cards = await cardsOf(run)
    const kept = readdirSync(new URL('cards/', evals)).sort()
    expect(kept).toEqual(cards.map(({ name }) => name).sort())
    for (const { name, text } of cards) expect(readFileSync(new URL(`cards/${name}`, evals), 'utf8'), name).toBe(text)
  })

  test('say what it does, who answered, how well beside the baseline, how far to trust it, and what fails', async () => {
    const card = named(await cardsOf(run), 'label-ccar-1.md')
    for (const words of ['Label every numbered sentence', 'anthropic:claude-by-hand', '| accuracy | 0.', "not with OPM's judgment", 'challenge taken for context (', 'Weakest labels: ']) expect(card).toContain(words)
    expect(card).toMatch(/\| accuracy \| 0\.\d{3} \[0\.\d{3}, [01]\.\d{3}\] \| 0\.\d{3} \[/)
  })

  test('of the offline engine there are none', async () => expect(await cardsOf(readRun(new URL('baselines/offline-ecq-dev.json', evals)))).toEqual([]))

  test('count what was taken for what, missed, or answered without a label', () => {
    const item = (labels: string[], answers: string[], right: boolean | null): Item => ({ about: 'x', group: 'x', start: null, end: null, labels, answers, right, note: null, repeat: 0 })
    expect(commonErrors([item(['a'], ['b'], false), item(['a'], ['b'], false), item(['a'], [], false), item(['a', 'b'], ['b', 'c'], false), item(['a'], ['a'], true), item([], ['d'], null)])).toEqual([
      { words: 'a missed', count: 2 },
      { words: 'a taken for b', count: 2 },
      { words: 'c answered without a label', count: 1 },
    ])
    const task = { title: '', n: 0, unit: '', documents: 0, unscored: [], figures: {}, tables: { perLabel: { a: { f1: 0.5, n: 9 }, b: { f1: 0.2, n: 2 }, c: { f1: null, n: 9 }, d: { f1: 0.4, n: 5 } } } }
    expect(weakestLabels(task)).toEqual([{ label: 'd', f1: 0.4, n: 5 }, { label: 'a', f1: 0.5, n: 9 }])
  })
})

interface PromptfooTest {
  readonly vars: { readonly key: string; readonly task: string; readonly unit: string; readonly expected: string; readonly document: string }
  readonly assert: readonly { readonly type: string; readonly value: unknown; readonly threshold?: number }[]
}

interface Scripts {
  readonly check: Readonly<Record<'quotes' | 'labels', (output: string, context: { vars: PromptfooTest['vars']; threshold?: number | undefined }) => { pass: boolean; score: number }>>
  readonly prompt: (context: { vars: object }) => string
  readonly answer: (vars: object) => Promise<{ output?: string; error?: string }>
}

describe('the folder for promptfoo', () => {
  let tests: PromptfooTest[]
  let files: MadeFile[]
  let scripts: Scripts
  beforeAll(async () => {
    files = await promptfooFiles(withTexts(run), tape)
    tests = JSON.parse(named(files, 'tests.json'))
    const folder = mkdtempSync(join(tmpdir(), 'promptfoo-'))
    for (const { name, text } of files) writeFileSync(join(folder, name), text)
    const load = createRequire(join(folder, 'here.cjs'))
    const Recorded = load('./recorded.cjs') as new () => { callApi: (prompt: string, context: { vars: object }) => Promise<{ output?: string; error?: string }> }
    scripts = { check: load('./check.cjs') as Scripts['check'], prompt: load('./prompt.cjs') as Scripts['prompt'], answer: (vars) => new Recorded().callApi('', { vars }) }
  })

  test('asks what the recorded run asked: every request has its recorded answer, and none of them fails', async () => {
    expect(tests.length).toBeGreaterThan(100)
    const scores = new Map<string, number[]>()
    for (const { vars, assert } of tests) {
      const { output = '' } = await scripts.answer(vars)
      expect(output, vars.task).toBe(tape.get(vars.key)?.response.text)
      expect(scripts.check.quotes(output, { vars }).pass).toBe(true)
      if (assert.length > 2) scores.set(vars.task, [...(scores.get(vars.task) ?? []), scripts.check.labels(output, { vars, threshold: 0 }).score])
    }
    const mean = (task: string): number => (scores.get(task) ?? []).reduce((sum, one) => sum + one, 0) / (scores.get(task)?.length ?? 1)
    expect([...scores.keys()].sort()).toEqual(['flag-weak-sections', 'label-ccar', 'map-competencies', 'review-as-seat'])
    for (const [task, least] of [['label-ccar', 0.9], ['review-as-seat', 0.95], ['map-competencies', 0.7], ['flag-weak-sections', 0.9]] as const) expect(mean(task), task).toBeGreaterThan(least)
  })

  test('a wrong label, an invented quote and a missing answer do not pass', async () => {
    const { vars, assert } = tests.find((one) => one.vars.task === 'label-ccar') as PromptfooTest
    const wrong = JSON.stringify({ labels: Object.keys(JSON.parse(vars.expected)).map((n) => ({ n: Number(n), part: 'other', who: 'i' })) })
    expect(scripts.check.labels(wrong, { vars, threshold: assert[2]?.threshold })).toMatchObject({ pass: false })
    expect(scripts.check.quotes(JSON.stringify({ found: [{ quote: 'I invented this' }] }), { vars }).pass).toBe(false)
    expect(await scripts.answer({ ...vars, key: 'none' })).toHaveProperty('error')
  })

  test('the prompt is a chat with the rules, the draft and the schema in it, and the configuration names it', () => {
    const [first] = tests
    const chat = JSON.parse(scripts.prompt({ vars: first?.vars ?? {} })) as { role: string; content: string }[]
    expect(chat.map(({ role }) => role)).toEqual(['system', 'user'])
    expect(chat[0]?.content).toContain('"additionalProperties":false')
    expect(chat[1]?.content).toContain('<draft>')
    expect(named(files, 'promptfooconfig.yaml')).toMatch(/prompts:\n {2}- id: file:\/\/prompt\.cjs[\s\S]+file:\/\/recorded\.cjs[\s\S]+tests: file:\/\/tests\.json/)
  })

  test('without recorded answers it names models to ask', async () => {
    const without = await promptfooFiles({ ...withTexts(run), documents: withTexts(run).documents.slice(0, 1) }, null)
    expect(without.map(({ name }) => name)).toEqual(['promptfooconfig.yaml', 'prompt.cjs', 'check.cjs', 'tests.json'])
    expect(named(without, 'promptfooconfig.yaml')).toMatch(/anthropic:messages:\S+\n {2}- openai:responses:/)
    await expect(promptfooFiles({ ...run, documents: run.documents.map((document) => ({ ...document, text: null })) }, null)).rejects.toThrow('--no-texts')
  })
})

/** What Inspect's own schema of a log asks for, of the parts that are written here. */
const Log = z.object({
  version: z.literal(2),
  status: z.literal('success'),
  eval: z.object({ eval_id: z.string(), run_id: z.string(), task_id: z.string(), created: z.string(), task: z.string(), model: z.string(), dataset: z.object({ samples: z.number() }), config: z.object({}), packages: z.object({}) }),
  results: z.object({ total_samples: z.number(), scores: z.array(z.object({ name: z.string(), scorer: z.string(), params: z.object({}), metrics: z.record(z.string(), z.object({ name: z.string(), value: z.number(), params: z.object({}) })) })) }),
  samples: z.array(z.object({ id: z.string(), epoch: z.literal(1), input: z.string(), target: z.string(), messages: z.array(z.object({ role: z.string(), content: z.string() })), scores: z.record(z.string(), z.object({ value: z.record(z.string(), z.number()), history: z.array(z.never()) })), events: z.array(z.never()) })),
})

describe('the log for Inspect', () => {
  test('has a sample for each document with a score for each task that could be scored', () => {
    const log = Log.parse(inspectLog(withTexts(run)))
    expect(log.samples.map(({ id }) => id)).toEqual(run.documents.map(({ id }) => id))
    expect(log.results.scores.find(({ name }) => name === 'ccar')?.metrics['accuracy']?.value).toBe(run.tasks['ccar']?.figures['accuracy']?.value)
    const [first] = run.documents
    expect(log.samples[0]?.scores['ccar']?.value['accuracy']).toBe(first?.tasks['ccar']?.scores['accuracy'])
  })

  test('what could not be scored is absent, and no zero', () => {
    const [first, ...others] = run.documents
    const unscored = { ...run, documents: first ? [{ ...first, tasks: { ...first.tasks, ccar: { items: [], unscored: 'no answer', scores: {} } } }, ...others] : others }
    const log = Log.parse(inspectLog(unscored))
    expect(log.samples[0]?.scores).not.toHaveProperty('ccar')
    expect(log.samples[1]?.scores).toHaveProperty('ccar')
  })
})

describe('on the command line', () => {
  const world = { files: new Map([['none.json', bytes('{}')]]) }
  test.each([
    [['--export', 'evalite', recorded.pathname], 'Say what to export to'],
    [['--card', new URL('baselines/offline-ecq-dev.json', evals).pathname], 'asked no prompt'],
    [['--report', 'a', 'b', 'c'], 'Name one run'],
    [['--report', 'no-such-run.json'], 'no-such-run.json'],
    [['--export', 'promptfoo', recorded.pathname, '--model', 'anthropic'], 'Only recorded answers'],
  ])('eval %j says what to do', async (args, words) => {
    const { exit, err } = await runIn(world, 'eval', ...args)
    expect(exit).toBe(2)
    expect(err).toContain(words)
  })

  test('a report and cards land where --out says', async () => {
    const report = await runIn(world, 'eval', '--report', recorded.pathname, '--out', 'page.html')
    expect([report.exit, report.err, report.written.get('page.html')?.slice(0, 15)]).toEqual([0, 'page.html\n', '<!doctype html>'])
    const cards = await runIn(world, 'eval', '--card', recorded.pathname, '--out', 'cards')
    expect([...cards.written.keys()]).toContain(join('cards', 'label-ccar-1.md'))
  })
})
