/** Scores the offline engine by cross-validation over documents, or its weights on another file: `node evals/offline-scores.ts [--json] [--dataset FILE]`. */
import { parseArgs } from 'node:util'
import { assemble } from '../src/ecq/assemble.ts'
import { reviewOffline } from '../src/offline/review-offline.ts'
import { type Weights, trained } from '../src/offline/weights.ts'
import { readDataset } from './dataset.ts'
import { type Tally, figuresOf, tallyOf } from './offline-tally.ts'
import { spread } from './train/folds.ts'
import { labelSample } from './train/label-out-of-fold.ts'
import { type Sample, sampleOf } from './train/sample.ts'
import { trainWeights } from './train/train-weights.ts'

const folds = 11
const draws = 1000

const { values } = parseArgs({ options: { json: { type: 'boolean' }, dataset: { type: 'string' }, by: { type: 'string' } } })
const samples = readDataset(values.dataset ?? new URL('datasets/ecq-dev.jsonl', import.meta.url)).map(sampleOf)
const tallies = values.dataset === undefined ? crossValidated() : samples.map((sample) => score(sample, trained))
report(tallies)

/** Every document scored by weights, thresholds among them, that were learned without it. */
function crossValidated(): Tally[] {
  const scored = values.by === 'writer' ? byWriter() : spread(samples, folds, (rest, held) => scoreWith(rest, held))
  const found = new Map(scored.flat())
  return samples.map((sample) => found.get(sample) as Tally)
}

/** A harder split: all documents of one writer (the first letter of their ids) are held out together. */
function byWriter(): [Sample, Tally][][] {
  const writers = [...new Set(samples.map(({ document }) => document.id.charAt(0)))]
  return writers.map((writer) => scoreWith(samples.filter(({ document }) => !document.id.startsWith(writer)), samples.filter(({ document }) => document.id.startsWith(writer))))
}

function scoreWith(rest: readonly Sample[], held: readonly Sample[]): [Sample, Tally][] {
  const weights = trainWeights(rest)
  return held.map((sample) => [sample, score(sample, weights)])
}

/** Reviews a document as the product does, under the weights given. */
function score(sample: Sample, weights: Weights): Tally {
  const { document, framework, parsed, outline } = sample
  const { findings } = labelSample(sample, weights.labels)
  const input = { parsed, outline, framework, kind: document.kind, ecq: document.ecq ?? null, labels: [], findings }
  const answers = reviewOffline(input, weights)
  return tallyOf(sample, { answers, ...assemble({ ...input, answers }) })
}

function report(counted: readonly Tally[]): void {
  const figures = figuresOf(sumOf(counted))
  const drawn = Array.from({ length: draws }, drawer(counted)).map((draw) => figuresOf(sumOf(draw)))
  const rows = Object.entries(figures).map(([name, value]) => {
    const sorted = drawn.map((one) => one[name] as number).sort((a, b) => a - b)
    const ci = [sorted[Math.floor(draws * 0.025)] as number, sorted[Math.ceil(draws * 0.975) - 1] as number]
    return { name, value, ci }
  })
  if (values.json) {
    const how = values.dataset === undefined ? `cross-validation over documents, ${values.by === 'writer' ? 'one writer out' : `${folds} folds`}` : 'the weights of the release'
    process.stdout.write(`${JSON.stringify({ how, documents: counted.length, counts: sumOf(counted), figures: Object.fromEntries(rows.map(({ name, value, ci }) => [name, { value, ci }])) })}\n`)
    return
  }
  process.stdout.write(`${counted.length} documents; 95 percent intervals by bootstrap over documents\n`)
  for (const { name, value, ci } of rows) process.stdout.write(`${name.padEnd(28)} ${value.toFixed(3)}  [${ci.map((one) => one.toFixed(3)).join(', ')}]\n`)
  process.stdout.write(`counts ${JSON.stringify(sumOf(counted))}\n`)
}

function sumOf(counted: readonly Tally[]): Tally {
  const sum: Record<string, number> = {}
  for (const tally of counted) for (const [name, count] of Object.entries(tally)) sum[name] = (sum[name] ?? 0) + count
  return sum
}

/** Draws as many documents as there are, with replacement, from a fixed seed. */
function drawer(counted: readonly Tally[]): () => Tally[] {
  let state = 20230601
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  return () => counted.map(() => counted[Math.floor(next() * counted.length)] as Tally)
}
