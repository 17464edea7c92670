/** Quotes a sentence of the draft. */
import { behindPartHeading } from '../ecq/headings.ts'
import type { Evidence } from '../ecq/finding.ts'
import type { ParsedText } from '../text/parse.ts'
import type { SentenceFacts } from './sentence-facts.ts'

/** Its words behind the heading and the list mark that it opens with: "Action:" proves nothing. It ends where the sentence ends. */
export function storyEvidence({ text, paragraphs }: ParsedText, { start, end, passage, paragraph, from }: SentenceFacts): Evidence {
  const home = paragraphs[paragraph]?.start ?? 0
  const behind = home + behindPartHeading(passage, from, { start: start - home, end: end - home })
  const told = behind + (listMark.exec(text.slice(behind, end))?.[0].length ?? 0)
  return { start: told, end, quote: text.slice(told, end) }
}

const listMark = /^\s*(?:[-*\u2010-\u2015\u2022\u2023\u25aa\u25cf\u25e6\u00b7]|\d{1,2}[.)])\s+(?=\S)/
