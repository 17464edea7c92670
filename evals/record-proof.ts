/** Records what the proofreader marks in the datasets that are scored: `node evals/record-proof.ts`, after a change of the proofreader. */
import { writeFileSync } from 'node:fs'
import { makeProofreader } from '../src/proof/proofreader.ts'
import { openDataset } from './dataset.ts'
import { proofKey, recordedProofFile } from './recorded-proof.ts'

const keyOf = proofKey()
const proofreader = makeProofreader()
const lines: string[] = []
for (const { text } of ['ecq-dev', 'ecq-other'].flatMap((name) => openDataset(name).documents)) {
  const proof = await proofreader.proofread(text)
  if (!proof || proof.unread.length > 0) throw new Error('The proofreader failed on a labelled narrative; a record of it would be half.')
  lines.push(`${JSON.stringify({ key: keyOf(text), marks: proof.marks })}\n`)
}
await proofreader.close()
writeFileSync(recordedProofFile, lines.join(''))
