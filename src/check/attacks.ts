/** Finds where a draft speaks to an automated reader, on the page or out of sight. */
import type { FormatFacts } from '../ecq/format-facts.ts'
import type { ParsedText } from '../text/parse.ts'
import { type Span, overlaps } from '../text/span.ts'
import { findOrders } from './injection-orders.ts'

/** Offsets are UTF-16 code units into the whole text. */
export interface Attack extends Readonly<Span> {
  readonly paragraph: number
  /** nobody who looks at the page can see it */
  readonly unseen: boolean
  /** it had to be decoded or freed of its disguise to be read */
  readonly coded: boolean
}

/** In order; a faint sign counts only where nobody was meant to see it. Linear; paragraphs are remembered. */
export function attacksIn({ paragraphs }: ParsedText, format: FormatFacts | null): readonly Attack[] {
  const hidden = format?.hidden ?? []
  const attacks: Attack[] = []
  for (const { index, start: from, passage } of paragraphs) {
    for (const { start, end, weight, coded } of findOrders(passage)) {
      const span = { start: from + start, end: from + end }
      const unseen = hidden.some((one) => overlaps(one, span))
      if (weight >= 2 || unseen) attacks.push({ ...span, paragraph: index, unseen, coded })
    }
  }
  return attacks
}
