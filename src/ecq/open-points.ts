/** What a refused ECQ still leaves open: as a seat says it, and as the step that would close it. */
import type { Finding } from './finding.ts'
import type { Reason, Seat, Vote } from './review.ts'
import { ruleName } from './rule-name.ts'
import { shortened } from './shortened.ts'

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

/** What a reason turns on: an open point at the words that it quotes, or the mark of a rule. */
export type Opening = { readonly point: keyof typeof openPoints } | { readonly finding: string }

/** A reason as an engine gives it. The review holds no opening: it is told in its steps. */
export interface OpenReason extends Reason {
  readonly opening?: Opening | undefined
}

export interface OpenVote extends Vote {
  reasons: OpenReason[]
}

export interface OpenSeat extends Seat {
  votes: Record<string, OpenVote>
}

/** Reasons as the review holds them. */
export const plainReasons = (reasons: readonly OpenReason[]): Reason[] => reasons.map(({ text, evidence }) => ({ text, evidence }))

export const plainSeat = (seat: OpenSeat): Seat => ({ ...seat, votes: Object.fromEntries(Object.entries(seat.votes).map(([ecq, vote]) => [ecq, { ...vote, reasons: plainReasons(vote.reasons) }])) })

type Marked = Pick<Finding, 'ruleId' | 'quote'>

/** A mark of a rule, as a seat names it: `The rules mark "…" (Output, not outcome)`. */
export const markSaid = ({ ruleId, quote }: Marked): string => `The rules mark "${shortened(quote)}" (${ruleName(ruleId)})`

/** The steps that close what the reasons leave open, in their order; `findings` are those on the ECQ's own paragraphs. */
export function stepsFrom(reasons: readonly OpenReason[], findings: readonly Finding[]): string[] {
  return reasons.flatMap(({ opening, evidence }) => {
    if (!opening) return []
    if ('point' in opening) return evidence ? [`Where you write "${shortened(evidence.quote)}": ${openPoints[opening.point].question}`] : []
    const mark = findings.find(({ id }) => id === opening.finding)
    return mark ? [`Settle the marks of the rules first, such as the one at "${shortened(mark.quote)}": ${mark.advice}`] : []
  })
}
