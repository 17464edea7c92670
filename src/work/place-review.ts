/** Stores a draft's text as its next version and puts the review of it in the line. */
import type { CoachDeps } from '../coach/deps.ts'
import type { FileFacts } from '../coach/read-file.ts'
import { draftTitle } from '../ecq/draft-title.ts'
import type { ReviewRequest } from '../ecq/request.ts'
import { sha256 } from '../store/sha256.ts'
import type { Sql } from '../store/sql.ts'
import { putDraftFile } from '../store/tables/draft-file.ts'
import { addVersion } from '../store/tables/draft-version.ts'
import { insertDraft, lockDraft } from '../store/tables/draft.ts'
import { insertReview } from '../store/tables/review.ts'
import { normalise } from '../text/normal.ts'
import type { Queue } from './queue.ts'

export interface PlacedReview {
  readonly tenant: string
  /** the id that it shall have */
  readonly review: string
  readonly createdAt: string
  readonly request: ReviewRequest
  readonly file: FileFacts | null
  /** the Word file itself, kept to be handed back with comments; default: none */
  readonly bytes?: Uint8Array | null
  /** a draft that this is the next version of */
  readonly draft: string | null
  readonly title: string | null
  /** somebody waits for it; default: nobody does */
  readonly awaited?: boolean
}

/** Answers the id of the draft; `sql` is a transaction. Throws the Fault `not-found` for a draft that is not there. */
export async function placeReview(sql: Sql, { coach, queue }: { coach: Pick<CoachDeps, 'id'>; queue: Queue }, placed: PlacedReview): Promise<string> {
  const { tenant, review, createdAt } = placed
  const { text: sent, engine, dismissed, facts, ...settings } = placed.request
  const text = normalise(sent)
  const draft = placed.draft ?? coach.id()
  await haveDraft(sql, placed, { id: draft, title: normalise(placed.title ?? draftTitle(text)), createdAt })
  const version = await addVersion(sql, { tenant, id: draft }, { sha256: await sha256(text), text, settings, file: placed.file, createdAt })
  if (placed.bytes) await putDraftFile(sql, { tenant, id: draft }, version, placed.bytes)
  await insertReview(sql, tenant, { id: review, draft, version, request: { engine, dismissed, facts }, createdAt })
  await queue.later(sql, 'review-draft', { tenant, id: review }, placed.awaited)
  return draft
}

function haveDraft(sql: Sql, { tenant, draft }: PlacedReview, made: { id: string; title: string; createdAt: string }): Promise<void> {
  return draft === null ? insertDraft(sql, tenant, made) : lockDraft(sql, { tenant, id: draft })
}
