/** /v1/reviews/{id}/export: the review as a file. */
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import { Review } from '../../ecq/review.ts'
import { getReview, getReviewDocument } from '../../store/tables/review.ts'
import { writeMarkdown } from '../../write/markdown.ts'
import { tenant } from '../deps.ts'
import type { Env, HttpDeps } from '../deps.ts'
import { problem } from '../problem.ts'
import { problems, sent } from '../respond.ts'
import { failedReview } from '../review-answer.ts'
import { Id } from '../schemas.ts'

interface Format {
  readonly type: string
  readonly ending: string
  readonly write: (document: string) => string
}

const formats = {
  json: { type: 'application/json', ending: 'json', write: (document) => document },
  markdown: { type: 'text/markdown; charset=utf-8', ending: 'md', write: (document) => writeMarkdown(Review.parse(JSON.parse(document))) },
} as const satisfies Readonly<Record<string, Format>>
type FormatName = keyof typeof formats

const file = { schema: z.string() }
const get = createRoute({
  method: 'get',
  path: '/v1/reviews/{id}/export',
  tags: ['Reviews'],
  summary: 'Save a review as a file',
  request: { params: z.object({ id: Id }), query: z.object({ format: z.enum(Object.keys(formats) as [FormatName, ...FormatName[]]) }) },
  responses: { 200: { description: 'The file.', content: { 'application/json': file, 'text/markdown': file } }, ...problems('not-found', 'conflict', 'review-failed') },
})

export function exports({ database }: HttpDeps): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>().openapi(get, async (c) => {
    const key = { tenant, id: c.req.valid('param').id }
    const { type, ending, write } = formats[c.req.valid('query').format]
    const state = await getReview(database, key)
    if (state.status === 'failed') return sent(failedReview(c, state))
    const document = await getReviewDocument(database, key)
    if (document === null) return sent(problem(c, 'conflict', 'This review is still being made; export it when it has ended.', { headers: { 'retry-after': '1' } }))
    const headers = { 'content-type': type, 'content-disposition': `attachment; filename="review-${key.id}.${ending}"`, 'cache-control': 'no-store' }
    return sent(c.body(write(document), 200, headers))
  })
}
