/** Reviews one file of a batch and writes its reports, in this thread. */
import { basename } from '../../text/file-name.ts'
import { batchRowOf } from '../../write/batch-row-of.ts'
import { collectMisses, type Misses } from '../collect-misses.ts'
import type { CoachDeps } from '../deps.ts'
import { markDocument } from '../mark-document.ts'
import { readFile } from '../read-file.ts'
import { reviewDraft } from '../review-draft.ts'
import { type Print, writeReport } from '../write-report.ts'
import type { FileJob, Report, ReviewedFile } from './batch-file.ts'

export interface ReviewFileDeps {
  readonly coach: CoachDeps
  readonly print: Print
  /** what is asked of recorded answers and not found there */
  readonly misses?: Misses
  readonly signal?: AbortSignal
}

/** Throws a Fault for a file that cannot be read or must not be reviewed, or a report that cannot be made. */
export async function reviewFile({ coach, print, misses = collectMisses(), signal }: ReviewFileDeps, { bytes, name, request, formats, marks }: FileJob): Promise<ReviewedFile> {
  const { text, file } = await readFile(coach, bytes, name)
  const watched = misses.watch(coach)
  const events = reviewDraft(watched.deps, { ...request, text }, file, signal)
  let step = await events.next()
  while (!step.done) step = await events.next()
  const review = step.value
  const reports: Report[] = []
  const missed = watched.missed()
  for (const format of missed ? [] : formats) {
    const content = format === 'docx' ? (await markDocument(review, bytes, marks)).bytes : await writeReport(print, format, { review, name: basename(name) })
    reports.push({ format, content })
  }
  return { row: batchRowOf(review), reports, missed }
}
