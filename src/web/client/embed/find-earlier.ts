/** Brings back what a guest wrote before, from the service, where this browser has kept nothing: another browser, or one that keeps nothing for frames. */
import type { AnswerTo } from '../../../client/routes.ts'
import { askJson } from '../ask-json.ts'
import { fetchReview } from '../ask-server.ts'
import { keep, recall } from '../keep.ts'
import { emptyDraft, firstState } from '../state.ts'

/** The draft that was reviewed last, put where the page looks for what it kept. */
export async function findEarlier(storage: Storage): Promise<void> {
  if (recall(storage) !== firstState) return
  const listed = await askJson<AnswerTo<'GET /v1/drafts'>>('v1/drafts?limit=1')
  const [newest] = 'value' in listed ? listed.value.drafts : []
  if (newest?.latest?.status !== 'done') return
  const stored = { draft: newest.id, review: newest.latest.review }
  const review = await fetchReview(stored.review)
  if ('error' in review) return
  keep(storage, { ...firstState, draft: { ...emptyDraft, text: review.value.draft.text, stored }, told: review.value, heard: review.value, sent: [stored.draft] })
}
