/** The words of the page for the closed lists of the trade. */
import type { Family, Kind, Part, Rating, Severity } from '../../ecq/kind.ts'

export const severityWords: Readonly<Record<Severity, { readonly one: string; readonly many: string; readonly means: string }>> = {
  error: { one: 'Error', many: 'Errors', means: 'breaks a published rule' },
  warning: { one: 'Warning', many: 'Warnings', means: 'a known reason for refusal' },
  suggestion: { one: 'Suggestion', many: 'Suggestions', means: 'style' },
}

export const kindWords: Readonly<Record<Kind, string>> = {
  statement: 'One ECQ statement',
  package: 'All five ECQs in one document',
  resume: 'Resume',
  'accomplishment-record': 'Accomplishment record',
  answer: 'Spoken answer',
}

export const partWords: Readonly<Record<Part, string>> = {
  challenge: 'Challenge',
  context: 'Context',
  action: 'Action',
  result: 'Result',
  other: 'Other',
}

export const ratingWords: Readonly<Record<Rating, string>> = {
  meets: 'meets',
  borderline: 'borderline',
  'does-not-meet': 'does not meet',
}

export const familyWords: Readonly<Record<Family, string>> = {
  money: 'money',
  time: 'time',
  volume: 'volume',
  quality: 'quality',
  satisfaction: 'satisfaction',
  people: 'people',
  'risk-compliance': 'risk and compliance',
  reach: 'reach',
}

/** What each weak section lacks, as a person would say it. */
export const weakWords: Readonly<Record<string, string>> = {
  'action we-not-i': 'the group’s deeds cannot be told from yours',
  'action duty-not-deed': 'tells duties, not deeds',
  'action thin': 'the how is missing',
  'action technical-not-executive': 'hands-on work, not executive leadership',
  'action not-aligned': 'does not address the challenge',
  'action low-impact': 'reaches little',
  'result missing': 'no result is told',
  'result no-measure': 'no number or change to see',
  'result output-not-outcome': 'counts activity, not effect',
  'result no-baseline': 'a number with nothing to compare it to',
  'result not-attributed': 'not traced to your deeds',
  'result not-aligned': 'does not answer the challenge',
}

export const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`

export const percent = (share: number): string => `${Math.round(share * 100)}%`

/** `2025-10-01` as `October 1, 2025`. */
export const longDay = (day: string): string =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
