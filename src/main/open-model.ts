/** Opens the model that the settings name: made once, at its first use, with a purse of its own for each review. */
import { taskOutputs } from '../ask/task-outputs.ts'
import type { ModelId } from '../ask/model.ts'
import { makeBudget } from '../ask/wrap/budget.ts'
import { withCache } from '../ask/wrap/cache.ts'
import type { CoachDeps } from '../coach/deps.ts'
import type { ConfiguredModel, ModelConfig } from './model.ts'
import type { ModelSettings } from './settings.ts'

export type OpenModel = NonNullable<CoachDeps['openModel']>

/** Null where no model is set up. Vendors' kits are loaded at the first use only. */
export function modelOpener({ model, budget }: ModelSettings): OpenModel | null {
  if (!model) return null
  let made: Promise<ConfiguredModel> | null = null
  return async (answers) => {
    made ??= configured(model)
    const { open, recorded } = await made
    const opened = open([makeBudget(budget)])
    return answers && !recorded ? withCache(opened, answers) : opened
  }
}

/** Who may answer: the model and the one that is asked where it cannot be reached. Throws a Fault for settings that fit none. */
export async function modelIds(model: ModelConfig): Promise<ModelId[]> {
  const names = [model.model, model.fallback].filter((name) => name !== undefined)
  return Promise.all(names.map(async (name) => (await configured({ ...model, model: name, fallback: undefined })).id))
}

async function configured(model: ModelConfig): Promise<ConfiguredModel> {
  const { makeModel } = await import('./model.ts')
  return makeModel(model, taskOutputs)
}
