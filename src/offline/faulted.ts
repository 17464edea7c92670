/** Tells which sentences are faulted, so that none is praised and faulted at once. */
import type { Finding } from '../ecq/finding.ts'
import type { WeakMark } from '../ecq/review.ts'
import { type Span, overlaps } from '../text/span.ts'

export type Faulted = (sentence: Span & { readonly paragraph: number }) => boolean

/** Findings about spelling and the like say nothing against what a sentence tells. */
const formRules: ReadonlySet<string> = new Set([
  'spelling', 'grammar', 'repeated-word', 'long-sentence', 'acronym-undefined', 'acronym-overload', 'readability', 'personal-data', 'long-introduction', 'repeated-example', 'too-many-examples',
  'missing-ccar-part', 'word-balance', 'old-example',
])

/** Sentences under a warning or an error about what they tell, and those quoted as weak; both by paragraph. */
export function faulted(findings: readonly (readonly Finding[])[], weak: readonly (readonly WeakMark[])[]): Faulted {
  const spans = findings.map((own, index): readonly Span[] => [
    ...own.filter(({ ruleId, severity, quote }) => severity !== 'suggestion' && quote !== '' && !formRules.has(ruleId)),
    ...(weak[index] ?? []).flatMap(({ evidence }) => evidence ?? []),
  ])
  return (sentence) => (spans[sentence.paragraph] ?? []).some((span) => overlaps(span, sentence))
}
