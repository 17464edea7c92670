/** Counts the reviews that a key, or a guest, orders against the quota of the day. */
import type { Context } from 'hono'
import { Fault } from '../fault.ts'
import { spendReviews } from '../store/tables/api-key.ts'
import { lockGuest } from '../store/tables/guest.ts'
import { countReviews } from '../store/tables/review.ts'
import type { Spend } from '../work/order-review.ts'
import type { Env, HttpDeps } from './deps.ts'

/** So many that nobody who writes meets it, and so few that a token that was passed around costs little. */
const reviewsPerDayOfGuests = 50

/** For the transaction of the order: what comes to nothing, or was ordered before, costs nothing. Throws the Fault `too-many-requests` where the quota does not hold so many more. */
export function quotaOf({ coach }: Pick<HttpDeps, 'coach'>, c: Context<Env>): Spend {
  const { tenant, key, guest } = c.get('who')
  return async (sql, count) => {
    const day = coach.now().toISOString().slice(0, 10)
    // Of two orders at the same moment the second counts the first.
    if (guest) await lockGuest(sql, { tenant, id: guest.id })
    if (guest && (await countReviews(sql, tenant, `${day}T00:00:00Z`)) + count > reviewsPerDayOfGuests) throw new Fault('too-many-requests', `One person may order ${reviewsPerDayOfGuests} reviews a day (UTC) here; go on tomorrow.`)
    const quota = key?.reviewsPerDay
    if (!key || !quota || (await spendReviews(sql, { tenant, id: key.id }, { day, quota, count }))) return
    const had = count === 1 ? 'and has' : `and has fewer than the ${count} of this batch left`
    throw new Fault('too-many-requests', `This key may order ${quota} reviews a day (UTC), ${had}; go on tomorrow, or ask an owner for a larger quota.`)
  }
}
