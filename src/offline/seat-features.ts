/** What a board weighs in one ECQ, as one row of numbers in three groups: action, result, scope. */
import type { Finding } from '../ecq/finding.ts'
import { parts } from '../ecq/kind.ts'
import type { CompetencyTable } from './competency-features.ts'
import type { EcqGroup } from './ecq-groups.ts'
import type { Weakness } from './find-weak-sections.ts'
import { sideValue } from './weak-features.ts'

export type SeatGroup = 'action' | 'result' | 'scope'

/** Every feature with its group; the bias belongs to all seats alike. */
export const seatFeatures = [
  ['bias', null],
  ['writer acts', 'action'], ['group acts', 'action'], ['nobody acts', 'action'], ['vague', 'action'], ['duty', 'action'], ['helper', 'action'],
  ['weak actions', 'action'], ['likely weak actions', 'action'], ['share of action', 'action'], ['strong deeds', 'action'], ['action findings', 'action'],
  ['measured results', 'result'], ['before and after', 'result'], ['output', 'result'], ['praise', 'result'], ['weak results', 'result'],
  ['likely weak results', 'result'], ['share of result', 'result'], ['result findings', 'result'],
  ['shown', 'scope'], ['surest', 'scope'], ['own covered', 'scope'], ['executive', 'scope'], ['technical', 'scope'], ['small', 'scope'],
  ['share of setting', 'scope'], ['share of other', 'scope'], ['story findings', 'scope'], ['not executive', 'scope'], ['not aligned', 'scope'], ['too many examples', 'scope'],
] as const satisfies readonly (readonly [string, SeatGroup | null])[]

/** The rules whose marks the seats count, whatever each weighs first. */
export const findingGroups: Readonly<Record<SeatGroup, ReadonlySet<string>>> = {
  action: new Set(['we-not-i', 'passive-action', 'weak-verb', 'third-person', 'duty-not-deed']),
  result: new Set(['no-measure', 'output-not-outcome', 'no-baseline']),
  scope: new Set(['buzzword', 'definition-pasted', 'belief-statement', 'bureaucratese', 'missing-ccar-part', 'technical-not-executive']),
}

/** What is known of one ECQ beyond its words. */
export interface SeatView {
  readonly group: EcqGroup
  /** by paragraph of the parsed text */
  readonly weak: readonly (readonly Weakness[])[]
  /** chances of weakness by paragraph of the parsed text */
  readonly chances: readonly { readonly action: number; readonly result: number }[]
  readonly findings: readonly Finding[]
  readonly table: CompetencyTable
  readonly threshold: number
}

/** The row of one ECQ, in the order of `seatFeatures`. */
export function seatRow(view: SeatView): number[] {
  const { sides, paragraphs } = view.group
  const shares = sharesOf(view.group)
  const weak = paragraphs.flatMap(({ index }) => view.weak[index] ?? [])
  const count = (section: string): number => weak.filter((one) => one.section === section).length
  const reasons = (reason: string): number => weak.filter((one) => one.reason === reason).length
  const acting = Math.max(1, paragraphs.filter((paragraph) => (paragraph.weakRow[1] ?? 0) >= 0.7).length)
  const findings = (group: SeatGroup): number => Math.log1p(view.findings.filter(({ ruleId, severity }) => severity !== 'suggestion' && findingGroups[group].has(ruleId)).length / pattern)
  return [
    1,
    sideValue(sides.action, 'i'), sideValue(sides.action, 'we'), sideValue(sides.action, 'passive'), sideValue(sides.action, 'vague'), sideValue(sides.action, 'duty'),
    sideValue(sides.action, 'helper'), Math.min(1, count('action') / acting), meanOf(view, 'action'), shares.action, Math.min(1, strongDeeds(view) / 4), findings('action'),
    Math.min(6, sides.result.measured.filter(Boolean).length) / 4, sideValue(sides.result, 'moved'), sideValue(sides.result, 'output'), sideValue(sides.result, 'praise'),
    Math.min(2, count('result')) / 2, mostOf(view, 'result'), shares.result, findings('result'),
    Math.min(2, sides.shown / 6), sides.surest, ownCovered(view), sideValue(sides.action, 'executive'), sideValue(sides.action, 'technical'), sideValue(sides.action, 'small'),
    shares.challenge + shares.context, shares.other, findings('scope'), Math.min(2, reasons('technical-not-executive') + reasons('low-impact')) / 2, Math.min(2, reasons('not-aligned')) / 2,
    view.findings.some(({ ruleId }) => ruleId === 'too-many-examples') ? 1 : 0,
  ]
}

/** Marks of one kind that make a pattern; a single one may be a slip, of the writer or of the rule. */
const pattern = 3

/** Shares of the words of an ECQ by part. */
export function sharesOf({ paragraphs }: EcqGroup): Record<(typeof parts)[number], number> {
  const words = { challenge: 0, context: 0, action: 0, result: 0, other: 0 }
  let total = 0
  for (const { sentences } of paragraphs) {
    for (const { sentence } of sentences) {
      words[sentence.part] += sentence.to - sentence.from
      total += sentence.to - sentence.from
    }
  }
  for (const part of parts) words[part] /= Math.max(1, total)
  return words
}

const meanOf = ({ group, chances }: SeatView, section: 'action' | 'result'): number => {
  const acting = group.paragraphs.filter(({ weakRow }) => (weakRow[section === 'action' ? 1 : 2] ?? 0) >= 0.5)
  return acting.reduce((sum, { index }) => sum + (chances[index]?.[section] ?? 0), 0) / Math.max(1, acting.length)
}

const mostOf = ({ group, chances }: SeatView, section: 'action' | 'result'): number =>
  group.paragraphs.reduce((most, { index }) => Math.max(most, chances[index]?.[section] ?? 0), 0)

/** Paragraphs in which the writer acts and a competency is likely shown. */
const strongDeeds = ({ group, threshold, chances }: SeatView): number =>
  group.paragraphs.filter((paragraph) => Math.max(...paragraph.chances) >= threshold && (chances[paragraph.index]?.action ?? 0) < 0.3 && (paragraph.weakRow[1] ?? 0) >= 0.7).length

/** The share of the ECQ's own competencies that some paragraph likely shows. */
function ownCovered({ group, table, threshold }: SeatView): number {
  const own = table.ids.flatMap((_, c) => (table.ecqs[c] === group.ecq ? [c] : []))
  return own.filter((c) => group.paragraphs.some(({ chances }) => (chances[c] ?? 0) >= threshold)).length / Math.max(1, own.length)
}

