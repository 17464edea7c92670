/** Files whose reviews are waited for: each is settled once, by the entry that the server sends, or by what went wrong. */
import type { Client } from '../../client/client.ts'
import { problemFault, valueOf } from '../../client/value-of.ts'
import type { FileJob, ReviewedFile } from '../../coach/batch/batch-file.ts'
import { writeReports } from '../../coach/batch/write-reports.ts'
import type { Print } from '../../coach/write-report.ts'
import type { BatchEntry } from '../../ecq/batch.ts'
import { batchRowOf } from '../../write/batch-row-of.ts'

export interface WaitingFiles {
  readonly wait: (job: FileJob) => Promise<ReviewedFile>
  readonly has: (name: string) => boolean
  /** An entry that has not ended, or is nobody's, changes nothing. */
  readonly settle: (entry: BatchEntry) => void
  readonly fail: (names: Iterable<string>, cause: unknown) => void
  readonly failAll: (cause: unknown) => void
}

interface Waiting {
  readonly job: FileJob
  readonly done: (reviewed: ReviewedFile | Promise<ReviewedFile>) => void
  readonly failed: (cause: unknown) => void
}

export function waitingFiles(client: Client, print: Print): WaitingFiles {
  const waiting = new Map<string, Waiting>()
  const fail = (names: Iterable<string>, cause: unknown): void => {
    for (const name of names) {
      waiting.get(name)?.failed(cause)
      waiting.delete(name)
    }
  }
  return {
    wait: (job) => new Promise((done, failed) => void waiting.set(job.name, { job, done, failed })),
    has: (name) => waiting.has(name),
    settle: (entry) => {
      const one = waiting.get(entry.name)
      if (!one || (entry.status !== 'done' && entry.status !== 'failed')) return
      waiting.delete(entry.name)
      one.done(reviewedFile(client, print, one.job, entry))
    },
    fail,
    failAll: (cause) => fail(waiting.keys(), cause),
  }
}

/** Throws a Fault in the server's words for an entry that failed. */
async function reviewedFile(client: Client, print: Print, job: FileJob, { review, reason }: BatchEntry): Promise<ReviewedFile> {
  if (review === null || reason !== null) throw problemFault({ type: `/problems/${reason?.code}`, title: '', status: 422, detail: reason?.message ?? 'This draft could not be reviewed.', request: '' })
  const whole = valueOf(await client.ask('GET /v1/reviews/{id}', { params: { id: review } }))
  if (!('findings' in whole)) throw problemFault({ type: '/problems/unavailable', title: '', status: 503, detail: 'The server says that this review is done, and does not give it; run this again.', request: '' })
  return { row: batchRowOf(whole), reports: await writeReports(print, whole, job), missed: false }
}
