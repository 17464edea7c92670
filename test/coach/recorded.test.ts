/** Recorded answers of a model make whole reviews again, with no model and no network. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDataset } from '../../evals/dataset.ts'
import { recordedModel } from '../../src/ask/providers/recorded.ts'
import { readTape } from '../../src/ask/tape.ts'
import { reviewDraft } from '../../src/coach/review-draft.ts'
import { Review } from '../../src/ecq/review.ts'

const tape = readTape(readFileSync(new URL('../../evals/recorded/ecq-dev-12.jsonl', import.meta.url), 'utf8'))
const documents = readDataset(new URL('../../evals/datasets/ecq-dev.jsonl', import.meta.url))
const recorded = ['a01', 'a02', 'a03', 'a06', 'a08', 'a10', 'b04', 'b06', 'c09', 'd05', 'b11', 'd11']

async function replay(id: string) {
  const model = recordedModel(tape)
  const found = documents.find((document) => document.id === id)
  if (!found) throw new Error(`no document ${id}`)
  const { text, kind, ecq, framework } = found
  const deps = { now: () => new Date('2023-06-01T00:00:00Z'), id: () => 'eval', proofread: null, countPages: null, openModel: () => model }
  const events = reviewDraft(deps, { text, kind, framework, ...(ecq ? { ecq } : {}), date: '2023-06-01', engine: 'model' })
  let step = await events.next()
  while (!step.done) step = await events.next()
  return { review: step.value, missing: model.misses.size, gold: found.gold }
}

describe('replayed', () => {
  test.each(recorded)('%s', async (id) => {
    const { review, missing, gold } = await replay(id)
    expect(missing).toBe(0)
    Review.parse(review)
    expect(review.engine).toMatchObject({ name: 'model', models: [{ provider: 'anthropic', id: 'claude-by-hand' }] })
    for (const [ecq, { certify }] of Object.entries(gold.ratings)) expect(review.ecqs[ecq]?.certify).toBe(certify)
    for (const { competencies } of review.paragraphs) for (const { evidence } of competencies) expect(review.draft.text.slice(evidence.start, evidence.end)).toBe(evidence.quote)
  })
  test('twice gives the same review', async () => {
    expect((await replay('b11')).review).toEqual((await replay('b11')).review)
  })
})
