/** /v1/reviews/{id}/export: the review as a file. */
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import { getReview, getReviewDocument } from '../../store/tables/review.ts'
import { type ReportForm, reportFormats, reportForms } from '../../write/report-formats.ts'
import type { Env, HttpDeps } from '../deps.ts'
import { keyOf } from '../key-of.ts'
import { problem } from '../problem.ts'
import { problems, sent } from '../respond.ts'
import { failedReview } from '../review-answer.ts'
import { reviewReport } from '../review-report.ts'
import { Id, NamedReview } from '../schemas.ts'

/** Beside the reports: the draft's own Word file, or a new one, with the review in its margin. */
const forms = { ...reportForms, docx: { ending: 'docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' } } as const satisfies Readonly<Record<string, ReportForm>>
const formats = [...reportFormats, 'docx'] as const

const content = Object.fromEntries(Object.values<ReportForm>(forms).map(({ type }) => [type.split(';')[0], { schema: type === 'application/json' ? NamedReview : z.string() }]))
const flag = (description: string) => z.enum(['true', 'false']).optional().describe(description)
const marking = {
  suggestions: flag('With `docx`: comments on suggestions of style too.'),
  comments: z.enum(['accepted']).optional().describe('Only what a coach accepted, in the coach’s words, with the coach’s own comments; what is still to decide stays back. Default: all.'),
  changes: flag('With `docx`: mend spelling, doubled words and the like as tracked changes.'),
}
const get = createRoute({
  method: 'get',
  path: '/v1/reviews/{id}/export',
  tags: ['Reviews'],
  summary: 'Save a review as a file',
  description: 'With `docx` the Word file that was sent comes back with the review in its margin, as a coach decided about its comments; a draft that came otherwise gets a new one.',
  request: { params: z.object({ id: Id }), query: z.object({ format: z.enum(formats), ...marking }) },
  responses: { 200: { description: 'The file.', content }, ...problems('not-found', 'conflict', 'cancelled', 'too-large', 'declined', 'over-budget', 'review-failed', 'unavailable') },
})

export type Routes = typeof get

export function exports(deps: HttpDeps): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>().openapi(get, async (c) => {
    const key = keyOf(c, c.req.valid('param').id)
    const { format, suggestions, changes, comments } = c.req.valid('query')
    const marks = { suggestions: suggestions === 'true', changes: changes === 'true' }
    const { type, ending } = forms[format]
    const { database } = deps
    const state = await getReview(database, key)
    if (state.status === 'failed') return sent(failedReview(c, state))
    const document = await getReviewDocument(database, key)
    if (document === null) return sent(problem(c, 'conflict', 'This review is still being made; export it when it has ended.', { headers: { 'retry-after': '1' } }))
    const headers = { 'content-type': type, 'content-disposition': `attachment; filename="review-${key.id}.${ending}"`, 'cache-control': 'no-store' }
    return sent(c.body(await reviewReport(deps, key, { format, state, document, marks, name: null, accepted: comments === 'accepted' }), 200, headers))
  })
}
