/** Picks the three things to mend first in one ECQ: broken rules, then what the board missed, then what the rules warn of. */
import type { Finding } from '../ecq/finding.ts'
import type { Review } from '../ecq/review.ts'

export interface Mend {
  /** whole sentences that stand alone */
  readonly says: string
  /** index of the paragraph it speaks of; null where it speaks of the whole ECQ */
  readonly paragraph: number | null
  /** places beside this one where the same is wrong */
  readonly more: number
}

/** At most three for an ECQ of the review; none where nothing is left to mend. A story that is not certified always has one about itself. */
export function firstThree(review: Review, ecq: string): Mend[] {
  const own = review.findings.filter((finding) => finding.ecq === ecq && finding.under === null)
  const steps = (review.ecqs[ecq]?.next ?? []).map((says) => ({ says, paragraph: paragraphAsked(review, says), more: 0 }))
  const errors = byRule(own.filter(({ severity }) => severity === 'error')).slice(0, steps.length > 0 ? 2 : 3)
  const warnings = byRule(own.filter(({ severity }) => severity === 'warning'))
  return [...errors, ...steps, ...warnings].slice(0, 3)
}

/** What is held against the draft as a whole: broken rules without an ECQ that was judged, and what a coach says of it. */
export const wholeDraftErrors = ({ findings, ecqs }: Pick<Review, 'findings' | 'ecqs'>): Mend[] =>
  byRule(findings.filter(({ ruleId, severity, ecq, paragraph, under }) => (severity === 'error' || (ruleId === 'coach' && paragraph === null)) && (ecq === null || !ecqs[ecq]) && under === null))

const paragraphAsked = ({ paragraphs }: Review, question: string): number | null => paragraphs.find(({ weak }) => weak.some((mark) => mark.question === question))?.index ?? null

/** One for each rule, the most frequent first; each comment of a coach stands alone. */
function byRule(findings: readonly Finding[]): Mend[] {
  const groups = Map.groupBy(findings, ({ id, ruleId }) => (ruleId === 'coach' ? id : ruleId))
  return [...groups.values()]
    .toSorted((a, b) => b.length - a.length)
    .map((group) => {
      const [first] = group as [Finding]
      return { says: `${first.message} ${first.advice}`, paragraph: first.paragraph, more: group.length - 1 }
    })
}
