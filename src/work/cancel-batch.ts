/** Cancels what is left of a batch; what is done stays done. */
import { Fault } from '../fault.ts'
import { listEntries } from '../store/tables/batch-entry.ts'
import { getBatch } from '../store/tables/batch.ts'
import type { Key } from '../store/tables/draft.ts'
import { cancelReview } from './cancel-review.ts'
import type { OrderDeps } from './order-review.ts'

/** Answers how many reviews were cancelled. Throws the Fault `not-found`. */
export async function cancelBatch(deps: OrderDeps, key: Key): Promise<number> {
  await getBatch(deps.database, key)
  let cancelled = 0
  for (const { review, status } of await listEntries(deps.database, key)) {
    if (review === null || (status !== 'queued' && status !== 'running')) continue
    if (await stopped(deps, { tenant: key.tenant, id: review })) cancelled++
  }
  return cancelled
}

/** False where it ended, or was deleted, a moment before. */
async function stopped(deps: OrderDeps, key: Key): Promise<boolean> {
  try {
    await cancelReview(deps, key)
    return true
  } catch (error) {
    if (error instanceof Fault && (error.code === 'conflict' || error.code === 'not-found')) return false
    throw error
  }
}
