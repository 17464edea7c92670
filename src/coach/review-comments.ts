/** The comments of a review: what it remarks, as a coach decided about each, with the coach's own. Pure. */
import { commentId } from './comment-id.ts'
import type { Evidence } from '../ecq/finding.ts'
import type { ReviewComment } from '../ecq/review-comment.ts'
import type { Review } from '../ecq/review.ts'

/** What is stored of a comment. */
export interface Decision extends Pick<ReviewComment, 'id' | 'source' | 'state' | 'ecq' | 'author'> {
  readonly text: string | null
  readonly place: Evidence | null
  readonly changedAt: string
}

/** In the order of the text; what speaks of a whole ECQ stands at its first words, what speaks of the draft comes first. */
export function reviewComments(review: Review, decisions: readonly Decision[] = []): ReviewComment[] {
  const decided = new Map(decisions.map((decision) => [decision.id, decision]))
  const remarked = remarks(review).map((comment) => settled(comment, decided.get(comment.id)))
  const own = decisions.flatMap(({ source, text, ...rest }): ReviewComment[] => (source === 'coach' ? [{ ...rest, source, subject: 'own', ruleId: null, severity: null, text: text ?? '', suggested: null }] : []))
  const starts = new Map(review.draft.sections.flatMap(({ ecq, start }) => (ecq === null ? [] : [[ecq, start] as const])))
  const at = ({ place, ecq }: ReviewComment): number => place?.start ?? (ecq === null ? -1 : (starts.get(ecq) ?? -1))
  return [...remarked, ...own].toSorted((a, b) => at(a) - at(b))
}

function settled(comment: ReviewComment, decision: Decision | undefined): ReviewComment {
  if (!decision) return comment
  const { state, author, changedAt, text } = decision
  if (text === null) return { ...comment, state, author, changedAt }
  return { ...comment, state, author, changedAt, text, source: 'ai-edited', suggested: comment.text }
}

/** Findings that fold under another are told with it. */
function remarks(review: Review): ReviewComment[] {
  const { findings, paragraphs, outcomes, ecqs } = review
  return [
    ...findings.filter(({ under }) => under === null).map(({ id, ruleId, severity, ecq, start, end, quote, message, advice }) =>
      open({ id: commentId.finding(id), subject: 'finding', ruleId, severity, ecq, place: quote === '' ? null : { start, end, quote }, text: `${message} ${advice}` }),
    ),
    ...paragraphs.flatMap(({ index, ecq, weak, start, end }) =>
      weak.map((mark) =>
        open({ id: commentId.weak(index, mark), subject: 'weak-section', ecq, place: mark.evidence ?? { start, end, quote: review.draft.text.slice(start, end) }, text: mark.question }),
      ),
    ),
    ...outcomes.map(({ start, end, quote, questions, template }) => {
      const ecq = paragraphs.find((paragraph) => paragraph.start <= start && start < paragraph.end)?.ecq ?? null
      return open({ id: commentId.outcome({ start }), subject: 'outcome', ecq, place: { start, end, quote }, text: [...questions, template].join(' ') })
    }),
    ...Object.entries(ecqs).flatMap(([ecq, { reasons }]) => reasons.map(({ text, evidence }, index) => open({ id: commentId.board(ecq, index), subject: 'board', ecq, place: evidence, text }))),
  ]
}

type Remark = Pick<ReviewComment, 'id' | 'subject' | 'ecq' | 'place' | 'text'> & Partial<Pick<ReviewComment, 'severity' | 'ruleId'>>

const open = ({ severity = null, ruleId = null, ...remark }: Remark): ReviewComment => ({ ...remark, severity, ruleId, source: 'ai', state: 'open', suggested: null, author: null, changedAt: null })
