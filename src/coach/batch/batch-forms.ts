/** The forms that a batch gives its reports in: those of every review, and the draft's own Word file with comments. */
import { type ReportFormat, reportFormats, reportForms } from '../../write/report-formats.ts'

export type BatchFormat = ReportFormat | 'docx'

export const batchFormats = [...reportFormats, 'docx'] as [BatchFormat, ...BatchFormat[]]

/** The name of a report among the results; a Word file that comes back keeps its own name first. */
export const reportName = (name: string, format: BatchFormat): string =>
  format === 'docx' ? `${name.replace(/\.docx$/i, '')}.review.docx` : `${name}.review.${reportForms[format].ending}`
