/** A review in a few lines of plain text, to be pasted into a mail. */
import { severities } from '../../ecq/kind.ts'
import type { Review } from '../../ecq/review.ts'
import { verdictWords } from '../../ecq/verdict-words.ts'
import { many } from '../../text/many.ts'
import { disposition } from './disposition.ts'
import { ecqTitle } from './titles.ts'
import { longDay, severityWords } from './words.ts'

export function summary(review: Review): string {
  const counts = severities.map((severity) => many(review.findings.filter((finding) => finding.severity === severity).length, severityWords[severity].one.toLowerCase()))
  const ecqs = Object.entries(review.ecqs).map(([id, ecq]) =>
    [`${ecqTitle(review, id)}: ${verdictWords(ecq)}.`, ...ecq.next.map((step, index) => `${index + 1}. ${step}`)].join('\n'),
  )
  return [
    disposition(review, review.panel),
    ...ecqs,
    `The rules found ${counts.join(', ')}.`,
    `A simulated board: three seats of a program, not people, and no prediction of a real board. ${longDay(review.createdAt.slice(0, 10))}, ${review.framework}.`,
  ].join('\n\n')
}
