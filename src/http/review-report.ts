/** One review as a file, in any of the forms that are handed out. */
import type { BatchFormat } from '../coach/batch/batch-forms.ts'
import { acceptedReview } from '../coach/accepted-review.ts'
import { decidedReview } from '../coach/decided-review.ts'
import { markDocument } from '../coach/mark-document.ts'
import type { MarkOptions } from '../coach/mark-document.ts'
import { reviewComments } from '../coach/review-comments.ts'
import { type Print, writeReport } from '../coach/write-report.ts'
import { storedReview } from '../ecq/stored-review.ts'
import type { Sql } from '../store/sql.ts'
import { findDraftFile } from '../store/tables/draft-file.ts'
import type { Key } from '../store/tables/draft.ts'
import { listComments } from '../store/tables/review-comment.ts'
import type { ReviewState } from '../store/tables/review.ts'
import { findSignOff } from '../store/tables/sign-off.ts'

export interface WishedReport {
  readonly format: BatchFormat
  readonly state: Pick<ReviewState, 'draft' | 'version'>
  /** the review as it was kept */
  readonly document: string
  /** what is written into a Word file */
  readonly marks: MarkOptions
  /** what the draft is called; null where it has no name */
  readonly name: string | null
  /** only what a coach accepted, with the coach's own comments; else the whole review, a Word file without what was rejected */
  readonly accepted?: boolean
  /** how long it can be read where it is handed back by link, ISO 8601 */
  readonly until?: string | null
}

/** Throws what `print` throws. */
export function reviewReport({ database, printPdf }: { database: Sql; printPdf: Print }, key: Key, wished: WishedReport): Promise<string | Uint8Array<ArrayBuffer>> {
  return wished.format === 'docx' ? marked(database, key, wished) : written({ database, printPdf }, key, { ...wished, format: wished.format })
}

async function marked(sql: Sql, key: Key, { state, document, marks, accepted }: WishedReport): Promise<Uint8Array<ArrayBuffer>> {
  const review = storedReview(document)
  const original = await findDraftFile(sql, { tenant: key.tenant, id: state.draft }, state.version)
  const comments = reviewComments(review, await listComments(sql, key))
  return (await markDocument(accepted ? acceptedReview(review, comments) : decidedReview(review, comments), original, marks)).bytes
}

interface WishedText extends WishedReport {
  readonly format: Exclude<BatchFormat, 'docx'>
}

/** Whole, JSON goes out as it was kept, so that it is the same review to the letter. */
async function written({ database, printPdf }: { database: Sql; printPdf: Print }, key: Key, { format, document, name, accepted, until = null }: WishedText): Promise<string | Uint8Array<ArrayBuffer>> {
  if (format === 'json' && !accepted) return document
  const whole = storedReview(document)
  const review = accepted ? acceptedReview(whole, reviewComments(whole, await listComments(database, key))) : whole
  const signOff = accepted ? await findSignOff(database, key) : null
  const report = await writeReport(printPdf, format, { review, name, handedBack: signOff && { signOff, until } })
  return typeof report === 'string' ? report : Uint8Array.from(report)
}
