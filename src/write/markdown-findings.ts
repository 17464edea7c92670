/** Writes findings as Markdown by rule: what to do once, then the places, and under each place what else stands there. */
import type { DraftCheck } from '../ecq/draft-check.ts'
import type { Finding } from '../ecq/finding.ts'
import type { ParagraphPlace } from '../ecq/paragraph-places.ts'
import { safe } from './markdown-safe.ts'
import { isUnjudged, nothingJudged } from '../ecq/too-short.ts'
import { countSeverities } from '../ecq/count-severities.ts'
import { ruleName } from '../ecq/rule-name.ts'
import { many } from '../text/many.ts'
import { mendFirst } from './mend-first.ts'
import { placeWords, placesOf } from './place-words.ts'

/** Findings as a list under a heading of the given level. */
export function markdownFindings(checked: Pick<DraftCheck, 'draft' | 'framework' | 'kind' | 'ecq' | 'findings'>, level: number): string {
  const { findings } = checked
  const head = `${'#'.repeat(level)} Findings`
  if (findings.length === 0) return `${head}\n\n${isUnjudged(checked) ? nothingJudged : 'Nothing to mend was found.'}`
  const { error, warning, suggestion } = countSeverities(findings)
  const led = new Map<string, Finding[]>()
  for (const finding of findings) if (finding.under !== null) led.set(finding.under, [...(led.get(finding.under) ?? []), finding])
  const places = placesOf(checked)
  const leaders = findings.filter(({ under }) => under === null)
  // What a rule advises stands with its own places, if it has any, and else where it is said first.
  const said = new Set(leaders.map(adviceKey))
  const blocks = mendFirst(leaders).map(({ ruleId }) => ruleBlock(leaders.filter((finding) => finding.ruleId === ruleId), { led, said, places }))
  return [head, `${many(error, 'error')}, ${many(warning, 'warning')}, ${many(suggestion, 'suggestion')}; the most severe first.`, blocks.join('\n')].join('\n\n')
}

interface Told {
  /** by the id of the finding that they fold under */
  readonly led: ReadonlyMap<string, readonly Finding[]>
  /** messages and pieces of advice that stand somewhere */
  readonly said: Set<string>
  readonly places: readonly ParagraphPlace[]
}

function ruleBlock(group: readonly Finding[], { led, said, places }: Told): string {
  const [first] = group
  if (!first) return ''
  // A message that names its place differs from place to place.
  const alike = group.every(({ message }) => message === first.message)
  if (alike) said.add(first.message)
  const rows = group.flatMap((finding) => [
    `  - ${safe(placeWords(finding, places))}${finding.quote ? `: “${safe(finding.quote)}”` : ''}${alike ? '' : `. ${safe(finding.message)}`}`,
    ...(led.get(finding.id) ?? []).map((one) => `    - also ${ruleName(one.ruleId).toLowerCase()}${one.quote ? `: “${safe(one.quote)}”` : ''}${sentence(once(one.message, one.message, said), once(one.advice, adviceKey(one), said))}`),
  ])
  return [`- **${capitalised(first.severity)}: ${ruleName(first.ruleId)}.**${alike ? ` ${safe(first.message)}` : ''} ${safe(first.advice)}`.trimEnd(), ...rows].join('\n')
}

const adviceKey = ({ ruleId }: Finding): string => `advice ${ruleId}`

function once(words: string, key: string, said: Set<string>): string {
  if (said.has(key)) return ''
  said.add(key)
  return words
}

const sentence = (...pieces: readonly string[]): string => pieces.filter((piece) => piece !== '').map((piece, index) => `${index === 0 ? '. ' : ' '}${safe(piece)}`).join('')

const capitalised = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`
