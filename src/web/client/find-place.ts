/** Finds where quoted words stand in the draft as it is now, though it was edited since they were quoted. */
import type { Evidence } from '../../ecq/finding.ts'
import type { Span } from '../../text/span.ts'

/** The occurrence of the quote that is nearest to its old place, or null when the words are gone. */
export function findPlace(text: string, { start, end, quote }: Evidence): Span | null {
  if (quote === '') return null
  if (text.slice(start, end) === quote) return { start, end }
  let best = -1
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length)) {
    if (best < 0 || Math.abs(at - start) < Math.abs(best - start)) best = at
  }
  return best < 0 ? null : { start: best, end: best + quote.length }
}
