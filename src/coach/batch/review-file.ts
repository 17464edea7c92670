/** Reviews one file of a batch and writes its reports, in this thread. */
import { batchRowOf } from '../../write/batch-row-of.ts'
import { collectMisses, type Misses } from '../collect-misses.ts'
import type { CoachDeps } from '../deps.ts'
import { readFile } from '../read-file.ts'
import { reviewDraft } from '../review-draft.ts'
import type { Print } from '../write-report.ts'
import type { FileJob, ReviewedFile } from './batch-file.ts'
import { writeReports } from './write-reports.ts'

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
  const missed = watched.missed()
  return { row: batchRowOf(step.value), reports: missed ? [] : await writeReports(print, step.value, { bytes, name, formats, marks }), missed }
}
