/** Books for the command line where a monthly budget is set: on the service's database, which is opened for nothing else. */
import type { CoachDeps } from '../coach/deps.ts'
import { tenantBudgets } from '../coach/tenant-budget.ts'
import { migrate } from '../store/migrate.ts'
import type { Database } from '../store/sql.ts'
import { walled } from '../store/walls.ts'
import { paidCoach } from '../work/paid-coach.ts'
import type { ModelSettings, ServiceSettings } from './settings.ts'

export interface CommandLineBooks {
  /** the coach, whose calls to models are booked and held to the budget where there is one */
  readonly coach: (coach: CoachDeps, settings: ModelSettings) => CoachDeps
  readonly close: () => Promise<void>
}

/** Whose the drafts of the command line are. */
const tenant = 'local'

/** The database is opened once, when a model is first asked; then the Faults of `openDatabase` may be thrown. */
export function commandLineBooks(where: () => ServiceSettings): CommandLineBooks {
  let opened: Promise<Database> | null = null
  const open = async (): Promise<Database> => {
    // Loaded only now: most command lines need no database.
    const { openDatabase } = await import('./open-database.ts')
    const database = await openDatabase(where())
    await migrate(database)
    return walled(database)
  }
  return {
    coach: (coach, { tenantBudget: limits }) => {
      const { openModel } = coach
      if (!openModel || (limits.tokens === undefined && limits.usd === undefined)) return coach
      return {
        ...coach,
        openModel: async (answers) => {
          const sql = await (opened ??= open())
          const paid = paidCoach({ coach, budgets: tenantBudgets({ sql, now: coach.now, limits }) }, tenant, answers)
          return (paid.openModel ?? openModel)()
        },
      }
    },
    close: async () => opened?.then((database) => database.close(), () => undefined),
  }
}
