/** Cuts a stretch of a draft at the edges of its marks, so that each piece looks one way. */
import type { Span } from '../../text/span.ts'

export interface Mark<Kind> extends Span {
  readonly kind: Kind
  /** the note that speaks of it; null where only the look tells */
  readonly number: number | null
}

export interface Segment<Kind> extends Span {
  /** of the marks that cover it the one whose kind goes first; null: plain text */
  readonly kind: Kind | null
  /** notes whose words end here */
  readonly numbers: readonly number[]
}

/** Segments in order that cover `stretch` whole; `kinds` is the order in which they go before each other. Marks that reach beyond are clipped. */
export function markSegments<Kind>(stretch: Span, marks: readonly Mark<Kind>[], kinds: readonly Kind[]): Segment<Kind>[] {
  const clipped = marks
    .map((mark) => ({ ...mark, start: Math.max(mark.start, stretch.start), end: Math.min(mark.end, stretch.end) }))
    .filter(({ start, end }) => start <= end)
  const edges = new Set([stretch.start, stretch.end, ...clipped.flatMap(({ start, end }) => [start, end])])
  const cuts = [...edges].toSorted((a, b) => a - b)
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] as number
    const over = clipped.filter((mark) => mark.start <= start && mark.end >= end)
    const first = over.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))[0]
    const ending = clipped.filter((mark) => mark.end === end && mark.number !== null).map(({ number }) => number as number)
    return { start, end, kind: first?.kind ?? null, numbers: [...new Set(ending)] }
  })
}
