/** Scores the model engine from recorded answers: `node evals/model-scores.ts --tape FILE [--misses OUT] [--documents a01,b11]`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { batchLines } from '../src/ask/batch-lines.ts'
import { recordedModel } from '../src/ask/providers/recorded.ts'
import { readTape } from '../src/ask/tape.ts'
import { reviewDraft } from '../src/coach/review-draft.ts'
import type { Review } from '../src/ecq/review.ts'
import { readDataset } from './dataset.ts'
import { figuresInWords } from './figures.ts'
import { tallyOf } from './offline-tally.ts'
import { type Sample, sampleOf } from './train/sample.ts'

const { values } = parseArgs({ options: { tape: { type: 'string' }, misses: { type: 'string' }, documents: { type: 'string' }, dataset: { type: 'string' } } })
const wanted = values.documents?.split(',')
const samples = readDataset(values.dataset ?? new URL('datasets/ecq-dev.jsonl', import.meta.url)).map(sampleOf).filter(({ document }) => wanted?.includes(document.id) ?? true)
const model = recordedModel(readTape(values.tape ? readFileSync(values.tape, 'utf8') : ''))
const deps = { now: () => new Date('2023-06-01T00:00:00Z'), id: () => 'eval', proofread: null, countPages: null, openModel: () => model }

async function reviewOf({ document }: Sample): Promise<Review> {
  const { text, kind, ecq, framework } = document
  const events = reviewDraft(deps, { text, kind, framework, ...(ecq ? { ecq } : {}), date: '2023-06-01', engine: 'model' })
  let step = await events.next()
  while (!step.done) step = await events.next()
  return step.value
}

const reviewed: { sample: Sample; review: Review }[] = []
for (const sample of samples) reviewed.push({ sample, review: await reviewOf(sample) })
if (model.misses.size > 0) {
  if (values.misses) writeFileSync(values.misses, await batchLines(model.misses))
  process.stderr.write(`${model.misses.size} answers are missing${values.misses ? `; they are asked for in ${values.misses}` : ', name a file with --misses'}.\n`)
  process.exitCode = 4
} else {
  const tallies = reviewed.map(({ sample, review: { sentences, paragraphs, outcomes, ecqs, panel } }) => tallyOf(sample, { answers: { sentences, paragraphs, outcomes, seats: panel.seats, discussion: [] }, ecqs, panel }))
  const dropped = reviewed.reduce((sum, { review }) => sum + review.provenance.droppedClaims, 0)
  process.stdout.write(`answered by ${model.id.provider}:${model.id.id}; ${dropped} claims dropped as not in the draft\n${figuresInWords(tallies)}`)
}
