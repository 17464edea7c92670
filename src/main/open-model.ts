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
  return async (answers, payer) => {
    made ??= configured(model)
    const { open, recorded } = await made
    const opened = open([makeBudget(budget), ...(payer ? [payer] : [])])
    if (!answers || recorded) return opened
    return { ...withCache(opened, answers), seats: opened.seats?.map((seat) => seat && withCache(seat, answers)) }
  }
}

/** Who may answer, each once: the model, the one that stands in for it, those of the seats. Throws a Fault for settings that fit none. */
export async function modelIds(model: ModelConfig): Promise<ModelId[]> {
  const { seats = [] } = model
  const asked = model.model.startsWith('recorded:') ? [] : seats
  const names = [model.model, model.fallback, ...asked].filter((name): name is string => Boolean(name))
  return Promise.all([...new Set(names)].map(async (name) => (await configured({ ...model, model: name, fallback: undefined, seats: undefined })).id))
}

async function configured(model: ModelConfig): Promise<ConfiguredModel> {
  const { makeModel } = await import('./model.ts')
  return makeModel(model, taskOutputs)
}
