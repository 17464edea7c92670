/** What came of a batch: the table of all drafts, and a zip with a report for each. */
import type { BatchFormat } from '../coach/batch/batch-forms.ts'
import { reportName } from '../coach/batch/batch-forms.ts'
import type { MarkOptions } from '../coach/mark-document.ts'
import type { BatchEntry } from '../ecq/batch.ts'
import type { Review } from '../ecq/review.ts'
import { storedReview } from '../ecq/stored-review.ts'
import { Fault } from '../fault.ts'
import type { Key } from '../store/tables/draft.ts'
import { getReview, getReviewDocument } from '../store/tables/review.ts'
import { basename, uniqueNames } from '../text/file-name.ts'
import { batchRowOf } from '../write/batch-row-of.ts'
import { csvSummary } from '../write/csv-summary.ts'
import type { SummaryRow } from '../write/csv-summary.ts'
import { writeIndex } from '../write/report/write-index.ts'
import type { ZippedFile } from '../write/zip-files.ts'
import type { HttpDeps } from './deps.ts'
import { reviewReport } from './review-report.ts'

type Deps = Pick<HttpDeps, 'coach' | 'database' | 'printPdf'>

/** The same columns as the command line's summary.csv. */
export async function batchTable({ database }: Deps, { tenant }: Pick<Key, 'tenant'>, entries: readonly BatchEntry[]): Promise<string> {
  const rows: SummaryRow[] = []
  for (const entry of entries) {
    const document = entry.review === null ? null : await getReviewDocument(database, { tenant, id: entry.review })
    rows.push(rowOf(entry, document === null ? null : storedReview(document), null))
  }
  return csvSummary(rows)
}

export interface WishedResults {
  readonly formats: readonly BatchFormat[]
  readonly marks: MarkOptions
}

/** Reports one after another, the two tables last. A report that cannot be made leaves a note that says why. */
export async function* batchFiles(deps: Deps, { tenant, entries }: { tenant: string; entries: readonly BatchEntry[] }, wished: WishedResults): AsyncGenerator<ZippedFile> {
  const names = uniqueNames(entries.map(({ name }) => ({ name, source: name })))
  const rows: SummaryRow[] = []
  for (const [at, entry] of entries.entries()) {
    const document = entry.review === null ? null : await getReviewDocument(deps.database, { tenant, id: entry.review })
    if (entry.review === null || document === null) {
      rows.push(rowOf(entry, null, null))
      continue
    }
    const made: string[] = []
    for await (const file of reportsOf(deps, { tenant, id: entry.review }, { ...wished, document, name: names[at] as string })) {
      made.push(file.name)
      yield file
    }
    rows.push(rowOf(entry, storedReview(document), made[0] ?? null))
  }
  yield zipped('summary.csv', csvSummary(rows))
  yield zipped('index.html', await writeIndex(rows, deps.coach.now().toISOString().slice(0, 10)))
}

async function* reportsOf(deps: Deps, key: Key, { formats, marks, document, name }: WishedResults & { document: string; name: string }): AsyncGenerator<ZippedFile> {
  const state = await getReview(deps.database, key)
  for (const format of formats) {
    try {
      yield zipped(reportName(name, format), await reviewReport(deps, key, { format, state, document, marks, name: basename(name) }))
    } catch (cause) {
      if (!(cause instanceof Fault)) throw cause
      yield zipped(`${reportName(name, format)}.missing.txt`, `${cause.message}\n`)
    }
  }
}

function rowOf({ name, status, reason }: BatchEntry, review: Review | null, report: string | null): SummaryRow {
  if (review) return { source: name, row: batchRowOf(review), reason: null, report }
  return { source: name, row: null, reason: status === 'failed' ? (reason?.message ?? 'This draft could not be reviewed.') : 'This draft is still being reviewed; ask again when the batch is done.', report: null }
}

const zipped = (name: string, content: string | Uint8Array): ZippedFile => ({ name, chunks: [typeof content === 'string' ? new TextEncoder().encode(content) : content] })
