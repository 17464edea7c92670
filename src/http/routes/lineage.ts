/** /v1/drafts/{id}/lineage: what got better from version to version, and what would still have to. */
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import { traceLineage } from '../../coach/trace-lineage.ts'
import type { ReviewedVersion } from '../../coach/trace-lineage.ts'
import { Lineage } from '../../ecq/lineage.ts'
import { storedReview } from '../../ecq/stored-review.ts'
import { listDismissals } from '../../store/tables/dismissal.ts'
import { getDraft } from '../../store/tables/draft.ts'
import type { Key } from '../../store/tables/draft.ts'
import { getReviewDocument, listReviews } from '../../store/tables/review.ts'
import type { Sql } from '../../store/sql.ts'
import { Fault } from '../../fault.ts'
import type { Env, HttpDeps } from '../deps.ts'
import { keyOf } from '../key-of.ts'
import { json, problems } from '../respond.ts'
import { Id } from '../schemas.ts'

const NamedLineage = Lineage.meta({ id: 'Lineage' })
const version = z.coerce.number().int().positive().optional()

/** More would take long to compare and tell little. */
const mostVersions = 25

const get = createRoute({
  method: 'get',
  path: '/v1/drafts/{id}/lineage',
  tags: ['Drafts'],
  summary: 'Compare two reviewed versions of a draft',
  description: `Says what is fixed, still open, new, or back again, which words changed, and what would move each ECQ to certified. Default: the last two versions with a finished review. The last ${mostVersions} reviewed versions are followed.`,
  request: { params: z.object({ id: Id }), query: z.object({ from: version, to: version }) },
  responses: { 200: json(NamedLineage, 'With fewer than two reviewed versions nothing is compared: `from` is null.'), ...problems('not-found') },
})

export type Routes = typeof get

export function lineage({ database }: HttpDeps): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>().openapi(get, async (c) => {
    const key = keyOf(c, c.req.valid('param').id)
    const { from, to } = c.req.valid('query')
    const { reviewed, dismissed } = await database.tx(async (sql) => ({ reviewed: await reviewedVersions(sql, key), dismissed: await listDismissals(sql, key) }))
    for (const wanted of [from, to]) {
      if (wanted !== undefined && !reviewed.some((one) => one.version === wanted)) throw new Fault('not-found', `Version ${wanted} of this draft has no finished review; ${known(reviewed)}.`)
    }
    if (from !== undefined && to !== undefined && from >= to) throw new Fault('bad-input', '`from` must be an earlier version than `to`.')
    return c.json(traceLineage(reviewed, { draft: key.id, from, to, dismissed: new Set(dismissed.map(({ finding }) => finding)) }), 200)
  })
}

/** Oldest first; of several reviews of one version the last. */
async function reviewedVersions(sql: Sql, key: Key): Promise<ReviewedVersion[]> {
  await getDraft(sql, key)
  const done = new Map((await listReviews(sql, key)).filter(({ status }) => status === 'done').map(({ version, id }) => [version, id]))
  const newest = [...done].sort(([a], [b]) => a - b).slice(-mostVersions)
  const reviewed: ReviewedVersion[] = []
  for (const [version, id] of newest) {
    const document = await getReviewDocument(sql, { tenant: key.tenant, id })
    if (document !== null) reviewed.push({ version, review: storedReview(document) })
  }
  return reviewed
}

const known = (reviewed: readonly ReviewedVersion[]): string =>
  reviewed.length === 0 ? 'none has one yet' : `these have one: ${reviewed.map(({ version }) => version).join(', ')}`
