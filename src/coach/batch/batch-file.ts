/** One file of a batch: where it comes from, what is asked of it, what came of it. */
import type { ReviewRequest } from '../../ecq/request.ts'
import type { BatchRow } from '../../ecq/batch-row.ts'
import type { MarkOptions } from '../mark-document.ts'
import type { BatchFormat } from './batch-forms.ts'

export interface BatchFile {
  /** where it was found, as a person would name it */
  readonly source: string
  /** its own name among the results, with `/` between folders */
  readonly name: string
  /** Throws a Fault that says why it cannot be read. */
  readonly read: () => Promise<Uint8Array>
}

/** What is the same for all files of a batch. */
export interface BatchWish {
  readonly request: Omit<ReviewRequest, 'text'>
  readonly formats: readonly BatchFormat[]
  /** what is written into Word files */
  readonly marks: MarkOptions
}

export interface FileJob extends BatchWish {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface Report {
  readonly format: BatchFormat
  readonly content: string | Uint8Array
}

export interface ReviewedFile {
  readonly row: BatchRow
  readonly reports: readonly Report[]
  /** recorded answers were missing, so that the review is not worth showing */
  readonly missed: boolean
}

/** Whoever reviews files, `atOnce` of them at a time. */
export interface Reviewers {
  readonly atOnce: number
  /** Throws a Fault for a file that cannot be reviewed. */
  readonly review: (job: FileJob) => Promise<ReviewedFile>
  readonly close: () => Promise<void>
}

/** What became of one file. `kept`: it was done in an earlier run. */
export type FileOutcome =
  | { readonly state: 'done' | 'kept'; readonly file: BatchFile; readonly row: BatchRow; readonly reports: Readonly<Partial<Record<BatchFormat, string>>> }
  | { readonly state: 'failed'; readonly file: BatchFile; readonly reason: string }
  | { readonly state: 'missed'; readonly file: BatchFile }
