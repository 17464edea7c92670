/** Sums findings up by rule and says which to mend first. */
import type { Finding } from '../ecq/finding.ts'
import { type Severity, severities } from '../ecq/kind.ts'

export interface RuleSum {
  readonly ruleId: string
  readonly severity: Severity
  readonly count: number
  readonly advice: string
}

/** Rules that found something: the most severe first, then the most frequent; folded findings count too. */
export function mendFirst(findings: readonly Finding[]): RuleSum[] {
  const sums = new Map<string, { ruleId: string; severity: Severity; count: number; advice: string }>()
  for (const { ruleId, severity, advice } of findings) {
    const sum = sums.get(ruleId)
    if (sum) sum.count++
    else sums.set(ruleId, { ruleId, severity, count: 1, advice })
  }
  return [...sums.values()].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || b.count - a.count || (a.ruleId < b.ruleId ? -1 : 1))
}
