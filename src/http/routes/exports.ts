/** /v1/reviews/{id}/export: the review as a file. */
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import { decidedReview } from '../../coach/decided-review.ts'
import { markDocument } from '../../coach/mark-document.ts'
import { reviewComments } from '../../coach/review-comments.ts'
import { type Print, writeReport } from '../../coach/write-report.ts'
import { Review } from '../../ecq/review.ts'
import { findDraftFile } from '../../store/tables/draft-file.ts'
import { listComments } from '../../store/tables/review-comment.ts'
import { getReview, getReviewDocument } from '../../store/tables/review.ts'
import type { ReviewState } from '../../store/tables/review.ts'
import type { Key } from '../../store/tables/draft.ts'
import type { Sql } from '../../store/sql.ts'
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
const marking = {
  suggestions: flag('With `docx`: comments on suggestions of style too.'),
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

export function exports({ database, printPdf }: HttpDeps): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>().openapi(get, async (c) => {
    const key = { tenant: c.get('tenant'), id: c.req.valid('param').id }
    const { format, ...marks } = c.req.valid('query')
    const { type, ending } = forms[format]
    const state = await getReview(database, key)
    if (state.status === 'failed') return sent(failedReview(c, state))
    const document = await getReviewDocument(database, key)
    if (document === null) return sent(problem(c, 'conflict', 'This review is still being made; export it when it has ended.', { headers: { 'retry-after': '1' } }))
    const headers = { 'content-type': type, 'content-disposition': `attachment; filename="review-${key.id}.${ending}"`, 'cache-control': 'no-store' }
    const made = format === 'docx' ? await marked(database, key, { state, document, marks }) : await written(printPdf, format, document)
    return sent(c.body(made, 200, headers))
  })
}

interface Wished {
  readonly state: ReviewState
  readonly document: string
  readonly marks: { readonly suggestions?: 'true' | 'false' | undefined; readonly changes?: 'true' | 'false' | undefined }
}

async function marked(sql: Sql, key: Key, { state, document, marks }: Wished): Promise<Uint8Array<ArrayBuffer>> {
  const review = Review.parse(JSON.parse(document))
  const original = await findDraftFile(sql, { tenant: key.tenant, id: state.draft }, state.version)
  const decided = decidedReview(review, reviewComments(review, await listComments(sql, key)))
  return (await markDocument(decided, original, { suggestions: marks.suggestions === 'true', changes: marks.changes === 'true' })).bytes
}

/** JSON goes out as it was kept, so that it is the same review to the letter. */
async function written(print: Print, format: ReportFormat, document: string): Promise<string | Uint8Array<ArrayBuffer>> {
  if (format === 'json') return document
  const report = await writeReport(print, format, { review: Review.parse(JSON.parse(document)), name: null })
  return typeof report === 'string' ? report : Uint8Array.from(report)
}
