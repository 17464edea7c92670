/** Quotes a stretch of the draft. */
import { partHeadingAt } from '../ecq/headings.ts'
import type { Evidence } from '../ecq/finding.ts'
import type { ParsedText } from '../text/parse.ts'
import type { Span } from '../text/span.ts'
import type { SentenceFacts } from './sentence-facts.ts'

/** The span with the words under it. */
export const evidenceOf = ({ text }: ParsedText, { start, end }: Span): Evidence => ({ start, end, quote: text.slice(start, end) })

/** The words of a sentence behind the heading that it opens with: "Action:" proves nothing. It ends where the sentence ends. */
export function storyEvidence(parsed: ParsedText, { start, end, passage, paragraph, from }: SentenceFacts): Evidence {
  const home = parsed.paragraphs[paragraph]?.start ?? 0
  const heading = partHeadingAt(passage, from, start - home, end - home)
  const behind = heading ? parsed.text.slice(home + heading.end, end).search(/\S/) : -1
  return evidenceOf(parsed, behind < 0 || !heading ? { start, end } : { start: home + heading.end + behind, end })
}
