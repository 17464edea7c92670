/** Reviewers that have a server do the work: files go there in bounded parts, reviews come back as they end, reports are written here. */
import type { Client } from '../../client/client.ts'
import { followBatch } from '../../client/follow-batch.ts'
import type { Reviewers } from '../../coach/batch/batch-file.ts'
import type { Shelf } from '../../coach/batch/run-batch.ts'
import type { Print } from '../../coach/write-report.ts'
import type { BatchEntry } from '../../ecq/batch.ts'
import { gather } from './gather.ts'
import { type Parcel, type Target, sendParcels } from './send-parcels.ts'
import { readSent } from './sent-journal.ts'
import type { Field } from './sent-settings.ts'
import { type WaitingFiles, waitingFiles } from './waiting-files.ts'

export interface ServerWork {
  readonly client: Client
  /** what is said about all files, as fields of a form */
  readonly fields: readonly Field[]
  /** names server and settings; what was sent elsewhere is another's */
  readonly place: string
  readonly shelf: Pick<Shelf, 'journal' | 'append'>
  readonly print: Print
  /** files that are under way at a time */
  readonly atOnce: number
  readonly signal: AbortSignal
}

const bounds = { mostItems: 25, mostBytes: 16 * 1024 * 1024, bytesOf: ({ job }: Parcel) => job.bytes.length, patience: 25 }

/** A batch on the server, with the files of this run that lie in it. */
interface Followed {
  readonly names: Set<string>
  readonly cursor: { last: string }
  running: boolean
}

export function serverReviewers(work: ServerWork): Reviewers {
  const { signal } = work
  const files = waitingFiles(work.client, work.print)
  const sent = readSent(work.shelf.journal, work.place)
  const target: Target = { batch: null }
  const expect = expecting(work, files)
  const send = gather<Parcel>(bounds, async (parcels) => {
    try {
      signal.throwIfAborted()
      await sendParcels(work, { target, parcels, expect })
    } catch (cause) {
      files.fail(parcels.map(({ job }) => job.name), cause)
    }
  })
  return {
    atOnce: work.atOnce,
    review: async (job) => {
      const sha256 = await sha256Of(job.bytes)
      // Who comes after the end is not waited for any more.
      signal.throwIfAborted()
      const before = sent.get(job.name)
      const reviewed = files.wait(job)
      send({ job, sha256, before: before?.sha256 === sha256 ? before : null })
      return reviewed
    },
    close: async () => files.failAll(signal.reason),
  }
}

/** Follows each batch as long as a file in it is waited for. */
function expecting({ client, signal }: ServerWork, files: WaitingFiles): (batch: string, entries: readonly BatchEntry[]) => void {
  const batches = new Map<string, Followed>()
  const follow = async (batch: string, followed: Followed): Promise<void> => {
    const wanted = (): boolean => [...followed.names].some(files.has)
    followed.running = true
    try {
      for await (const entry of followBatch(client, batch, { cursor: followed.cursor, wanted, signal, pause: lookAgain })) files.settle(entry)
    } catch (cause) {
      files.fail(followed.names, cause)
    } finally {
      followed.running = false
    }
  }
  return (batch, entries) => {
    const followed = batches.get(batch) ?? { names: new Set(), cursor: { last: '0' }, running: false }
    batches.set(batch, followed)
    for (const entry of entries) {
      followed.names.add(entry.name)
      files.settle(entry)
    }
    if (!followed.running && entries.some(({ name }) => files.has(name))) void follow(batch, followed)
  }
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
