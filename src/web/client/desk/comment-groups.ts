/** Which comments of a review are of one rule or of one sort, so that they can be decided together. */
import type { ReviewComment } from '../../../ecq/review-comment.ts'
import { ruleName } from '../../../ecq/rule-name.ts'

export interface CommentGroup {
  readonly title: string
  /** ids of those that nobody has decided about */
  readonly open: readonly string[]
}

const subjects = { finding: 'Rule', 'weak-section': 'Weak section', outcome: 'Where a measure belongs', board: 'The board', own: 'Your comment' }

/** The rule that is broken, or what the comment is about. */
export const commentTitle = ({ ruleId, subject }: Pick<ReviewComment, 'ruleId' | 'subject'>): string => (ruleId === null ? subjects[subject] : ruleName(ruleId))

/** Those with two open comments or more, the largest first. */
export const commentGroups = (comments: readonly ReviewComment[]): CommentGroup[] =>
  [...Map.groupBy(comments.filter(({ state }) => state === 'open'), commentTitle)]
    .map(([title, open]) => ({ title, open: open.map(({ id }) => id) }))
    .filter(({ open }) => open.length > 1)
    .toSorted((a, b) => b.open.length - a.open.length || (a.title < b.title ? -1 : 1))
