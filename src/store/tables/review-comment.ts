/** What a coach decided about the comments of a review, and comments of the coach's own. */
import type { Evidence } from '../../ecq/finding.ts'
import type { commentSources, commentStates } from '../../ecq/review-comment.ts'
import { secret } from '../secret.ts'
import type { Sql } from '../sql.ts'
import { valueLines } from '../value-lines.ts'
import type { Key } from './draft.ts'

export interface StoredComment {
  readonly id: string
  readonly source: (typeof commentSources)[number]
  readonly state: (typeof commentStates)[number]
  readonly text: string | null
  readonly place: Evidence | null
  readonly ecq: string | null
  readonly author: string | null
  readonly changedAt: string
}

const columns = ['text', 'text', 'text', 'text', 'json', 'text', 'text', 'timestamptz']

/** In one statement; writes over what was decided before. At least one, each once. */
export async function putComments(sql: Sql, { tenant, id: review }: Key, comments: readonly StoredComment[]): Promise<void> {
  await sql.query(
    `insert into review_comment (tenant, review, id, source, state, text, place, ecq, author, changed)
     select $1, $2, c.* from (values ${valueLines(comments.length, columns, 3)}) as c
     on conflict (tenant, review, id) do update set source = excluded.source, state = excluded.state, text = excluded.text, author = excluded.author, changed = excluded.changed`,
    [tenant, review, ...comments.flatMap((comment) => valuesOf(review, comment))],
  )
}

const valuesOf = (review: string, { id, source, state, text, place, ecq, author, changedAt }: StoredComment): unknown[] => [
  id, source, state, secret('review_comment.text', review, text), secret('review_comment.place', review, place && JSON.stringify(place)), ecq, secret('review_comment.author', review, author), changedAt,
]

export function listComments(sql: Sql, { tenant, id }: Key): Promise<StoredComment[]> {
  return sql.query<StoredComment>('select id, source, state, text, place, ecq, author, changed as "changedAt" from review_comment where tenant = $1 and review = $2 order by changed, id', [tenant, id])
}

/** False where there was none. */
export async function deleteComment(sql: Sql, { tenant, id: review }: Key, id: string): Promise<boolean> {
  const rows = await sql.query('delete from review_comment where tenant = $1 and review = $2 and id = $3 returning id', [tenant, review, id])
  return rows.length > 0
}
