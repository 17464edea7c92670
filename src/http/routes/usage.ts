/** /v1/usage: what models have cost, day by day, and what is left of this month's budget. */
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import { budgetMonth } from '../../ecq/budget-month.ts'
import { Day } from '../../ecq/request.ts'
import { Fault } from '../../fault.ts'
import { listUsage, sumUsage } from '../../store/tables/usage.ts'
import type { Env, HttpDeps } from '../deps.ts'
import { json, problems } from '../respond.ts'
import { Usage } from '../schemas.ts'

const get = createRoute({
  method: 'get',
  path: '/v1/usage',
  tags: ['Service'],
  summary: 'What models have cost',
  description: 'By day (UTC) and by who answered; reviews by the offline engine are counted and cost nothing. Every call is booked when it ends, whatever became of its review.',
  request: { query: z.object({ from: Day.optional().describe('Default: the first of this month.'), to: Day.optional().describe('Default: today.') }) },
  responses: { 200: json(Usage, 'Oldest first.'), ...problems() },
})

export type Routes = typeof get

export function usage({ coach, database, budgets }: HttpDeps): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>().openapi(get, async (c) => {
    const [tenant, now] = [c.get('tenant'), coach.now()]
    const { from: monthStart, renewsOn } = budgetMonth(now)
    const { from = monthStart, to = now.toISOString().slice(0, 10) } = c.req.valid('query')
    if (from > to) throw new Fault('bad-input', '`from` must not be a later day than `to`.')
    const rows = await listUsage(database, tenant, { from, to })
    const { usd = null, tokens = null } = budgets.limits
    c.header('cache-control', 'no-store')
    return c.json(
      {
        from,
        to,
        month: { from: monthStart, renewsOn, limits: { usd, tokens }, spent: await sumUsage(database, tenant, monthStart) },
        days: rows.map(({ day, engine, calls, input, cachedInput, output, usd: cost }) => ({ day, engine, calls, tokens: { input, cachedInput, output }, usd: cost })),
      },
      200,
    )
  })
}
