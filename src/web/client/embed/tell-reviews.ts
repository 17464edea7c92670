/** Tells the site when a review has begun and when it is done: ids and figures, no word of the draft. */
import type { Severity } from '../../../ecq/kind.ts'
import type { Review } from '../../../ecq/review.ts'
import { tooShortEcqs } from '../../../ecq/too-short.ts'
import { isWhole } from '../reduce.ts'
import type { State } from '../state.ts'
import type { Host } from './host.ts'
import type { ReviewInFigures } from './messages.ts'

/** Is told the page's state after each change; what was there at first, or is put back, is no news. */
export function tellReviews({ tell }: Pick<Host, 'tell'>): (state: State) => void {
  let seen: string | null | undefined
  let begun: string | null = null
  return ({ draft: { stored }, told, asking }) => {
    const isDone = stored !== null && isWhole(told) && told.id === stored.review
    if (stored && seen !== undefined && seen !== stored.review && (asking?.what === 'review' || isDone)) {
      begun = stored.review
      tell({ type: 'review.started', ...stored })
    }
    seen = stored?.review ?? null
    if (begun === null || !isDone || begun !== stored.review) return
    begun = null
    tell({ type: 'review.done', ...inFigures(told, stored.draft) })
  }
}

function inFigures({ id, draft: { words }, findings, ecqs, panel: { disposition } }: Review, draft: string): ReviewInFigures {
  const count = (wanted: Severity): number => findings.filter(({ severity }) => severity === wanted).length
  const tooShort = tooShortEcqs(ecqs)
  return { review: id, draft, words, findings: { error: count('error'), warning: count('warning'), suggestion: count('suggestion') }, outcome: disposition.outcome, refused: disposition.refused, ...(tooShort.length === 0 ? {} : { tooShort }) }
}
