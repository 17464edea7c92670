/** Narratives that people labelled in part: what nobody was asked is not scored, and not taken for "nothing". */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { evaluate, isRun } from '../../evals/evaluate.ts'
import { scoreboardOf } from '../../evals/scoreboard.ts'
import { coachOn, request, silent } from './recorded-world.ts'

const folder = mkdtempSync(join(tmpdir(), 'ecq-by-hand-'))
afterAll(() => rmSync(folder, { recursive: true }))

const text = 'In 2019 nine offices shared one clerk.\n\nI hired three people and trained each of them for a month. By 2021 the wait fell from 97 days to 22.'
const second = text.indexOf('I hired')
const annotated = {
  id: 'mine',
  kind: 'statement',
  framework: 'ecq-2012',
  ecq: 'leading-people',
  profile: 'unplanned',
  text,
  planted: [],
  gold: {
    sentences: [{ start: 0, end: 38, paragraph: 0, ccar: 'context' }, { start: second, end: text.indexOf('By 2021') - 1, paragraph: 1, ccar: null }],
    paragraphs: [{ start: 0, end: 38, competencies: [], weak: [] }, { start: second, end: text.length, competencies: ['developing-others'], weak: [] }],
    outcome_opportunities: [],
    ratings: {},
  },
  annotations: { ana: { 'ccar 0': ['context'], 'competencies 1': ['developing-others=shown'] } },
}

test('only what was answered is scored', async () => {
  const path = join(folder, 'labels.jsonl')
  writeFileSync(path, `${JSON.stringify(annotated)}\n`)
  const result = await evaluate({ ...silent, coach: coachOn(null) }, { ...request, dataset: path })
  if (!isRun(result)) throw new Error('nothing can be missing offline')
  const { tasks } = scoreboardOf(result.run)
  expect(result.run.engine.how).toBe("1 document that trained nothing, scored by the weights of the release")
  expect([tasks['ccar']?.n, tasks['competencies']?.n]).toEqual([1, 1])
  const reasons = ['weak', 'outcomes', 'board', 'rules'].map((id) => tasks[id]?.unscored.reasons[0]?.reason)
  expect(reasons).toEqual(['nobody labelled its weak sections', 'nobody was asked where its outcomes belong', 'nobody rated its ECQs', 'no fault was planted in it, so that what rules find is neither right nor wrong'])
})
