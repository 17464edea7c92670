/** The forms that a batch gives its reports in: those of every review, and the draft's own Word file with comments. */
import { type ReportFormat, reportFormats, reportForms } from '../../write/report-formats.ts'

export type BatchFormat = ReportFormat | 'docx'

export const batchFormats = [...reportFormats, 'docx'] as [BatchFormat, ...BatchFormat[]]

/** The name of a report among the results. It keeps the draft's whole name, ending and all, because letter.docx, letter.pdf and letter may lie in one folder. */
export const reportName = (name: string, format: BatchFormat): string => `${name}.review.${format === 'docx' ? 'docx' : reportForms[format].ending}`
