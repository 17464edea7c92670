/** Runs every rule on a prepared draft, with the CCAR parts that the offline engine labelled. */
import { type Checker, checker } from '../check/check.ts'
import { rules } from '../check/rules.gen.ts'
import type { Finding } from '../ecq/finding.ts'
import type { ProofMark } from '../ecq/proof-mark.ts'
import type { Retelling } from '../ecq/retold-stories.ts'
import type { SentenceLabels } from '../ecq/engine.ts'
import { countAges } from './count-ages.ts'
import type { PreparedDraft } from './prepare-draft.ts'

const check: Checker = checker(rules)

export interface RuleRun {
  readonly findings: readonly Finding[]
  readonly retellings: readonly Retelling[]
  /** plain sentences about rules that could not run on this draft, and about examples that are old today */
  readonly notes: readonly string[]
  /** `YYYY-MM-DD` from which the ages of examples were counted */
  readonly date: string
}

/** Findings in order, without those that the person dismissed (by id). */
export function runRules(prepared: PreparedDraft, labels: SentenceLabels, proof: readonly ProofMark[] | null, dismissed: readonly string[] = []): RuleRun {
  const { parsed, outline, framework, kind, ecq, date, dateIsToday, draft } = prepared
  const parts = labels.map((sentences) => sentences.map(({ part }) => part))
  const result = check({ parsed, outline, settings: { framework, kind, ecq, date, dateIsToday }, format: draft.format, parts, proof })
  const ages = countAges(prepared, result.findings)
  const gone = new Set(dismissed)
  const findings = gone.size === 0 ? result.findings : withoutDismissed(result.findings, gone)
  const failed = result.failed.map((id) => `The rule ${id} failed on this draft; its marks are missing.`)
  return { findings, retellings: result.retellings, notes: ages.note === null ? failed : [ages.note, ...failed], date: ages.date }
}

/** What was folded under a dismissed finding stands on its own again. */
function withoutDismissed(findings: readonly Finding[], gone: ReadonlySet<string>): Finding[] {
  return findings
    .filter(({ id }) => !gone.has(id))
    .map((finding) => (finding.under !== null && gone.has(finding.under) ? { ...finding, under: null } : finding))
}
