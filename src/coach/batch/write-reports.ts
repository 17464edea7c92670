/** Writes the reports of one file of a batch, whoever has reviewed it. */
import type { Review } from '../../ecq/review.ts'
import { basename } from '../../text/file-name.ts'
import { markDocument } from '../mark-document.ts'
import { type Print, writeReport } from '../write-report.ts'
import type { FileJob, Report } from './batch-file.ts'

/** Throws what `print` throws. */
export async function writeReports(print: Print, review: Review, { bytes, name, formats, marks }: Omit<FileJob, 'request'>): Promise<Report[]> {
  const reports: Report[] = []
  for (const format of formats) {
    const content = format === 'docx' ? (await markDocument(review, bytes, marks)).bytes : await writeReport(print, format, { review, name: basename(name) })
    reports.push({ format, content })
  }
  return reports
}
