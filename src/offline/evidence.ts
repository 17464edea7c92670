/** Quotes a stretch of the draft. */
import type { Evidence } from '../ecq/finding.ts'
import type { ParsedText } from '../text/parse.ts'
import type { Span } from '../text/span.ts'

/** The span with the words under it. */
export const evidenceOf = ({ text }: ParsedText, { start, end }: Span): Evidence => ({ start, end, quote: text.slice(start, end) })
