/** What a comment in the margin says: one remark or several on the same words or sentence. */
import type { Span } from '../../text/span.ts'
import type { CommentLine } from './comment-part.ts'

/** Names one remark: `ref` stands in the comment, `id` is that of the finding. */
export interface RemarkRef {
  readonly ref: string
  readonly id: string
  readonly rule: string
}

export interface WordComment extends Span {
  /** the words that it is about, short */
  readonly quote: string
  readonly lines: readonly CommentLine[]
  readonly remarks: readonly RemarkRef[]
}
