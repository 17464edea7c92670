/** The words of the page for the closed lists of the trade. */
import type { Kind, Part, Severity } from '../../ecq/kind.ts'

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

export const percent = (share: number): string => `${Math.round(share * 100)}%`

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** `2025-10-01` as `October 1, 2025`; a browser's own calendar takes longer to wake than a draft to be marked. */
export function longDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${months[(month ?? 1) - 1]} ${date}, ${year}`
}
