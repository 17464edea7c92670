/** Looks on at a coach's calls to models: told when one begins, and with what bills it ends. */
import type { Bill, ModelId } from '../ask/model.ts'
import type { Budget } from '../ask/wrap/budget.ts'
import type { CoachDeps } from '../coach/deps.ts'

export type CallEnd = (bills: readonly Bill[]) => void

/** `begin` is called for calls that are really made, with all their retries; answers that were kept and calls that a budget refuses are none. */
export function watchCalls(coach: CoachDeps, begin: (model: ModelId) => CallEnd): CoachDeps {
  const { openModel } = coach
  return openModel ? { ...coach, openModel: (answers, payer) => openModel(answers, watchingBudget(begin, payer)) } : coach
}

/** Budgets are asked before each call and told after it, so this one refuses nothing itself. */
const watchingBudget = (begin: (model: ModelId) => CallEnd, payer?: Budget): Budget => ({
  reserve: async (guess, model) => {
    const reserved = (await payer?.reserve(guess, model)) ?? { close: () => {} }
    if ('refused' in reserved) return reserved
    const end = begin(model)
    return {
      close: async (bills) => {
        end(bills)
        await reserved.close(bills)
      },
    }
  },
})
