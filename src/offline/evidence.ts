/** Quotes a sentence of the draft. */
import { behindPartHeading } from '../ecq/headings.ts'
import type { Evidence } from '../ecq/finding.ts'
import type { ParsedText } from '../text/parse.ts'
import type { SentenceFacts } from './sentence-facts.ts'

/** Its words behind the heading that it opens with: "Action:" proves nothing. It ends where the sentence ends. */
export function storyEvidence({ text, paragraphs }: ParsedText, { start, end, passage, paragraph, from }: SentenceFacts): Evidence {
  const home = paragraphs[paragraph]?.start ?? 0
  const told = home + behindPartHeading(passage, from, { start: start - home, end: end - home })
  return { start: told, end, quote: text.slice(told, end) }
}
