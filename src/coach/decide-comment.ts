/** What a coach's word makes of a comment. Pure. */
import type { ReviewComment } from '../ecq/review-comment.ts'
import type { Decision } from './review-comments.ts'

export interface CoachWord {
  readonly state: ReviewComment['state']
  /** other words than those that stand; undefined leaves them */
  readonly text?: string | undefined
  readonly author: string | null
}

/** The review's own words, given back, are no edit. */
export function decideComment(before: ReviewComment, { state, text, author }: CoachWord, changedAt: string): Decision {
  const { id, source, ecq, place, suggested } = before
  const words = text ?? before.text
  const base = { id, state, author, changedAt, ecq, place }
  if (source === 'coach') return { ...base, source, text: words }
  return words === (suggested ?? before.text) ? { ...base, source: 'ai', text: null } : { ...base, source: 'ai-edited', text: words }
}
