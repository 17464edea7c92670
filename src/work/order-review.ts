/** Takes an order for a review: draft, version, review, repeat key and job are stored together or not at all. */
import type { CoachDeps } from '../coach/deps.ts'
import type { Database } from '../store/sql.ts'
import { claimKey } from '../store/tables/idempotency-key.ts'
import type { KeyedRequest } from '../store/tables/idempotency-key.ts'
import { placeReview } from './place-review.ts'
import type { PlacedReview } from './place-review.ts'
import type { Queue } from './queue.ts'

export interface ReviewOrder extends Omit<PlacedReview, 'review' | 'createdAt'> {
  /** the key of a request that may be sent twice, with what was asked and what will be answered */
  readonly once: Pick<KeyedRequest, 'key' | 'route' | 'sha256' | 'status'> | null
}

export interface OrderDeps {
  readonly coach: Pick<CoachDeps, 'now' | 'id'>
  readonly database: Database
  readonly queue: Queue
}

/** `earlier` is the request that the same key stands for already; then nothing was ordered. */
export type Ordered = { readonly review: string; readonly earlier: null } | { readonly review: null; readonly earlier: KeyedRequest }

/** Throws the Fault `not-found` for a draft that is not there. */
export async function orderReview(deps: OrderDeps, order: ReviewOrder): Promise<Ordered> {
  const { tenant, once } = order
  const [now, review] = [deps.coach.now(), deps.coach.id()]
  return deps.database.tx(async (sql) => {
    const earlier = once && (await claimKey(sql, tenant, { ...once, body: null, review, draft: null }, now))
    if (earlier) return { review: null, earlier }
    await placeReview(sql, deps, { ...order, review, createdAt: now.toISOString() })
    return { review, earlier: null }
  })
}
