/** Makes the offline engine's weights from the labelled narratives, the same bytes each time: `node evals/train/train.ts`. */
import { writeFileSync } from 'node:fs'
import { readDataset } from '../dataset.ts'
import { sampleOf } from './sample.ts'
import { trainWeights } from './train-weights.ts'

const samples = ['ecq-dev', 'ecq-more'].flatMap((name) => readDataset(new URL(`../datasets/${name}.jsonl`, import.meta.url))).map(sampleOf)
writeFileSync(new URL('../../src/offline/weights.json', import.meta.url), `${JSON.stringify(trainWeights(samples))}\n`)
