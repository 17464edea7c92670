/** Makes the offline engine's weights, and those by which it is scored, from the labelled narratives; the same bytes each time. */
import { writeFileSync } from 'node:fs'
import { readDataset } from '../dataset.ts'
import { sha256Of } from '../hash.ts'
import { type HeldOut, heldOutFile, weightsFile } from '../held-out.ts'
import { spread } from './folds.ts'
import { type Sample, sampleOf } from './sample.ts'
import { trainWeights } from './train-weights.ts'

const folds = 11

const samplesOf = (name: string): Sample[] => readDataset(new URL(`../datasets/${name}.jsonl`, import.meta.url)).map(sampleOf)
const shasOf = (samples: readonly Sample[]): string[] => samples.map(({ document }) => sha256Of(document.text))

const scored = samplesOf('ecq-dev')
/** Narratives that every set of weights learns from and none is scored on. */
const more = samplesOf('ecq-more')

writeFileSync(weightsFile, `${JSON.stringify(trainWeights([...scored, ...more]))}\n`)
const heldOut: HeldOut = {
  trained: shasOf([...scored, ...more]),
  folds: spread(scored, folds, (rest, held, fold) => {
    process.stderr.write(`fold ${fold + 1} of ${folds}\n`)
    return { unseen: shasOf(held), weights: trainWeights([...rest, ...more]) }
  }),
}
writeFileSync(heldOutFile, `${JSON.stringify(heldOut)}\n`)
