/** The coach's outside on Node: the clock, ids, the proofreader, LibreOffice where it is installed, the model. */
import { randomUUID } from 'node:crypto'
import type { CoachDeps } from '../coach/deps.ts'
import { makeProofreader } from '../proof/proofreader.ts'
import { libreOfficeCounter } from '../read/libreoffice.ts'
import { openLinterApart } from './linter-apart.ts'
import { modelOpener } from './open-model.ts'
import { openCalibration } from './read-calibration.ts'
import { type ModelSettings, noModel } from './settings.ts'

/** One proofreader is shared, because its engine takes a second and hundreds of megabytes to start. Throws a Fault for a calibration that cannot be used. */
export function nodeCoachDeps({ proof }: { proof: boolean }, model: ModelSettings = noModel): CoachDeps {
  const proofreader = proof ? makeProofreader(openLinterApart) : null
  return {
    now: () => new Date(),
    id: () => randomUUID(),
    proofread: proofreader ? (text) => proofreader.proofread(text) : null,
    countPages: libreOfficeCounter(),
    openModel: modelOpener(model),
    engine: model.engine,
    asking: { repeats: model.repeats },
    ...(model.calibration === undefined ? {} : openCalibration(model.calibration)),
  }
}
