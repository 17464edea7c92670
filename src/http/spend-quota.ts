/** Counts the reviews that a key, or a guest, orders against the quota of the day. */
import type { Context } from 'hono'
import { spendReviews } from '../store/tables/api-key.ts'
import { countReviews } from '../store/tables/review.ts'
import type { Env, HttpDeps } from './deps.ts'
import { problem } from './problem.ts'

/** So many that nobody who writes meets it, and so few that a token that was passed around costs little. */
const reviewsPerDayOfGuests = 50

/** The answer where the quota does not hold so many more; null where it does, and then they are counted. */
export async function spendQuota({ coach, database }: Pick<HttpDeps, 'coach' | 'database'>, c: Context<Env>, count: number): Promise<Response | null> {
  const { tenant, key, guest } = c.get('who')
  const now = coach.now().getTime()
  const day = new Date(now).toISOString().slice(0, 10)
  const midnight = Math.ceil((Date.parse(`${day}T00:00:00Z`) + 86_400_000 - now) / 1000)
  if (guest && (await countReviews(database, tenant, `${day}T00:00:00Z`)) + count > reviewsPerDayOfGuests) return problem(c, 'too-many-requests', `One person may order ${reviewsPerDayOfGuests} reviews a day (UTC) here; go on tomorrow.`, { headers: { 'retry-after': String(midnight) } })
  if (!key?.reviewsPerDay) return null
  if (await spendReviews(database, { tenant, id: key.id }, { day, quota: key.reviewsPerDay, count })) return null
  const had = count === 1 ? 'and has' : `and has fewer than the ${count} of this batch left`
  return problem(c, 'too-many-requests', `This key may order ${key.reviewsPerDay} reviews a day (UTC), ${had}; go on tomorrow, or ask an owner for a larger quota.`, { headers: { 'retry-after': String(midnight) } })
}
