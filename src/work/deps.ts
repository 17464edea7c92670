/** All that jobs may touch outside themselves. */
import type { CoachDeps } from '../coach/deps.ts'
import type { reviewDraft } from '../coach/review-draft.ts'
import type { TenantBudgets } from '../coach/tenant-budget.ts'
import type { Database } from '../store/sql.ts'
import type { Outbound } from './outbound.ts'
import type { Queue } from './queue.ts'

export interface WorkDeps {
  readonly coach: CoachDeps
  /** walled: sees the rows of the tenant that ordered the job */
  readonly database: Database
  readonly budgets: TenantBudgets
  readonly reviewDraft: typeof reviewDraft
  /** the same in a process of its own, for drafts that may bring theirs down; default: like any other */
  readonly reviewApart?: typeof reviewDraft | undefined
  /** for jobs that put others in the line */
  readonly queue: Queue
  /** calls webhooks; absent: nobody is called, and messages to them fail */
  readonly outbound?: Outbound
}
