/** Which engines a service has, which one serves by default, and which models may answer; no secrets. */
import type { EngineList } from '../ecq/engine-list.ts'
import type { Engine } from '../ecq/request.ts'
import type { CoachDeps } from './deps.ts'
import { settleEngine } from './settle-engine.ts'

/** Throws a Fault (`bad-input`) where the default engine is not set up. */
export function listEngines(deps: Pick<CoachDeps, 'engine' | 'openModel'>, models: EngineList['engines'][number]['models']): EngineList {
  const offline = { name: 'offline' as Engine, models: [] }
  return { default: settleEngine(deps), engines: deps.openModel ? [offline, { name: 'model', models }] : [offline] }
}
