/** Lays spans over spans: whoever cut a text, a label belongs to what it shares most with. */
import type { Span } from '../src/text/span.ts'

/** The span among `spans` that shares most with `span`, if any does. */
export function nearest<One extends Span>(span: Span, spans: readonly One[]): One | undefined {
  let found: One | undefined
  let most = 0
  for (const one of spans) {
    const shared = Math.min(span.end, one.end) - Math.max(span.start, one.start)
    if (shared > most) {
      most = shared
      found = one
    }
  }
  return found
}
