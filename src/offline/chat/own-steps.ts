/** The questions that fill the blanks of the offline engine's own templates, in the order of asking. */
import type { Family } from '../../ecq/kind.ts'
import { measures } from '../words/measures.ts'

/** What a blank wants. */
export type Role = 'subject' | 'before' | 'after' | 'when' | 'period' | 'voucher'

/** The kind of words that fill a blank: a figure of one unit, any figure, a time, words that are no bare figure, words that say something of what was counted, a source, or anything. */
export type Wants = 'money' | 'percent' | 'duration' | 'count' | 'figure' | 'time' | 'words' | 'saying' | 'source' | 'any'

export interface Step {
  readonly question: string
  readonly wants: Wants
  /** indexes of the blanks that one answer may fill: a value and its day, or one alone */
  readonly blanks: readonly number[]
  readonly role: Role
}

const step = ([role, wants]: readonly [Role, Wants], question: string, ...blanks: number[]): Step => ({ role, wants, question, blanks })

const steps: Readonly<Record<Family, readonly Step[]>> = {
  money: [
    step(['subject', 'words'], 'The cost of what: which program, contract or service?', 0),
    step(['before', 'money'], 'What did it cost a year before, in dollars, and in which year was that?', 1, 2),
    step(['after', 'money'], 'What did it cost a year after, in dollars, and in which year?', 3, 4),
    step(['voucher', 'source'], 'Who can vouch for the figures: a report, an audit, a system, a person’s post?', 5),
  ],
  time: [
    step(['subject', 'words'], 'The time for what: which step, decision or service?', 0),
    step(['before', 'duration'], 'How long did it take before, and when was that?', 1, 2),
    step(['after', 'duration'], 'How long does it take after, and since when?', 3, 4),
    step(['voucher', 'source'], 'Who can vouch for that: a report, an audit, a system, a person’s post?', 5),
  ],
  volume: [
    step(['subject', 'words'], 'What was handled: cases, permits, claims, calls?', 0),
    step(['before', 'count'], 'How many a month before, and when was that?', 1, 2),
    step(['after', 'count'], 'How many a month after, and when?', 3, 4),
    step(['subject', 'count'], 'With how many people?', 5),
  ],
  quality: [
    step(['subject', 'words'], 'The share of what: cases, payments, reports?', 1),
    step(['subject', 'words'], 'With what in them: errors, gaps, returns?', 2),
    step(['before', 'percent'], 'What percent before, and when was that?', 3, 4),
    step(['after', 'percent'], 'What percent after, and when?', 5, 6),
    step(['voucher', 'source'], 'What measured it: a standard, an audit, a count?', 0),
  ],
  satisfaction: [
    step(['subject', 'words'], 'Who was asked: customers, staff, partners?', 3),
    step(['subject', 'saying'], 'What did they say: that they would recommend it, that it was fair, on time?', 4),
    step(['before', 'percent'], 'What percent said so before, and when was that?', 5, 6),
    step(['after', 'percent'], 'What percent said so after, and when?', 2, 1),
    step(['voucher', 'source'], 'Who asked them: which survey or office?', 0),
  ],
  people: [
    step(['subject', 'saying'], 'What became of them? Begin with the verb: been promoted, stayed, been certified.', 2),
    step(['after', 'count'], 'How many of them, since you began? The number alone.', 1),
    step(['after', 'count'], 'Out of how many people in all?', 0),
    step(['before', 'count'], 'How many before, and in which year was that?', 3, 5),
    step(['before', 'count'], 'Out of how many was that?', 4),
  ],
  'risk-compliance': [
    step(['subject', 'words'], 'What was counted: findings, violations, incidents, suits?', 0),
    step(['before', 'count'], 'How many were open before, and when was that?', 2, 3),
    step(['after', 'count'], 'How many after, and when?', 4, 5),
    step(['voucher', 'source'], 'Who counted them: which audit, inspection or system?', 1),
  ],
  reach: [
    step(['before', 'count'], 'How many offices, partners or people used it before, and when was that?', 3, 4),
    step(['after', 'count'], 'How many use it after, and since when?', 1, 0),
    step(['subject', 'count'], 'Out of how many that could?', 2),
  ],
}

/** By template. */
export const ownSteps: ReadonlyMap<string, readonly Step[]> = new Map(Object.entries(steps).map(([family, own]) => [measures[family as Family].template, own]))
