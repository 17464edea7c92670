/** The calendar month, in UTC, that budgets for models run by. */

export interface BudgetMonth {
  /** `YYYY-MM-DD`: its first day, and the first of the next one, when budgets are whole again */
  readonly from: string
  readonly renewsOn: string
}

export function budgetMonth(now: Date): BudgetMonth {
  const first = (months: number): string => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1)).toISOString().slice(0, 10)
  return { from: first(0), renewsOn: first(1) }
}

/** Whole seconds, at least one. */
export const secondsUntilRenewal = (now: Date): number => Math.max(1, Math.ceil((Date.parse(`${budgetMonth(now).renewsOn}T00:00:00Z`) - now.getTime()) / 1000))
