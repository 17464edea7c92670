/** Says what made a run: for the record, and as a fingerprint by which a run that was stopped knows its own parts. */
import { rulesVersion } from '../src/check/rules.gen.ts'
import { prompts } from '../src/ask/prompts.gen.ts'
import type { Review } from '../src/ecq/review.ts'
import type { Dataset } from './dataset.ts'
import type { Plan } from './evaluate.ts'
import { sha256Of } from './hash.ts'
import type { RunEngine } from './run-file.ts'

/** `engines`: what each review says of the engine that made it. */
export function engineOf({ world, request, weights, documents }: Plan, engines: readonly Review['engine'][]): RunEngine {
  const models = new Map(engines.flatMap((one) => one.models.map((model) => [`${model.provider}:${model.id}`, model] as const)))
  return {
    name: request.engine,
    model: request.model,
    models: [...models.values()],
    prompts: Object.assign({}, ...engines.map((engine) => engine.prompts)) as Record<string, string>,
    rules: rulesVersion,
    weights: weights.sha256,
    ...(world.coach.calibration === undefined ? {} : { calibration: world.coach.calibration }),
    how: weights.how(documents.map(({ text }) => text)),
  }
}

/** Changes with everything that decides the answers and is known before the first of them. */
export function madeOf({ world, request, weights, tasks }: Plan, dataset: Dataset): string {
  const { asking, calibration } = world.coach
  const chosen = Object.values(asking?.prompts ?? {}).map(({ seal }) => seal)
  const live = Object.entries(prompts).map(([name, { seal }]) => [name, seal])
  const engine = [request.engine, request.model, request.repeats, asking?.repeats, chosen, live]
  return sha256Of(JSON.stringify([dataset.sha256, engine, rulesVersion, weights.sha256, calibration, tasks.map(({ id }) => id)]))
}
