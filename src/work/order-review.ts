/** Takes an order for a review: draft, version, review, repeat key and job are stored together or not at all. */
import type { CoachDeps } from '../coach/deps.ts'
import type { Database, Sql } from '../store/sql.ts'
import { claimKey } from '../store/tables/idempotency-key.ts'
import type { KeyedRequest } from '../store/tables/idempotency-key.ts'
import { placeReview } from './place-review.ts'
import type { PlacedReview } from './place-review.ts'
import type { Queue } from './queue.ts'

/** Counts so many reviews against somebody's quota, in the transaction that orders them; throws a Fault where it does not hold them. */
export type Spend = (sql: Sql, count: number) => Promise<void>

export interface ReviewOrder extends Omit<PlacedReview, 'review' | 'createdAt'> {
  /** the key of a request that may be sent twice, with what was asked and what will be answered */
  readonly once: Pick<KeyedRequest, 'key' | 'route' | 'sha256' | 'status'> | null
  /** default: there is no quota */
  readonly spend?: Spend
}

export interface OrderDeps {
  readonly coach: Pick<CoachDeps, 'now' | 'id'>
  readonly database: Database
  readonly queue: Queue
}

/** `earlier` is the request that the same key stands for already; then nothing was ordered. */
export type Ordered = { readonly review: string; readonly earlier: null } | { readonly review: null; readonly earlier: KeyedRequest }

/** Throws the Fault `not-found` for a draft that is not there, and those of `spend`. */
export async function orderReview(deps: OrderDeps, order: ReviewOrder): Promise<Ordered> {
  const { tenant, once, spend } = order
  const [now, review] = [deps.coach.now(), deps.coach.id()]
  return deps.database.tx(async (sql) => {
    const earlier = once && (await claimKey(sql, tenant, { ...once, body: null, review, draft: null }, now))
    if (earlier) return { review: null, earlier }
    await spend?.(sql, 1)
    await placeReview(sql, deps, { ...order, review, createdAt: now.toISOString() })
    return { review, earlier: null }
  })
}
