/** Counts the reviews that a key orders against its quota of the day. */
import type { Context } from 'hono'
import { spendReviews } from '../store/tables/api-key.ts'
import type { Env, HttpDeps } from './deps.ts'
import { problem } from './problem.ts'

/** The answer where the quota does not hold so many more; null where it does, and then they are counted. */
export async function spendQuota({ coach, database }: Pick<HttpDeps, 'coach' | 'database'>, c: Context<Env>, count: number): Promise<Response | null> {
  const { tenant, key } = c.get('who')
  if (!key?.reviewsPerDay) return null
  const now = coach.now().getTime()
  const day = new Date(now).toISOString().slice(0, 10)
  if (await spendReviews(database, { tenant, id: key.id }, { day, quota: key.reviewsPerDay, count })) return null
  const midnight = Math.ceil((Date.parse(`${day}T00:00:00Z`) + 86_400_000 - now) / 1000)
  const had = count === 1 ? 'and has' : `and has fewer than the ${count} of this batch left`
  return problem(c, 'too-many-requests', `This key may order ${key.reviewsPerDay} reviews a day (UTC), ${had}; go on tomorrow, or ask an owner for a larger quota.`, { headers: { 'retry-after': String(midnight) } })
}
