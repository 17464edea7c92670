/** The answers about one review: the whole of it, how it stands, or why there is none. */
import type { Context } from 'hono'
import type { Database } from '../store/sql.ts'
import type { Key } from '../store/tables/draft.ts'
import { getReviewDocument } from '../store/tables/review.ts'
import type { ReviewState } from '../store/tables/review.ts'
import { problem } from './problem.ts'

type Headers = Record<string, string>

export const reviewPath = (id: string): string => `/v1/reviews/${id}`

/** Where the draft of a review stays, with all its versions and reviews. */
export const linkOf = ({ draft }: Pick<ReviewState, 'draft'>): Headers => ({ link: `</v1/drafts/${draft}>; rel="collection"` })

/** The stored words as they are: parsing a review to print it again would cost more than making it. */
export async function wholeReview(c: Context, database: Database, { key, status, headers }: { key: Key; status: 200 | 201; headers?: Headers }): Promise<Response> {
  // A review never changes once it is done, so its id says which one it is.
  const etag = `"${key.id}"`
  if (status === 200 && isKnown(c.req.header('if-none-match'), etag)) return c.body(null, 304, { etag, ...headers })
  const document = await getReviewDocument(database, key)
  if (document === null) return noReview(c, key.id)
  return c.body(document, status, { 'content-type': 'application/json', 'cache-control': 'no-store', etag, ...headers })
}

const isKnown = (known: string | undefined, etag: string): boolean => known?.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag) ?? false

export const unfinishedReview = (c: Context, state: ReviewState, headers: Headers = {}): Response =>
  c.body(JSON.stringify(state), 202, { 'content-type': 'application/json', 'cache-control': 'no-store', location: reviewPath(state.id), 'retry-after': '1', ...headers })

export function failedReview(c: Context, { id, reason }: ReviewState, headers: Headers = {}): Response {
  const code = reason === null || reason.code === 'failed' ? 'review-failed' : reason.code
  return problem(c, code, reason?.message ?? 'This draft could not be reviewed.', { headers: { location: reviewPath(id), ...headers } })
}

export const noReview = (c: Context, id: string): Response => problem(c, 'not-found', `There is no review ${id}; it may have been deleted.`)
