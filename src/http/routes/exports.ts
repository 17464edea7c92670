/** /v1/reviews/{id}/export: the review as a file. */
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import { type Print, writeReport } from '../../coach/write-report.ts'
import { Review } from '../../ecq/review.ts'
import { getReview, getReviewDocument } from '../../store/tables/review.ts'
import { type ReportForm, type ReportFormat, reportFormats, reportForms } from '../../write/report-formats.ts'
import type { Env, HttpDeps } from '../deps.ts'
import { problem } from '../problem.ts'
import { problems, sent } from '../respond.ts'
import { failedReview } from '../review-answer.ts'
import { Id } from '../schemas.ts'

const content = Object.fromEntries(Object.values<ReportForm>(reportForms).map(({ type }) => [type.split(';')[0], { schema: z.string() }]))
const get = createRoute({
  method: 'get',
  path: '/v1/reviews/{id}/export',
  tags: ['Reviews'],
  summary: 'Save a review as a file',
  request: { params: z.object({ id: Id }), query: z.object({ format: z.enum(reportFormats) }) },
  responses: { 200: { description: 'The file.', content }, ...problems('not-found', 'conflict', 'cancelled', 'review-failed', 'unavailable') },
})

export function exports({ database, printPdf }: HttpDeps): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>().openapi(get, async (c) => {
    const key = { tenant: c.get('tenant'), id: c.req.valid('param').id }
    const { format } = c.req.valid('query')
    const { type, ending } = reportForms[format]
    const state = await getReview(database, key)
    if (state.status === 'failed') return sent(failedReview(c, state))
    const document = await getReviewDocument(database, key)
    if (document === null) return sent(problem(c, 'conflict', 'This review is still being made; export it when it has ended.', { headers: { 'retry-after': '1' } }))
    const headers = { 'content-type': type, 'content-disposition': `attachment; filename="review-${key.id}.${ending}"`, 'cache-control': 'no-store' }
    return sent(c.body(await written(printPdf, format, document), 200, headers))
  })
}

/** JSON goes out as it was kept, so that it is the same review to the letter. */
async function written(print: Print, format: ReportFormat, document: string): Promise<string | Uint8Array<ArrayBuffer>> {
  if (format === 'json') return document
  const report = await writeReport(print, format, { review: Review.parse(JSON.parse(document)), name: null })
  return typeof report === 'string' ? report : Uint8Array.from(report)
}
