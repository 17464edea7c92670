/** What a refused ECQ still leaves open at some sentence: as a seat says it, and as the question that would mend it. */
import type { Finding } from './finding.ts'
import type { Reason } from './review.ts'
import { ruleName } from './rule-name.ts'
import { shortened } from './shortened.ts'
import { withoutSide } from './sort-reasons.ts'

interface OpenPoint {
  /** said before the quoted sentence */
  readonly text: string
  /** goes on after `Where you write "…":` */
  readonly question: string
}

export const openPoints = {
  unproven: {
    text: 'No competency was found that the deeds of this paragraph show.',
    question: 'which competency of this ECQ does this show, and what did you decide, against whose objection, so that a reader can see it?',
  },
  bare: { text: 'This result carries no figure.', question: 'what could somebody count here: how much or how many, over what period, and what was it before?' },
  alone: { text: 'This result stands without its figure from before.', question: 'what was it before, and over what period did it move? Put the earlier figure into the same sentence.' },
  beside: { text: 'This is no part of a story.', question: 'cut it, or tell the deed that it stands for and what came of it.' },
} as const satisfies Readonly<Record<string, OpenPoint>>

type Marked = Pick<Finding, 'ruleId' | 'quote'>

/** A mark of a rule, as a seat names it: `The rules mark "…" (Output, not outcome)`. */
export const markSaid = ({ ruleId, quote }: Marked): string => `The rules mark "${shortened(quote)}" (${ruleName(ruleId)})`

/** The steps that close what the reasons leave open, in their order; `findings` are those on the ECQ's own paragraphs. */
export function stepsFrom(reasons: readonly Reason[], findings: readonly Finding[]): string[] {
  return reasons.flatMap(({ text, evidence }) => {
    const said = withoutSide(text)
    const mark = findings.find((finding) => finding.quote !== '' && said.startsWith(markSaid(finding)))
    if (mark) return [`Settle the marks of the rules first, such as the one at "${shortened(mark.quote)}": ${mark.advice}`]
    const point = Object.values(openPoints).find((one) => one.text === said)
    return point && evidence ? [`Where you write "${shortened(evidence.quote)}": ${point.question}`] : []
  })
}
