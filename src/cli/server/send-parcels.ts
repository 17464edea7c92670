/** Sends files to a batch on a server: to the one that they went to before, or to the one of this run, which the first file begins. */
import { valueOf } from '../../client/value-of.ts'
import type { FileJob } from '../../coach/batch/batch-file.ts'
import type { Batch, BatchEntry } from '../../ecq/batch.ts'
import { Fault } from '../../fault.ts'
import type { FaultCode } from '../../fault.ts'
import { type SentLine, sentLines } from './sent-journal.ts'
import type { ServerWork } from './server-reviewers.ts'

export interface Parcel {
  readonly job: FileJob
  readonly sha256: string
  /** what an earlier run wrote down when it sent this very file */
  readonly before: SentLine | null
}

/** The batch that this run has begun. */
export interface Target {
  batch: { readonly id: string; readonly key: string } | null
}

interface Sending {
  readonly target: Target
  readonly parcels: readonly Parcel[]
  /** hears what the server says of the files */
  readonly expect: (batch: string, entries: readonly BatchEntry[]) => void
}

type Work = Pick<ServerWork, 'client' | 'fields' | 'place' | 'shelf' | 'signal'>

/** Throws a Fault in the server's words. */
export async function sendParcels(work: Work, { target, parcels, expect }: Sending): Promise<void> {
  const fresh = parcels.filter(({ before }) => !before)
  for (const [key, known] of Map.groupBy(parcels.filter(({ before }) => before), ({ before }) => before?.key ?? '')) {
    const again = await takeUp(work, key, known)
    if (again) expect(again.id, again.entries)
    else fresh.push(...known)
  }
  const [first, ...rest] = fresh
  if (!first) return
  if (target.batch) return add(work, target.batch, fresh, expect)
  const key = crypto.randomUUID()
  const begun = await begin(work, key, first)
  target.batch = { id: begun.id, key }
  expect(begun.id, begun.entries)
  if (rest.length > 0) await add(work, target.batch, rest, expect)
}

/** One file, so that the same request can be made again to the letter by whoever finds that it was made and not what came of it. */
async function begin({ client, fields, place, shelf, signal }: Work, key: string, { job, sha256 }: Parcel): Promise<Batch> {
  await shelf.append(sentLines([{ place, name: job.name, sha256, key, batch: null }]))
  const form = formOf([job])
  for (const [name, value] of fields) form.append(name, value)
  const batch = valueOf(await client.ask('POST /v1/batches', { form, headers: { 'idempotency-key': key }, signal }))
  await shelf.append(sentLines([{ place, name: job.name, sha256, key, batch: batch.id }]))
  return batch
}

async function add({ client, place, shelf, signal }: Work, { id, key }: { id: string; key: string }, parcels: readonly Parcel[], expect: Sending['expect']): Promise<void> {
  await shelf.append(sentLines(parcels.map(({ job, sha256 }) => ({ place, name: job.name, sha256, key, batch: id }))))
  // A file is known by its name there, so that sending it twice does no harm.
  const batch = valueOf(await client.ask('POST /v1/batches/{id}/files', { params: { id }, form: formOf(parcels.map(({ job }) => job)), headers: { 'idempotency-key': crypto.randomUUID() }, signal }))
  const names = new Set(parcels.map(({ job }) => job.name))
  expect(id, batch.entries.filter(({ name }) => names.has(name)))
}

/** What became of files that an earlier run sent; those that failed are sent again. Null where the server has that batch no longer. */
async function takeUp(work: Work, key: string, parcels: readonly Parcel[]): Promise<Batch | null> {
  const { client, signal } = work
  const id = parcels.find(({ before }) => before?.batch)?.before?.batch ?? (await begunBefore(work, key, parcels))
  if (id === null) return null
  const found = await client.ask('GET /v1/batches/{id}', { params: { id }, signal })
  if ('problem' in found && found.problem.status === 404) return null
  const batch = valueOf(found)
  const wanted = new Set(parcels.map(({ job }) => job.name))
  const standing = batch.entries.filter(({ name, status }) => wanted.has(name) && status !== 'failed')
  const missing = parcels.filter(({ job }) => !standing.some(({ name }) => name === job.name))
  const again: BatchEntry[] = []
  if (missing.length > 0) await add(work, { id, key }, missing, (_, entries) => again.push(...entries))
  return { ...batch, entries: [...standing, ...again] }
}

/** The run before died between asking for a batch and hearing of it. */
async function begunBefore(work: Work, key: string, [first]: readonly Parcel[]): Promise<string | null> {
  if (!first) return null
  try {
    return (await begin(work, key, first)).id
  } catch (cause) {
    // The request that is made again gives the batch that it began; one that began none, or whose batch is gone, is begun anew.
    if (cause instanceof Fault && !unheard.has(cause.code)) return null
    throw cause
  }
}

/** Says nothing of the batch, so that its key is kept for the next run. */
const unheard = new Set<FaultCode>(['unavailable', 'unauthorized'])

function formOf(jobs: readonly FileJob[]): FormData {
  const form = new FormData()
  for (const { bytes, name } of jobs) form.append('file', new File([Uint8Array.from(bytes)], name), name)
  return form
}
