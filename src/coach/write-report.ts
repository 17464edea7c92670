/** Writes a review in one of the forms that clients take. */
import type { Review } from '../ecq/review.ts'
import type { HandedBack } from '../ecq/review-comment.ts'
import { csvFindings } from '../write/csv-findings.ts'
import { writeMarkdown } from '../write/markdown.ts'
import { writeHtml } from '../write/report/write-html.ts'
import type { ReportFormat } from '../write/report-formats.ts'

/** Lays a page of HTML out as PDF. Throws a Fault (`unavailable`) where nothing here can, with what to do instead. */
export type Print = (html: string) => Promise<Uint8Array>

export interface ReportSource {
  readonly review: Review
  /** what the draft is called, mostly its file name; null where it has none */
  readonly name: string | null
  /** set where a coach hands it back signed; pages say so */
  readonly handedBack?: HandedBack | null
}

/** The file's content: text, or bytes where the form is not text. Throws what `print` throws. */
export async function writeReport(print: Print, format: ReportFormat, { review, name, handedBack = null }: ReportSource): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(review, null, 2)}\n`
    case 'markdown':
      return writeMarkdown(review)
    case 'html':
      return writeHtml(review, name, handedBack)
    case 'csv':
      return csvFindings([{ name, checked: review }])
    case 'pdf':
      return print(await writeHtml(review, name, handedBack))
  }
}
