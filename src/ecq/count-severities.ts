/** How many findings of each severity there are. */
import type { Severity } from './kind.ts'

export function countSeverities(findings: readonly { readonly severity: Severity }[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, suggestion: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}
