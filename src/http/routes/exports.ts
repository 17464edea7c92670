/** /v1/reviews/{id}/export: the review as a file. */
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import { markDocument } from '../../coach/mark-document.ts'
import { type Print, writeReport } from '../../coach/write-report.ts'
import { Review } from '../../ecq/review.ts'
import { findDraftFile } from '../../store/tables/draft-file.ts'
import { getReview, getReviewDocument } from '../../store/tables/review.ts'
import { type ReportForm, type ReportFormat, reportFormats, reportForms } from '../../write/report-formats.ts'
import type { Env, HttpDeps } from '../deps.ts'
import { problem } from '../problem.ts'
import { problems, sent } from '../respond.ts'
import { failedReview } from '../review-answer.ts'
import { Id } from '../schemas.ts'

/** Beside the reports: the draft's own Word file, or a new one, with the review in its margin. */
const forms = { ...reportForms, docx: { ending: 'docx', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' } } as const satisfies Readonly<Record<string, ReportForm>>
const formats = [...reportFormats, 'docx'] as const

const content = Object.fromEntries(Object.values<ReportForm>(forms).map(({ type }) => [type.split(';')[0], { schema: z.string() }]))
const flag = (description: string) => z.enum(['true', 'false']).optional().describe(description)
const get = createRoute({
  method: 'get',
  path: '/v1/reviews/{id}/export',
  tags: ['Reviews'],
  summary: 'Save a review as a file',
  request: { params: z.object({ id: Id }), query: z.object({
      format: z.enum(formats),
      suggestions: flag('With `docx`: comments on suggestions of style too.'),
      changes: flag('With `docx`: mend spelling, doubled words and the like as tracked changes.'),
    }) },
  responses: { 200: { description: 'The file.', content }, ...problems('not-found', 'conflict', 'cancelled', 'review-failed', 'unavailable') },
})

const wished = (value: 'true' | 'false' | undefined): boolean => value === 'true'

export function exports({ database, printPdf }: HttpDeps): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>().openapi(get, async (c) => {
    const key = { tenant: c.get('tenant'), id: c.req.valid('param').id }
    const { format, suggestions, changes } = c.req.valid('query')
    const { type, ending } = forms[format]
    const state = await getReview(database, key)
    if (state.status === 'failed') return sent(failedReview(c, state))
    const document = await getReviewDocument(database, key)
    if (document === null) return sent(problem(c, 'conflict', 'This review is still being made; export it when it has ended.', { headers: { 'retry-after': '1' } }))
    const headers = { 'content-type': type, 'content-disposition': `attachment; filename="review-${key.id}.${ending}"`, 'cache-control': 'no-store' }
    if (format !== 'docx') return sent(c.body(await written(printPdf, format, document), 200, headers))
    const original = await findDraftFile(database, { tenant: key.tenant, id: state.draft }, state.version)
    const marked = await markDocument(Review.parse(JSON.parse(document)), original, { suggestions: wished(suggestions), changes: wished(changes) })
    return sent(c.body(marked.bytes, 200, headers))
  })
}

/** JSON goes out as it was kept, so that it is the same review to the letter. */
async function written(print: Print, format: ReportFormat, document: string): Promise<string | Uint8Array<ArrayBuffer>> {
  if (format === 'json') return document
  const report = await writeReport(print, format, { review: Review.parse(JSON.parse(document)), name: null })
  return typeof report === 'string' ? report : Uint8Array.from(report)
}
