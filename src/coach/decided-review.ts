/** A review as a coach lets it go out: without what was rejected, in the coach's words where they were edited, with the coach's own comments. */
import { commentId } from './comment-id.ts'
import type { Finding } from '../ecq/finding.ts'
import type { ReviewComment } from '../ecq/review-comment.ts'
import type { Review } from '../ecq/review.ts'

/** `comments` are those of `reviewComments`, as they were decided. Pure; without any decision the review itself. */
export function decidedReview(review: Review, comments: readonly ReviewComment[]): Review {
  const decided = new Map(comments.filter(({ state, source }) => state !== 'open' || source !== 'ai').map((comment) => [comment.id, comment]))
  if (decided.size === 0) return review
  const goes = (id: string): boolean => decided.get(id)?.state !== 'rejected'
  const words = (id: string): string | null => (decided.get(id)?.source === 'ai-edited' ? (decided.get(id)?.text ?? null) : null)
  return {
    ...review,
    findings: [...review.findings.filter(({ id, under }) => goes(commentId.finding(under ?? id))).map((finding) => inCoachWords(finding, decided.get(commentId.finding(finding.id)))), ...comments.flatMap((comment) => ownFinding(review, comment))],
    paragraphs: review.paragraphs.map((paragraph) => {
      const idOf = (mark: (typeof paragraph.weak)[number]): string => commentId.weak(paragraph.index, mark)
      return { ...paragraph, weak: paragraph.weak.filter((mark) => goes(idOf(mark))).map((mark) => ({ ...mark, question: words(idOf(mark)) ?? mark.question })) }
    }),
    outcomes: review.outcomes.filter((outcome) => goes(commentId.outcome(outcome))).map((outcome) => {
      const text = words(commentId.outcome(outcome))
      return text === null ? outcome : { ...outcome, questions: [text], template: '' }
    }),
    ecqs: Object.fromEntries(Object.entries(review.ecqs).map(([id, ecq]) => [id, { ...ecq, reasons: ecq.reasons.flatMap((reason, index) => (goes(commentId.board(id, index)) ? [{ ...reason, text: words(commentId.board(id, index)) ?? reason.text }] : [])) }])),
  }
}

/** A suggestion that a coach accepted is meant to be seen. */
function inCoachWords(finding: Finding, comment: ReviewComment | undefined): Finding {
  if (!comment) return finding
  const seen: Finding = { ...finding, severity: comment.state === 'accepted' && finding.severity === 'suggestion' ? 'warning' : finding.severity }
  return comment.source === 'ai-edited' ? { ...seen, message: comment.text, advice: '', replacements: [] } : seen
}

/** A comment without words to stand at stands at the first line of its ECQ, or speaks of the whole draft. */
function ownFinding({ draft: { text, sections }, paragraphs }: Review, { id, source, state, place, ecq, text: said, author }: ReviewComment): Finding[] {
  if (source !== 'coach' || state === 'rejected') return []
  const section = ecq === null ? undefined : sections.find((one) => one.ecq === ecq)
  const line = section ? (/^[^\n]*/.exec(text.slice(section.start, section.end))?.[0] ?? '') : ''
  const at = place ?? { start: section?.start ?? 0, end: (section?.start ?? 0) + line.length, quote: line }
  const paragraph = at.quote === '' ? null : (paragraphs.find(({ start, end }) => start <= at.start && at.start < end)?.index ?? null)
  return [{ id, ruleId: 'coach', severity: 'warning', ...at, where: at.quote === '' ? 'the whole draft' : null, message: author ? `${author}: ${said}` : said, advice: '', source: { title: author ?? 'Coach', url: null }, ecq, paragraph, under: null, replacements: [] }]
}
