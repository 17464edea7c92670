/** The questions that fill the blanks of the offline engine's own templates, in the order of asking. */
import type { Family } from '../../ecq/kind.ts'
import { measures } from '../words/measures.ts'

/** What a blank wants. */
export type Role = 'subject' | 'before' | 'after' | 'when' | 'period' | 'voucher'

export interface Step {
  readonly question: string
  /** indexes of the blanks that one answer may fill: a value and its day, or one alone */
  readonly blanks: readonly number[]
  readonly role: Role
}

const step = (role: Role, question: string, ...blanks: number[]): Step => ({ role, question, blanks })

const steps: Readonly<Record<Family, readonly Step[]>> = {
  money: [
    step('subject', 'The cost of what: which program, contract or service?', 0),
    step('before', 'What did it cost a year before, in dollars, and in which year was that?', 1, 2),
    step('after', 'What did it cost a year after, in dollars, and in which year?', 3, 4),
    step('voucher', 'Who can vouch for the figures: a report, an audit, a system, a person’s post?', 5),
  ],
  time: [
    step('subject', 'The time for what: which step, decision or service?', 0),
    step('before', 'How long did it take before, and when was that?', 1, 2),
    step('after', 'How long does it take after, and since when?', 3, 4),
    step('voucher', 'Who can vouch for that: a report, an audit, a system, a person’s post?', 5),
  ],
  volume: [
    step('subject', 'What was handled: cases, permits, claims, calls?', 0),
    step('before', 'How many a month before, and when was that?', 1, 2),
    step('after', 'How many a month after, and when?', 3, 4),
    step('subject', 'With how many people?', 5),
  ],
  quality: [
    step('subject', 'The share of what: cases, payments, reports?', 1),
    step('subject', 'With what in them: errors, gaps, returns?', 2),
    step('before', 'What percent before, and when was that?', 3, 4),
    step('after', 'What percent after, and when?', 5, 6),
    step('voucher', 'What measured it: a standard, an audit, a count?', 0),
  ],
  satisfaction: [
    step('subject', 'Who was asked: customers, staff, partners?', 3),
    step('subject', 'What did they say: that they would recommend it, that it was fair, on time?', 4),
    step('before', 'What percent said so before, and when was that?', 5, 6),
    step('after', 'What percent said so after, and when?', 2, 1),
    step('voucher', 'Who asked them: which survey or office?', 0),
  ],
  people: [
    step('subject', 'What became of them? Begin with the verb: been promoted, stayed, been certified.', 2),
    step('after', 'How many of them, since you began? The number alone.', 1),
    step('after', 'Out of how many people in all?', 0),
    step('before', 'How many before, and in which year was that?', 3, 5),
    step('before', 'Out of how many was that?', 4),
  ],
  'risk-compliance': [
    step('subject', 'What was counted: findings, violations, incidents, suits?', 0),
    step('before', 'How many were open before, and when was that?', 2, 3),
    step('after', 'How many after, and when?', 4, 5),
    step('voucher', 'Who counted them: which audit, inspection or system?', 1),
  ],
  reach: [
    step('before', 'How many offices, partners or people used it before, and when was that?', 3, 4),
    step('after', 'How many use it after, and since when?', 1, 0),
    step('subject', 'Out of how many that could?', 2),
  ],
}

/** By template. */
export const ownSteps: ReadonlyMap<string, readonly Step[]> = new Map(Object.entries(steps).map(([family, own]) => [measures[family as Family].template, own]))
