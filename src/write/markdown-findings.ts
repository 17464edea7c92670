/** Writes findings as Markdown by rule: what to do once, then the places, and under each place what else stands there. */
import type { DraftCheck } from '../ecq/draft-check.ts'
import type { Finding } from '../ecq/finding.ts'
import { safe } from './markdown-safe.ts'
import { isTooShort, nothingJudged } from '../ecq/too-short.ts'
import { countSeverities } from '../ecq/count-severities.ts'
import { many } from '../text/many.ts'
import { mendFirst } from './mend-first.ts'

/** Findings as a list under a heading of the given level. */
export function markdownFindings(checked: Pick<DraftCheck, 'draft' | 'kind' | 'findings'>, level: number): string {
  const { findings } = checked
  const head = `${'#'.repeat(level)} Findings`
  if (findings.length === 0) return `${head}\n\n${isTooShort(checked) ? nothingJudged : 'Nothing to mend was found.'}`
  const { error, warning, suggestion } = countSeverities(findings)
  const led = new Map<string, Finding[]>()
  for (const finding of findings) if (finding.under !== null) led.set(finding.under, [...(led.get(finding.under) ?? []), finding])
  const leaders = findings.filter(({ under }) => under === null)
  const advised = new Set<string>()
  const blocks = mendFirst(leaders).map(({ ruleId }) => ruleBlock(leaders.filter((finding) => finding.ruleId === ruleId), led, advised))
  return [head, `${many(error, 'error')}, ${many(warning, 'warning')}, ${many(suggestion, 'suggestion')}; the most severe first.`, blocks.join('\n')].join('\n\n')
}

function ruleBlock(group: readonly Finding[], led: ReadonlyMap<string, readonly Finding[]>, advised: Set<string>): string {
  const [first] = group
  if (!first) return ''
  // A message that names its place differs from place to place.
  const alike = group.every(({ message }) => message === first.message)
  const rows = group.flatMap((finding) => [
    `  - ${place(finding)}${alike ? '' : `. ${safe(finding.message)}`}`,
    ...(led.get(finding.id) ?? []).map((one) => `    - also ${one.ruleId} (${one.severity}): ${one.quote ? `“${safe(one.quote)}”. ` : ''}${safe(one.message)}${adviceOnce(one, advised)}`),
  ])
  return [`- **${first.severity}** ${first.ruleId}.${alike ? ` ${safe(first.message)}` : ''}${adviceOnce(first, advised)}`, ...rows].join('\n')
}

function adviceOnce({ ruleId, advice }: Finding, advised: Set<string>): string {
  if (advised.has(ruleId)) return ''
  advised.add(ruleId)
  return ` ${safe(advice)}`
}

const place = ({ paragraph, where, quote }: Finding): string => `${paragraph === null ? safe(where ?? 'document') : `paragraph ${paragraph + 1}`}${quote ? `: “${safe(quote)}”` : ''}`
