/** Writes the two tables of a batch: summary.csv for spreadsheets, index.html for people. */
import { type SummaryRow, csvSummary } from '../../write/csv-summary.ts'
import { writeIndex } from '../../write/report/write-index.ts'
import type { BatchFormat } from './batch-forms.ts'
import type { FileOutcome } from './batch-file.ts'
import type { Shelf } from './run-batch.ts'

/** `date`: YYYY-MM-DD. */
export async function summarize({ write }: Pick<Shelf, 'write'>, outcomes: readonly FileOutcome[], date: string): Promise<void> {
  const rows = outcomes.map(rowOf)
  await write('summary.csv', csvSummary(rows))
  await write('index.html', await writeIndex(rows, date))
}

function rowOf(outcome: FileOutcome): SummaryRow {
  const { source } = outcome.file
  if (outcome.state === 'failed') return { source, row: null, reason: outcome.reason, report: null }
  if (outcome.state === 'missed') return { source, row: null, reason: 'Recorded answers are missing; have them answered and run this again.', report: null }
  return { source, row: outcome.row, reason: null, report: bestReport(outcome.reports) }
}

/** The one that a person would rather open. */
const liked = ['html', 'docx', 'pdf', 'markdown', 'json', 'csv'] as const satisfies readonly BatchFormat[]

const bestReport = (reports: Readonly<Partial<Record<BatchFormat, string>>>): string | null => liked.map((format) => reports[format]).find((path) => path !== undefined) ?? null
