/** The coach's outside for one tenant: its calls to models are booked to it and held to its budget, its board votes by its own calibration. */
import type { AnswerStore, CoachDeps } from '../coach/deps.ts'
import type { WorkDeps } from './deps.ts'

/** A model is opened only while the tenant's budget lasts, else with the Fault `over-budget`. `answers`: what need not be asked again. */
export function paidCoach({ coach: common, budgets }: Pick<WorkDeps, 'coach' | 'budgets'>, tenant: string, answers?: AnswerStore): CoachDeps {
  const coach: CoachDeps = { ...common, ...common.calibrationOf?.(tenant) }
  const { openModel } = coach
  if (!openModel) return coach
  const payer = budgets.of(tenant)
  return {
    ...coach,
    openModel: async () => {
      await payer.check()
      return openModel(answers, payer.budget)
    },
  }
}
