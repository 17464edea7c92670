/** Scores the offline engine by cross-validation over documents, or its weights on another file: `node evals/offline-scores.ts [--json] [--dataset FILE]`. */
import { parseArgs } from 'node:util'
import { assemble } from '../src/ecq/assemble.ts'
import { reviewOffline } from '../src/offline/review-offline.ts'
import { type Weights, trained } from '../src/offline/weights.ts'
import { readDataset } from './dataset.ts'
import { figuresInWords, figuresWithIntervals, sumOf } from './figures.ts'
import { type Tally, tallyOf } from './offline-tally.ts'
import { spread } from './train/folds.ts'
import { labelSample } from './train/label-out-of-fold.ts'
import { type Sample, sampleOf } from './train/sample.ts'
import { trainWeights } from './train/train-weights.ts'

const folds = 11

const { values } = parseArgs({ options: { json: { type: 'boolean' }, dataset: { type: 'string' }, by: { type: 'string' } } })
const samples = readDataset(values.dataset ?? new URL('datasets/ecq-dev.jsonl', import.meta.url)).map(sampleOf)
/** Narratives that every fold learns from and none is scored on. */
const more = readDataset(new URL('datasets/ecq-more.jsonl', import.meta.url)).map(sampleOf)
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
  const weights = trainWeights([...rest, ...more])
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
  if (!values.json) {
    process.stdout.write(figuresInWords(counted))
    return
  }
  const how = values.dataset === undefined ? `cross-validation over documents, ${values.by === 'writer' ? 'one writer out' : `${folds} folds`}` : 'the weights of the release'
  process.stdout.write(`${JSON.stringify({ how, documents: counted.length, counts: sumOf(counted), figures: figuresWithIntervals(counted) })}\n`)
}
