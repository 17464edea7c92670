/** Finds the place of a claim's quote in a unit; a claim without one is dropped, and told so once. */
import type { Evidence } from '../ecq/finding.ts'
import { anchorsOf } from './anchor.ts'
import type { Complaint } from './task.ts'
import type { Unit } from './unit.ts'

export type Located = { readonly evidence: Evidence; readonly paragraph: number } | { readonly complaint: Complaint }

/** Locates quotes among the sentences that the model was shown; `near` is a paragraph's number in the unit. */
export function locator(unit: Unit): (quote: string, near?: number) => Located {
  const find = anchorsOf(unit.draft)
  const [first, last] = [unit.paragraphs[0], unit.paragraphs.at(-1)]
  const whole = { start: first?.start ?? 0, end: last?.end ?? 0 }
  return (quote, near) => {
    const span = find(quote, (near === undefined ? undefined : unit.paragraphs[near - 1]) ?? whole)
    if (span === 'absent') return { complaint: { says: 'These words do not stand in the draft; copy them letter for letter from one sentence.', quote } }
    if (span === 'ambiguous') return { complaint: { says: 'These words stand in more than one place; quote more of the sentence.', quote } }
    const home = unit.sentences.find(({ start, end }) => start <= span.start && span.start < end)
    if (!home || home.withheld) return { complaint: { says: 'These words are not in the sentences under review.', quote } }
    return { evidence: { ...span, quote: unit.draft.slice(span.start, span.end) }, paragraph: home.paragraph }
  }
}
