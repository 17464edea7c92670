/** Which engines a service has, which one serves by default, and which models may answer; no secrets. */
import { z } from 'zod'
import { type Engine, engines } from '../ecq/request.ts'
import type { CoachDeps } from './deps.ts'
import { settleEngine } from './settle-engine.ts'

const Models = z.array(z.object({ provider: z.string(), id: z.string() }))

export const EngineList = z.object({
  default: z.enum(engines).describe('Serves where a request names no engine.'),
  engines: z.array(z.object({ name: z.enum(engines), models: Models.describe('Who is asked, the first choice first; a draft goes to them. None for the offline engine, which sends nothing anywhere.') })),
})
export type EngineList = z.infer<typeof EngineList>

/** Throws a Fault (`bad-input`) where the default engine is not set up. */
export function listEngines(deps: Pick<CoachDeps, 'engine' | 'openModel'>, models: EngineList['engines'][number]['models']): EngineList {
  const offline = { name: 'offline' as Engine, models: [] }
  return { default: settleEngine(deps), engines: deps.openModel ? [offline, { name: 'model', models }] : [offline] }
}
