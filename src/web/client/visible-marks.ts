/** Which findings are shown as marks: not dismissed, not filtered away, each with those that fold under it. */
import type { Finding } from '../../ecq/finding.ts'
import type { Severity } from '../../ecq/kind.ts'

export interface Mark {
  readonly finding: Finding
  readonly folded: readonly Finding[]
}

export interface VisibleMarks {
  /** in the order of the text; each has a place */
  readonly placed: readonly Mark[]
  /** about the draft as a whole */
  readonly whole: readonly Mark[]
  /** by severity, over everything that is not dismissed, filtered away or not */
  readonly counts: Readonly<Record<Severity, number>>
}

export type Filters = Readonly<Record<Severity, boolean>>

export function visibleMarks(findings: readonly Finding[], filters: Filters, dismissed: ReadonlySet<string>): VisibleMarks {
  const counts = { error: 0, warning: 0, suggestion: 0 }
  const shown = new Map<string, Finding>()
  for (const finding of findings) {
    if (dismissed.has(finding.id)) continue
    counts[finding.severity]++
    if (filters[finding.severity]) shown.set(finding.id, finding)
  }
  const folded = new Map<string, Finding[]>()
  const leaders: Finding[] = []
  for (const finding of shown.values()) {
    if (finding.under === null || !shown.has(finding.under)) leaders.push(finding)
    else folded.set(finding.under, [...(folded.get(finding.under) ?? []), finding])
  }
  const marks = leaders.map((finding) => ({ finding, folded: folded.get(finding.id) ?? [] }))
  return { placed: marks.filter(({ finding }) => finding.where === null), whole: marks.filter(({ finding }) => finding.where !== null), counts }
}

/** The mark that stands at an offset; of several the shortest, because it was aimed at more closely. */
export function markAt(placed: readonly Mark[], offset: number): Mark | undefined {
  let best: Mark | undefined
  let length = Number.POSITIVE_INFINITY
  for (const mark of placed) {
    for (const { start, end } of [mark.finding, ...mark.folded]) {
      if (offset < start || offset > end || end - start >= length) continue
      best = mark
      length = end - start
    }
  }
  return best
}

/** The next (or, with -1, the previous) mark from an offset, going round at the ends. */
export function markFrom(placed: readonly Mark[], offset: number, step: 1 | -1): Mark | undefined {
  if (step === 1) return placed.find(({ finding }) => finding.start > offset) ?? placed[0]
  return placed.findLast(({ finding }) => finding.start < offset) ?? placed.at(-1)
}
