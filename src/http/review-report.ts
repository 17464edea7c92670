/** One review as a file, in any of the forms that are handed out. */
import type { BatchFormat } from '../coach/batch/batch-forms.ts'
import { decidedReview } from '../coach/decided-review.ts'
import { markDocument } from '../coach/mark-document.ts'
import type { MarkOptions } from '../coach/mark-document.ts'
import { reviewComments } from '../coach/review-comments.ts'
import { type Print, writeReport } from '../coach/write-report.ts'
import { Review } from '../ecq/review.ts'
import type { Sql } from '../store/sql.ts'
import { findDraftFile } from '../store/tables/draft-file.ts'
import type { Key } from '../store/tables/draft.ts'
import { listComments } from '../store/tables/review-comment.ts'
import type { ReviewState } from '../store/tables/review.ts'

export interface WishedReport {
  readonly format: BatchFormat
  readonly state: Pick<ReviewState, 'draft' | 'version'>
  /** the review as it was kept */
  readonly document: string
  /** what is written into a Word file */
  readonly marks: MarkOptions
  /** what the draft is called; null where it has no name */
  readonly name: string | null
}

/** Throws what `print` throws. */
export function reviewReport({ database, printPdf }: { database: Sql; printPdf: Print }, key: Key, wished: WishedReport): Promise<string | Uint8Array<ArrayBuffer>> {
  return wished.format === 'docx' ? marked(database, key, wished) : written(printPdf, wished.format, wished)
}

async function marked(sql: Sql, key: Key, { state, document, marks }: WishedReport): Promise<Uint8Array<ArrayBuffer>> {
  const review = Review.parse(JSON.parse(document))
  const original = await findDraftFile(sql, { tenant: key.tenant, id: state.draft }, state.version)
  const decided = decidedReview(review, reviewComments(review, await listComments(sql, key)))
  return (await markDocument(decided, original, marks)).bytes
}

/** JSON goes out as it was kept, so that it is the same review to the letter. */
async function written(print: Print, format: Exclude<BatchFormat, 'docx'>, { document, name }: WishedReport): Promise<string | Uint8Array<ArrayBuffer>> {
  if (format === 'json') return document
  const report = await writeReport(print, format, { review: Review.parse(JSON.parse(document)), name })
  return typeof report === 'string' ? report : Uint8Array.from(report)
}
