/** Takes an order for a review: draft, version, review, repeat key and job are stored together or not at all. */
import type { CoachDeps } from '../coach/deps.ts'
import type { FileFacts } from '../coach/read-file.ts'
import type { ReviewRequest } from '../ecq/request.ts'
import { sha256 } from '../store/sha256.ts'
import type { Database, Sql } from '../store/sql.ts'
import { putDraftFile } from '../store/tables/draft-file.ts'
import { addVersion } from '../store/tables/draft-version.ts'
import { insertDraft, lockDraft } from '../store/tables/draft.ts'
import { claimKey } from '../store/tables/idempotency-key.ts'
import type { KeyedRequest } from '../store/tables/idempotency-key.ts'
import { insertReview } from '../store/tables/review.ts'
import { normalise } from '../text/normal.ts'
import type { Queue } from './queue.ts'

export interface ReviewOrder {
  readonly tenant: string
  readonly request: ReviewRequest
  readonly file: FileFacts | null
  /** the Word file itself, kept to be handed back with comments; default: none */
  readonly bytes?: Uint8Array | null
  /** a draft that this is the next version of */
  readonly draft: string | null
  readonly title: string | null
  /** the key of a request that may be sent twice, with what was asked and what will be answered */
  readonly once: Pick<KeyedRequest, 'key' | 'route' | 'sha256' | 'status'> | null
  /** somebody waits for it; default: nobody does */
  readonly awaited?: boolean
}

export interface OrderDeps {
  readonly coach: Pick<CoachDeps, 'now' | 'id'>
  readonly database: Database
  readonly queue: Queue
}

/** `earlier` is the request that the same key stands for already; then nothing was ordered. */
export type Ordered = { readonly review: string; readonly earlier: null } | { readonly review: null; readonly earlier: KeyedRequest }

/** Throws the Fault `not-found` for a draft that is not there. */
export async function orderReview({ coach, database, queue }: OrderDeps, order: ReviewOrder): Promise<Ordered> {
  const { tenant, once } = order
  const [now, review] = [coach.now(), coach.id()]
  const { text, ...rest } = { ...order.request, text: normalise(order.request.text) }
  const digest = await sha256(text)
  return database.tx(async (sql) => {
    const earlier = once && (await claimKey(sql, tenant, { ...once, body: null, review, draft: null }, now))
    if (earlier) return { review: null, earlier }
    const createdAt = now.toISOString()
    const { engine, dismissed, facts, ...settings } = rest
    const draft = order.draft ?? coach.id()
    await haveDraft(sql, order, { id: draft, title: normalise(order.title ?? titleOf(text)), createdAt })
    const version = await addVersion(sql, { tenant, id: draft }, { sha256: digest, text, settings, file: order.file, createdAt })
    if (order.bytes) await putDraftFile(sql, { tenant, id: draft }, version, order.bytes)
    await insertReview(sql, tenant, { id: review, draft, version, request: { engine, dismissed, facts }, createdAt })
    await queue.later(sql, 'review-draft', { tenant, id: review }, order.awaited)
    return { review, earlier: null }
  })
}

function haveDraft(sql: Sql, { tenant, draft }: ReviewOrder, made: { id: string; title: string; createdAt: string }): Promise<void> {
  return draft === null ? insertDraft(sql, tenant, made) : lockDraft(sql, { tenant, id: draft })
}

/** The first line that has words. */
function titleOf(text: string): string {
  const line = text.slice(0, 2000).split('\n').find((line) => line.trim() !== '')?.trim() ?? ''
  return line.length > 80 ? `${line.slice(0, 79)}…` : line || 'Untitled'
}
