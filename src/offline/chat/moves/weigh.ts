/** Weighs what the review found weak and what the rules mark in a stretch of the draft. */
import type { Review } from '../../../ecq/review.ts'
import { type Span, contains, overlaps } from '../../../text/span.ts'
import type { Scene } from '../scene.ts'

/** A weak section keeps an ECQ from certified, as marks alone do not. */
const weights = { weak: 4, error: 3, warning: 1, suggestion: 0.25 } as const

/** How much speaks against a stretch; 0 where nothing does. A weak section without words of its own weighs on its whole paragraph. */
export function weigher({ findings }: Scene, { paragraphs }: Review): (stretch: Span) => number {
  const weak = paragraphs.flatMap(({ start, end, weak: marks }) => marks.map(({ evidence }) => (stretch: Span) => (evidence ? overlaps(evidence, stretch) : contains(stretch, { start, end }))))
  const marks = findings.filter(({ quote, under }) => quote !== '' && under === null)
  return (stretch) => weak.filter((isIn) => isIn(stretch)).length * weights.weak + marks.filter((one) => overlaps(one, stretch)).reduce((sum, { severity }) => sum + weights[severity], 0)
}
