/** Sets aside what addresses an automated reader: it is marked, never followed, and the rest is read as if it were not there. */
import type { EngineInput } from '../ecq/engine.ts'
import type { Finding } from '../ecq/finding.ts'
import { type Outline, outline as outlineOf } from '../ecq/outline.ts'
import type { ReviewedSentence } from '../ecq/review.ts'
import { blankOut } from '../text/blank-out.ts'
import type { ParsedText } from '../text/parse.ts'

/** A draft with blanks in the place of what injection findings mark; the same draft where there are none. */
export function setAside({ parsed, outline, framework, ecq, findings }: Pick<EngineInput, 'parsed' | 'outline' | 'framework' | 'ecq' | 'findings'>): { readonly parsed: ParsedText; readonly outline: Outline } {
  const own = blankOut(parsed, marks(findings))
  return { parsed: own, outline: own === parsed ? outline : outlineOf(own, framework, ecq) }
}

/** What was set aside, as sentences that tell nothing of anybody. */
export const asides = (findings: readonly Finding[]): ReviewedSentence[] =>
  marks(findings).map(({ start, end, paragraph }) => ({ start, end, paragraph: paragraph ?? 0, part: 'other', owner: 'none' }))

/** The marks themselves and the findings that begin outside them: what is wrong within a mark speaks for and against nobody. */
export function besideMarks(findings: readonly Finding[]): readonly Finding[] {
  const marked = marks(findings)
  const within = ({ start, quote }: Finding): boolean => quote !== '' && marked.some((span) => span.start <= start && start < span.end)
  return findings.filter((finding) => finding.ruleId === 'injection' || !within(finding))
}

const marks = (findings: readonly Finding[]): readonly Finding[] => findings.filter(({ ruleId, quote }) => ruleId === 'injection' && quote !== '')
