/** Loads what a conversation is about: its review, or the marks of the rules where it has none, with facts and dismissals. */
import { DraftSettings } from '../../ecq/request.ts'
import { storedReview } from '../../ecq/stored-review.ts'
import { Fault } from '../../fault.ts'
import type { Scene } from '../../offline/chat/scene.ts'
import type { Database } from '../../store/sql.ts'
import type { ChatRow } from '../../store/tables/chat.ts'
import { listDismissals } from '../../store/tables/dismissal.ts'
import { findVersion } from '../../store/tables/draft-version.ts'
import { listFacts } from '../../store/tables/fact.ts'
import { getReviewDocument } from '../../store/tables/review.ts'
import { checkDraft } from '../check-draft.ts'
import type { CoachDeps } from '../deps.ts'
import type { FileFacts } from '../read-file.ts'
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
  const document = review === null ? null : await getReviewDocument(database, { tenant, id: review })
  if (document !== null) return sceneOf(storedReview(document), facts, dismissed)
  const found = await findVersion(database, key, version)
  if (!found) throw new Fault('not-found', `The draft ${draft} has no version ${version}; it may have been deleted.`)
  const check = await checkDraft(coach, { ...DraftSettings.parse(found.settings), text: found.text }, (found.file as FileFacts | null) ?? undefined)
  return sceneOf(check, facts, dismissed)
}
