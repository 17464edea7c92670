/** Makes the offline engine's weights from the labelled narratives, the same bytes each time: `node evals/train/train.ts`. */
import { writeFileSync } from 'node:fs'
import { readDataset } from '../dataset.ts'
import { sampleOf } from './sample.ts'
import { trainLabels } from './train-labels.ts'

const samples = readDataset(new URL('../datasets/ecq-dev.jsonl', import.meta.url)).map(sampleOf)
const weights = { labels: trainLabels(samples) }
writeFileSync(new URL('../../src/offline/weights.json', import.meta.url), `${JSON.stringify(weights)}\n`)
