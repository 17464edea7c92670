/** Loads what a conversation is about: its review, or the marks of the rules where it has none, with facts and dismissals. */
import { DraftSettings } from '../../ecq/request.ts'
import { storedReview } from '../../ecq/stored-review.ts'
import { Fault } from '../../fault.ts'
import type { Scene } from '../../offline/chat/scene.ts'
import type { Database } from '../../store/sql.ts'
import type { ChatRow } from '../../store/tables/chat.ts'
import type { Key } from '../../store/tables/draft.ts'
import { listDismissals } from '../../store/tables/dismissal.ts'
import { findVersion } from '../../store/tables/draft-version.ts'
import { listFacts } from '../../store/tables/fact.ts'
import { getReviewDocument, listReviews } from '../../store/tables/review.ts'
import { checkDraft } from '../check-draft.ts'
import type { CoachDeps } from '../deps.ts'
import type { FileFacts } from '../read-file.ts'
import { type ReviewedVersion, traceLineage } from '../trace-lineage.ts'
import { sceneOf } from './scene-of.ts'

export interface ChatDeps {
  readonly coach: CoachDeps
  readonly database: Database
}

/** Throws a Fault: `not-found` where the version is gone, `declined` for an essay that must be the writer's own words. */
export async function chatScene({ coach, database }: ChatDeps, tenant: string, { draft, version, review }: Pick<ChatRow, 'draft' | 'version' | 'review'>): Promise<Scene> {
  const key = { tenant, id: draft }
  const [facts, dismissals] = [await listFacts(database, key), await listDismissals(database, key)]
  const dismissed = new Set(dismissals.map(({ finding }) => finding))
  const proofread = coach.proofread !== null
  const document = review === null ? null : await getReviewDocument(database, { tenant, id: review })
  if (document !== null) {
    const review = storedReview(document)
    return sceneOf(review, facts, dismissed, { proofread, since: await comparison(database, key, { version, review }, dismissed) })
  }
  const found = await findVersion(database, key, version)
  if (!found) throw new Fault('not-found', `The draft ${draft} has no version ${version}; it may have been deleted.`)
  const check = await checkDraft(coach, { ...DraftSettings.parse(found.settings), text: found.text }, (found.file as FileFacts | null) ?? undefined)
  return sceneOf(check, facts, dismissed, { proofread })
}

/** The version reviewed before is taken apart only once somebody asks what became of it. */
async function comparison(database: Database, key: Key, now: ReviewedVersion, dismissed: ReadonlySet<string>): Promise<Scene['since']> {
  const earlier = (await listReviews(database, key)).filter(({ status, version }) => status === 'done' && version < now.version).toSorted((a, b) => a.version - b.version).at(-1)
  const document = earlier ? await getReviewDocument(database, { tenant: key.tenant, id: earlier.id }) : null
  if (!earlier || document === null) return null
  return () => traceLineage([{ version: earlier.version, review: storedReview(document) }, now], { draft: key.id, dismissed })
}
