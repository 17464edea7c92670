/** The review in a page of words, for a model that talks about it. */
import { briefStep } from '../../ecq/brief-step.ts'
import { toldOutcome } from '../../ecq/risk.ts'
import { triage } from '../../ecq/triage.ts'
import { weakWords } from '../../ecq/weak-words.ts'
import { paragraphHead } from '../../offline/chat/place-names.ts'
import type { Scene } from '../../offline/chat/scene.ts'
import { standingWords } from '../../offline/chat/standing.ts'

const mostFindings = 30

export function reviewInShort(scene: Scene): string {
  const { review, findings, framework, kind } = scene
  const marks = findings.slice(0, mostFindings).map(({ ruleId, severity, quote, where, message }) => `- ${severity} ${ruleId}: ${quote === '' ? (where ?? '') : `"${quote.slice(0, 120)}"`} ${message}`)
  const lines = [`Framework ${framework.id}, kind ${kind}. ${findings.length} marks${findings.length > mostFindings ? `, of which the first ${mostFindings}` : ''}:`, ...marks]
  if (!review) return [...lines, 'There is no finished review of this version, so there are no ratings.'].join('\n')
  const ecqs = Object.entries(review.ecqs).flatMap(([id, { reasons, next, coverage }]) => [
    `${standingWords(scene, id)} (id ${id})`,
    ...reasons.slice(0, 3).map(({ text, evidence }) => `- ${text}${evidence ? ` "${evidence.quote.slice(0, 120)}"` : ''}`),
    `- shown: ${coverage.shown.join(', ') || 'nothing'}; only named: ${coverage.named.join(', ') || 'nothing'}; missing: ${coverage.missing.join(', ') || 'nothing'}`,
    ...next.slice(0, 3).map((step) => `- next: ${briefStep(step, review.paragraphs)}`),
  ])
  const weak = review.paragraphs.flatMap(({ index, weak: marked }) => marked.map((mark) => `- ${paragraphHead(scene, index)}, ${mark.section}: ${weakWords(mark)}. Ask: ${mark.question}`))
  const { refused } = review.panel.disposition
  return [...lines, ...ecqs, 'Weak sections:', ...weak, `The simulated board: ${toldOutcome(triage(review))}${refused.length > 0 ? `, refused: ${refused.join(', ')}` : ''}.`].join('\n')
}
