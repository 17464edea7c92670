/** Settles which engine serves: the one that is named, else the one that is set up to. */
import type { Engine } from '../ecq/request.ts'
import { Fault } from '../fault.ts'
import type { CoachDeps } from './deps.ts'

/** Throws a Fault (`bad-input`) for the model where none is set up. */
export function settleEngine({ engine, openModel }: Pick<CoachDeps, 'engine' | 'openModel'>, named?: Engine): Engine {
  const settled = named ?? engine ?? (openModel ? 'model' : 'offline')
  if (settled === 'model' && !openModel) throw new Fault('bad-input', 'No model is set up here; set ECQ_MODEL and its key, or name the offline engine.')
  return settled
}
