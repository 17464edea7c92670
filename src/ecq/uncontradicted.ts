/** Leaves out the findings that the competency map of their own review or the verdict gives the lie to. */
import type { Finding } from './finding.ts'
import type { Framework } from './framework.ts'
import type { Review } from './review.ts'

/** The rules that count words of competencies all over a draft. */
export const wordRules: ReadonlySet<string> = new Set(['competency-coverage', 'ecq-not-evidenced'])

/** These rules look for words alone; the map has read the deeds, and a reader who sees both would believe neither. */
export function uncontradicted(findings: readonly Finding[], ecqs: Review['ecqs'], framework: Framework): Finding[] {
  return findings.filter(({ ruleId, ecq: id, message }) => {
    if (!wordRules.has(ruleId) || id === null) return true
    if (ruleId === 'ecq-not-evidenced' && ecqs[id]?.certify === true) return false
    const shown = ecqs[id]?.coverage.shown ?? []
    const competencies = framework.ecqs.find((ecq) => ecq.id === id)?.competencies ?? []
    return !competencies.some((competency) => shown.includes(competency.id) && message.includes(competency.title))
  })
}
