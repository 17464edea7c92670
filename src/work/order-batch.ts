/** Takes an order for many reviews: all drafts with their reviews and jobs are stored together or not at all. */
import type { ReadUpload } from '../coach/batch/read-uploads.ts'
import type { BatchSettings } from '../ecq/batch.ts'
import type { Sql } from '../store/sql.ts'
import { listEntries, putEntry } from '../store/tables/batch-entry.ts'
import { putBatchEvent } from '../store/tables/batch-event.ts'
import { getBatch, insertBatch, lockBatch } from '../store/tables/batch.ts'
import { giveToClient, requireClient } from '../store/tables/client.ts'
import type { Key } from '../store/tables/draft.ts'
import { claimKey } from '../store/tables/idempotency-key.ts'
import type { KeyedRequest } from '../store/tables/idempotency-key.ts'
import { fileTitle } from '../text/file-name.ts'
import { endBatch } from './end-batch.ts'
import type { OrderDeps, ReviewOrder } from './order-review.ts'
import { placeReview } from './place-review.ts'

export interface BatchOrder {
  readonly tenant: string
  readonly files: readonly ReadUpload[]
  readonly settings: BatchSettings
  readonly client: string | null
  readonly once: ReviewOrder['once']
  readonly spend?: ReviewOrder['spend']
}

/** `earlier` is the request that the same key stands for already; then nothing was ordered. */
export type OrderedBatch = { readonly batch: string; readonly earlier: KeyedRequest | null }

/** Throws the Fault `not-found` for a client that is not there, and those of `spend`. */
export async function orderBatch(deps: OrderDeps, { tenant, files, settings, client, once, spend }: BatchOrder): Promise<OrderedBatch> {
  const [now, batch] = [deps.coach.now(), deps.coach.id()]
  return deps.database.tx(async (sql) => {
    const earlier = once && (await claimKey(sql, tenant, { ...once, body: { batch }, review: null, draft: null }, now))
    if (earlier) return { batch: (earlier.body as { batch: string }).batch, earlier }
    await spendFor(sql, files, spend)
    if (client !== null) await requireClient(sql, { tenant, id: client })
    await insertBatch(sql, tenant, { id: batch, client, settings, createdAt: now.toISOString() })
    for (const [at, file] of files.entries()) await place(sql, deps, { key: { tenant, id: batch }, settings, client, file, number: at + 1, draft: null })
    await endBatch(sql, deps, { tenant, id: batch })
    return { batch, earlier: null }
  })
}

/**
 * Sends files to a batch that is there: those of entries that failed are tried again, those with new names are added,
 * and the others are left as they are, and cost nothing, so that a whole folder can be sent once more. Answers how many
 * were taken. Throws the Fault `not-found`, and those of `spend`.
 */
export async function addToBatch(deps: OrderDeps, { key, files, spend }: { key: Key } & Pick<BatchOrder, 'files' | 'spend'>): Promise<number> {
  return deps.database.tx(async (sql) => {
    await lockBatch(sql, key)
    const [entries, { settings, client }] = [await listEntries(sql, key), await getBatch(sql, key)]
    const known = new Map(entries.map((entry) => [entry.name, entry]))
    const taken = files.filter(({ name }) => (known.get(name)?.status ?? 'failed') === 'failed')
    await spendFor(sql, taken, spend)
    let last = entries.at(-1)?.number ?? 0
    for (const file of taken) {
      const before = known.get(file.name)
      await place(sql, deps, { key, settings, client, file, number: before?.number ?? ++last, draft: before?.draft ?? null })
    }
    if (taken.length > 0) await endBatch(sql, deps, key)
    return taken.length
  })
}

/** A file that could not be read is not reviewed. */
async function spendFor(sql: Sql, files: readonly ReadUpload[], spend: BatchOrder['spend']): Promise<void> {
  const count = files.filter(({ text }) => text !== null).length
  if (count > 0) await spend?.(sql, count)
}

interface Placed extends Pick<BatchOrder, 'settings' | 'client'> {
  readonly key: Key
  readonly file: ReadUpload
  readonly number: number
  /** that the file is the next version of */
  readonly draft: string | null
}

async function place(sql: Sql, deps: OrderDeps, { key, settings, client, file, number, draft }: Placed): Promise<void> {
  if (file.text === null) {
    await putEntry(sql, key, { number, name: file.name, draft, review: null, reason: file.reason })
    return putBatchEvent(sql, key, number)
  }
  const review = deps.coach.id()
  const request = { ...settings, text: file.text }
  const order = { tenant: key.tenant, review, createdAt: deps.coach.now().toISOString(), request, file: file.file, bytes: file.bytes, draft, title: fileTitle(file.name) }
  const placed = await placeReview(sql, deps, order)
  if (client !== null) await giveToClient(sql, { tenant: key.tenant, id: placed }, client)
  await putEntry(sql, key, { number, name: file.name, draft: placed, review, reason: null })
}
