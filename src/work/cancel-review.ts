/** Cancels a review that nobody wants any more, in the line or while it is made; what a model is still asked is stopped. */
import type { CoachDeps } from '../coach/deps.ts'
import { Fault } from '../fault.ts'
import type { Database } from '../store/sql.ts'
import type { Key } from '../store/tables/draft.ts'
import { putFailure } from '../store/tables/review-event.ts'
import { failReview, getReview } from '../store/tables/review.ts'
import type { ReviewState } from '../store/tables/review.ts'
import type { Queue } from './queue.ts'
import { tellEnd } from './tell-end.ts'

const reason = { code: 'cancelled', message: 'This review was cancelled before it ended.' } as const

/** How the review stands then. Throws the Fault `not-found`, or `conflict` where it has ended already. */
export function cancelReview({ coach, database, queue }: { coach: Pick<CoachDeps, 'now' | 'id'>; database: Database; queue: Queue }, key: Key): Promise<ReviewState> {
  return database.tx(async (sql) => {
    await getReview(sql, key)
    if (!(await failReview(sql, key, { reason, endedAt: coach.now().toISOString() }))) throw new Fault('conflict', `The review ${key.id} has ended already, so there is nothing to cancel.`)
    await putFailure(sql, key, { type: 'review-failed', reason })
    await tellEnd(sql, { coach, queue }, key)
    await queue.withdraw(sql, 'review-draft', { tenant: key.tenant, ids: [key.id] })
    return getReview(sql, key)
  })
}
