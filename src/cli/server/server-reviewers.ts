/** Reviewers that have a server do the work: files go there in bounded parts, reviews come back as they end, reports are written here. */
import type { Client } from '../../client/client.ts'
import { followBatch } from '../../client/follow-batch.ts'
import { problemFault, valueOf } from '../../client/value-of.ts'
import type { FileJob, ReviewedFile, Reviewers } from '../../coach/batch/batch-file.ts'
import type { Shelf } from '../../coach/batch/run-batch.ts'
import { writeReports } from '../../coach/batch/write-reports.ts'
import type { Print } from '../../coach/write-report.ts'
import type { BatchEntry } from '../../ecq/batch.ts'
import { batchRowOf } from '../../write/batch-row-of.ts'
import { gather } from './gather.ts'
import { type Parcel, type Target, sendParcels } from './send-parcels.ts'
import { readSent } from './sent-journal.ts'

export interface ServerWork {
  readonly client: Client
  /** what is said about all files, as fields of a form */
  readonly fields: Readonly<Record<string, string>>
  /** names server and settings; what was sent elsewhere is another's */
  readonly place: string
  readonly shelf: Pick<Shelf, 'journal' | 'append'>
  readonly print: Print
  /** files that are under way at a time */
  readonly atOnce: number
  readonly signal: AbortSignal
}

const bounds = { mostItems: 25, mostBytes: 16 * 1024 * 1024, bytesOf: ({ job }: Parcel) => job.bytes.length, patience: 25 }

interface Waiting {
  readonly job: FileJob
  readonly done: (reviewed: ReviewedFile) => void
  readonly failed: (cause: unknown) => void
}

/** A batch on the server, with the files of this run that lie in it. */
interface Followed {
  readonly names: Set<string>
  readonly cursor: { last: string }
  running: boolean
}

export function serverReviewers(work: ServerWork): Reviewers {
  const { client, print, signal } = work
  const waiting = new Map<string, Waiting>()
  const batches = new Map<string, Followed>()
  const sent = readSent(work.shelf.journal, work.place)
  const target: Target = { batch: null }
  const fail = (name: string, cause: unknown): void => {
    waiting.get(name)?.failed(cause)
    waiting.delete(name)
  }
  const settle = async (entry: BatchEntry): Promise<void> => {
    const one = waiting.get(entry.name)
    if (!one || (entry.status !== 'done' && entry.status !== 'failed')) return
    waiting.delete(entry.name)
    try {
      one.done(await reviewedFile(client, print, one.job, entry))
    } catch (cause) {
      one.failed(cause)
    }
  }
  const follow = async (batch: string, followed: Followed): Promise<void> => {
    const wanted = (): boolean => [...followed.names].some((name) => waiting.has(name))
    followed.running = true
    try {
      for await (const entry of followBatch(client, batch, { cursor: followed.cursor, wanted, signal, pause: lookAgain })) void settle(entry)
    } catch (cause) {
      for (const name of followed.names) fail(name, cause)
    } finally {
      followed.running = false
    }
  }
  const expect = (batch: string, entries: readonly BatchEntry[]): void => {
    const followed = batches.get(batch) ?? { names: new Set(), cursor: { last: '0' }, running: false }
    batches.set(batch, followed)
    for (const entry of entries) {
      followed.names.add(entry.name)
      void settle(entry)
    }
    if (!followed.running && entries.some(({ name }) => waiting.has(name))) void follow(batch, followed)
  }
  const send = gather<Parcel>(bounds, async (parcels) => {
    try {
      signal.throwIfAborted()
      await sendParcels(work, { target, parcels, expect })
    } catch (cause) {
      for (const { job } of parcels) fail(job.name, cause)
    }
  })
  return {
    atOnce: work.atOnce,
    review: async (job) => {
      const sha256 = await sha256Of(job.bytes)
      // Who comes after the end is not waited for any more.
      signal.throwIfAborted()
      const before = sent.get(job.name)
      return new Promise<ReviewedFile>((done, failed) => {
        waiting.set(job.name, { job, done, failed })
        send({ job, sha256, before: before?.sha256 === sha256 ? before : null })
      })
    },
    close: async () => {
      for (const name of [...waiting.keys()]) fail(name, signal.reason)
    },
  }
}

/** Throws a Fault in the server's words for an entry that failed. */
async function reviewedFile(client: Client, print: Print, job: FileJob, { review, reason }: BatchEntry): Promise<ReviewedFile> {
  if (review === null || reason !== null) throw problemFault({ type: `/problems/${reason?.code}`, title: '', status: 422, detail: reason?.message ?? 'This draft could not be reviewed.', request: '' })
  const whole = valueOf(await client.ask('GET /v1/reviews/{id}', { params: { id: review } }))
  if (!('findings' in whole)) throw problemFault({ type: '/problems/unavailable', title: '', status: 503, detail: 'The server says that this review is done, and does not give it; run this again.', request: '' })
  return { row: batchRowOf(whole), reports: await writeReports(print, whole, job), missed: false }
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))).toString('hex')
}

const lookAgain = (signal: AbortSignal): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, 300)
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    resolve()
  }, { once: true })
  return promise
}
