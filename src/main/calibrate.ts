/** Gives calibrating a real disk, and reads calibrations back. */
import { dirname, resolve } from 'node:path'
import { calibrate } from '../../evals/calibrate/calibrate.ts'
import { samplesOfDataset, samplesOfTable } from '../../evals/calibrate/read-samples.ts'
import { readFile } from '../coach/read-file.ts'
import { nodeCoachDeps } from './coach-deps.ts'
import { bytesAt } from './read-calibration.ts'
import { writeWhole } from './write-whole.ts'

export async function calibrateOnNode({ samples, out }: { readonly samples: string; readonly out: string }): Promise<string> {
  const deps = nodeCoachDeps({ proof: false })
  const read = async (draft: string): Promise<string> => (await readFile(deps, bytesAt(resolve(dirname(samples), draft)), draft)).text
  const { calibration, words } = await calibrate(samples.endsWith('.csv') ? await samplesOfTable(bytesAt(samples).toString('utf8'), read) : samplesOfDataset(samples))
  if (!calibration) return words
  await writeWhole(out, `${JSON.stringify(calibration, null, 2)}\n`)
  return `${words}\n${out} holds the calibration.\n`
}
