/** Names all that decides a review beside the draft and the settings, so that reviews of an older engine are made anew. */
import { prompts } from '../../ask/prompts.gen.ts'
import { rulesVersion } from '../../check/rules.gen.ts'
import { trained } from '../../offline/weights.ts'
import { fingerprint } from '../../text/hash.ts'
import type { CoachDeps } from '../deps.ts'
import { settleEngine } from '../settle-engine.ts'
import type { BatchWish } from './batch-file.ts'

/** `version`: of the program. Throws a Fault for an engine that is not set up. */
export async function engineVersion(deps: CoachDeps, version: string, { request }: BatchWish): Promise<string> {
  const own = [version, rulesVersion, fingerprint(JSON.stringify(deps.weights ?? trained)), deps.proofread ? 'proofread' : 'unread', deps.countPages ? 'counted' : 'estimated']
  if (settleEngine(deps, request.engine) === 'offline' || !deps.openModel) return ['offline', ...own].join(' ')
  const { id, seats = [] } = await deps.openModel()
  const seals = fingerprint(Object.values(prompts).map(({ seal }) => seal).join(' '))
  const board = seats.map((seat) => (seat ? `${seat.id.provider}:${seat.id.id}` : '-'))
  return ['model', ...own, id.provider, id.id, ...board, seals, JSON.stringify(deps.asking ?? {}), deps.calibration ?? ''].join(' ')
}
