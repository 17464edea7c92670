/** Sets aside what addresses an automated reader: it is marked, never followed, and counts as evidence of nothing. */
import type { Finding } from '../ecq/finding.ts'
import { type Span, overlaps } from '../text/span.ts'
import type { LabelledSentence } from './label-sentences.ts'

/** The sentences with those under an injection finding turned into titles: part other, owner none, no evidence. */
export function setAside(sentences: readonly LabelledSentence[], findings: readonly Finding[]): LabelledSentence[] {
  const marked: readonly Span[] = findings.filter(({ ruleId, quote }) => ruleId === 'injection' && quote !== '')
  if (marked.length === 0) return [...sentences]
  return sentences.map((sentence) =>
    marked.some((span) => overlaps(span, sentence)) ? { ...sentence, title: true, part: 'other', owner: 'none', chances: [0, 0, 0, 0, 1] } : sentence,
  )
}
