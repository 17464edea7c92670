/** Gathers all that a review says about places of the draft into numbered notes, paragraph by paragraph. */
import type { Finding } from '../../ecq/finding.ts'
import type { Outcome, Review, WeakMark } from '../../ecq/review.ts'
import type { Span } from '../../text/span.ts'

/** The most pressing first; a word under two marks looks like the first. */
export const noteKinds = ['error', 'warning', 'weak', 'outcome', 'suggestion'] as const

interface Placed extends Span {
  /** suggestions have none, so that they do not bury the rest */
  readonly number: number | null
}

export type Note = Placed &
  (
    | { readonly kind: 'error' | 'warning' | 'suggestion'; readonly finding: Finding; readonly folded: readonly Finding[]; readonly advised: boolean }
    | { readonly kind: 'weak'; readonly weak: WeakMark }
    /** `askedIn`: the note that asks the same questions already */
    | { readonly kind: 'outcome'; readonly outcome: Outcome; readonly askedIn: number | null }
  )

export interface NotedParagraph extends Span {
  readonly index: number
  readonly notes: readonly Note[]
}

type Unnumbered = Note extends infer One ? (One extends Note ? Omit<One, 'number'> : never) : never

/** Every paragraph with its notes in the order of the words; an advice that came before is marked as `advised`. */
export function draftNotes(review: Review): NotedParagraph[] {
  const folded = Map.groupBy(review.findings.filter(({ under }) => under !== null), ({ under }) => under as string)
  const placed = Map.groupBy(review.findings.filter(({ under, paragraph, where }) => under === null && paragraph !== null && where === null), ({ paragraph }) => paragraph as number)
  const told: Told = { rules: new Set(), questions: new Map() }
  let number = 0
  return review.paragraphs.map(({ index, start, end, weak }) => {
    const ruled = (placed.get(index) ?? []).map((finding) => ruleNote(finding, folded.get(finding.id) ?? []))
    const weakened = weak.map((mark) => ({ kind: 'weak' as const, start: mark.evidence?.start ?? end, end: mark.evidence?.end ?? end, weak: mark }))
    const measured = review.outcomes.filter((outcome) => outcome.start >= start && outcome.start < end).map((outcome) => ({ kind: 'outcome' as const, start: outcome.start, end: outcome.end, outcome, askedIn: null }))
    const notes = [...ruled, ...weakened, ...measured].toSorted((a, b) => a.end - b.end || a.start - b.start)
    return { index, start, end, notes: notes.map((note) => numbered(note, note.kind === 'suggestion' ? null : ++number, told)) }
  })
}

const ruleNote = (finding: Finding, folded: readonly Finding[]) => ({ kind: finding.severity, start: finding.start, end: finding.end, finding, folded, advised: false })

/** What notes before said already. */
interface Told {
  readonly rules: Set<string>
  readonly questions: Map<string, number>
}

function numbered(note: Unnumbered, number: number | null, told: Told): Note {
  if (note.kind === 'weak') return { ...note, number }
  if (note.kind === 'outcome') {
    const asked = note.outcome.questions.join(' ')
    const askedIn = told.questions.get(asked) ?? null
    if (askedIn === null && number !== null) told.questions.set(asked, number)
    return { ...note, number, askedIn }
  }
  const advised = told.rules.has(note.finding.ruleId)
  told.rules.add(note.finding.ruleId)
  return { ...note, number, advised }
}
