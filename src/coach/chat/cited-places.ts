/** Finds the words that a message puts in quote marks, or that were chosen on the page, in the draft. */
import { anchorsOf } from '../../ask/anchor.ts'
import type { Message } from '../../ecq/chat.ts'
import type { Evidence } from '../../ecq/finding.ts'
import { quotesIn } from '../../offline/chat/quote-marks.ts'

export interface Cited {
  readonly cited: readonly Evidence[]
  /** quoted words that do not stand in the draft */
  readonly absent: readonly string[]
}

const most = 5

/** A quote of one or two words that is not in the draft is the name of something, not a citation. */
const fewestWords = 3

export function citedPlaces(draft: string, { text, about }: Message): Cited {
  const find = anchorsOf(draft)
  const chosen = about?.type === 'place' && about.start < about.end && about.end <= draft.length ? [{ start: about.start, end: about.end, quote: draft.slice(about.start, about.end) }] : []
  const cited: Evidence[] = [...chosen]
  const absent: string[] = []
  for (const quote of quotesIn(text).slice(0, most)) {
    const span = find(quote)
    const first = span === 'ambiguous' ? draft.indexOf(quote) : -1
    if (typeof span !== 'string') cited.push({ ...span, quote: draft.slice(span.start, span.end) })
    else if (first >= 0) cited.push({ start: first, end: first + quote.length, quote })
    else if (quote.split(/\s+/).length >= fewestWords) absent.push(quote)
  }
  return { cited, absent }
}
