/** Cuts a text at the edges of its marks into stretches that each look one way. */
import { type Severity, severities } from '../../ecq/kind.ts'
import type { Span } from '../../text/span.ts'

export interface Segment extends Span {
  /** null: plain text */
  readonly severity: Severity | null
  /** id of the mark that leads here */
  readonly id: string | null
  readonly folded: boolean
  /** the mark covers so many words that it is drawn lightly */
  readonly long: boolean
  /** the place that a statement of the coach points to */
  readonly spot: boolean
}

interface Marked extends Span {
  readonly id: string
  readonly severity: Severity
}
/** A mark with those that fold under it. */
interface Placed {
  readonly finding: Marked
  readonly folded: readonly Marked[]
}

interface Stretch extends Span {
  readonly severity: Severity
  readonly id: string
  readonly folded: boolean
}

/** Segments in order that cover the whole text. Where marks overlap, the active one shows, then the most severe, then the shortest. */
export function cutSegments(text: string, placed: readonly Placed[], active: string | null, spot: Span | null): Segment[] {
  const stretches = placed
    .flatMap(({ finding, folded }): Stretch[] => [
      { start: finding.start, end: finding.end, severity: finding.severity, id: finding.id, folded: false },
      ...folded.map(({ start, end, severity }) => ({ start, end, severity, id: finding.id, folded: true })),
    ])
    .sort((a, b) => a.start - b.start)
  const edges = new Set([0, text.length])
  for (const { start, end } of spot ? [...stretches, spot] : stretches) edges.add(start).add(end)
  const cuts = [...edges].filter((edge) => edge >= 0 && edge <= text.length).sort((a, b) => a - b)
  const segments: Segment[] = []
  let open: Stretch[] = []
  let next = 0
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i] as number
    const end = cuts[i + 1] as number
    open = open.filter((stretch) => stretch.end > start)
    while (next < stretches.length && (stretches[next] as Stretch).start <= start) open.push(stretches[next++] as Stretch)
    const top = open.reduce<Stretch | null>((best, one) => (best === null || over(one, best, active) ? one : best), null)
    const onSpot = spot !== null && spot.start <= start && end <= spot.end
    segments.push({ start, end, severity: top?.severity ?? null, id: top?.id ?? null, folded: top?.folded ?? false, long: top !== null && top.end - top.start > longMark, spot: onSpot })
  }
  return segments
}

const longMark = 320

function over(one: Stretch, best: Stretch, active: string | null): boolean {
  if ((one.id === active) !== (best.id === active)) return one.id === active
  if (one.folded !== best.folded) return best.folded
  const step = severities.indexOf(one.severity) - severities.indexOf(best.severity)
  return step < 0 || (step === 0 && one.end - one.start < best.end - best.start)
}
