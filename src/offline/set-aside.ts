/** Sets aside what addresses an automated reader: it is marked, never followed, and counts as evidence of nothing. */
import type { Finding } from '../ecq/finding.ts'
import type { Outline } from '../ecq/outline.ts'
import type { ParsedText } from '../text/parse.ts'
import { type Span, overlaps } from '../text/span.ts'
import { type LabelledSentence, labelDraft, labelled } from './label-sentences.ts'
import { type SentenceFacts, sentenceFacts } from './sentence-facts.ts'
import type { LabelWeights } from './weights.ts'

/**
 * The sentences under an injection finding become titles: part other, owner none, no evidence. Titles stand outside the
 * chain of labels, so those around them are read as if they were not there.
 */
export function setAside(facts: readonly SentenceFacts[], findings: readonly Finding[]): SentenceFacts[] {
  const marked = marks(findings)
  return facts.map((sentence) => (marked.some((span) => overlaps(span, sentence)) ? { ...sentence, title: true, aside: true } : sentence))
}

/** The labelled sentences of a draft, with what addresses an automated reader set aside. */
export function labelOwn(parsed: ParsedText, outline: Outline, findings: readonly Finding[], weights: LabelWeights): readonly LabelledSentence[] {
  if (marks(findings).length === 0) return labelDraft(parsed, outline, weights)
  return labelled(setAside(sentenceFacts(parsed, outline), findings), weights)
}

/** The marks themselves and the findings that begin outside them: what is wrong within a mark speaks for and against nobody. */
export function besideMarks(findings: readonly Finding[]): readonly Finding[] {
  const marked = marks(findings)
  const within = ({ start, quote }: Finding): boolean => quote !== '' && marked.some((span) => span.start <= start && start < span.end)
  return findings.filter((finding) => finding.ruleId === 'injection' || !within(finding))
}

const marks = (findings: readonly Finding[]): readonly Span[] => findings.filter(({ ruleId, quote }) => ruleId === 'injection' && quote !== '')
