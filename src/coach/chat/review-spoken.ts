/** Reviews a spoken answer of a rehearsal as one: the rules and the offline engine, nothing kept. */
import type { Review } from '../../ecq/review.ts'
import type { SpokenAnswer } from '../../offline/chat/answer-shape.ts'
import type { CoachDeps } from '../deps.ts'
import { reviewDraft } from '../review-draft.ts'

/** Spelling and grammar are left out, because nobody hears them. */
export async function reviewSpoken(deps: CoachDeps, { framework, ecq, text }: SpokenAnswer): Promise<Review> {
  const events = reviewDraft({ ...deps, proofread: null }, { text, kind: 'answer', framework, ecq, engine: 'offline' })
  for (;;) {
    const step = await events.next()
    if (step.done) return step.value
  }
}
