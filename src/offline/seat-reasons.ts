/** Gives a seat its reasons: what speaks for an ECQ and what against it, each with the draft's own words where there are any. */
import { allCompetencies, findEcq } from '../ecq/frameworks.ts'
import { parts } from '../ecq/kind.ts'
import type { CompetencyMark, Reason } from '../ecq/review.ts'
import type { EcqGroup } from './ecq-groups.ts'
import { evidenceOf } from './evidence.ts'
import type { LabelledSentence } from './label-sentences.ts'
import type { SeatInput } from './review-seats.ts'
import { type SeatGroup, sharesOf } from './seat-features.ts'

const most = 4

/** Reasons in the order of the seat's leaning: those that carry its vote first, then at most one that speaks the other way. */
export function seatReasons(input: SeatInput, group: EcqGroup, first: SeatGroup, certify: boolean): Reason[] {
  if (group.paragraphs.length === 0) return [{ text: `Nothing in the draft was found under ${group.title}.`, evidence: null }]
  const order: SeatGroup[] = [first, ...(['action', 'result', 'scope'] as const).filter((one) => one !== first)]
  const good = order.flatMap((one) => speaksFor(input, group, one))
  const bad = order.flatMap((one) => speaksAgainst(input, group, one))
  if (certify) return [...good.slice(0, most - 1), ...bad.slice(0, 1)]
  const carrying = bad.length > 0 ? bad : [{ text: 'Taken together, the deeds and results told here weigh less than what boards usually certify.', evidence: null }]
  return [...carrying.slice(0, most - 1), ...good.slice(0, 1)]
}

function speaksFor(input: SeatInput, group: EcqGroup, on: SeatGroup): Reason[] {
  if (on === 'scope') return shownReason(input, group)
  const best = on === 'action' ? bestSentence(group, deedWeight) : bestSentence(group, resultWeight)
  if (!best) return []
  const text = on === 'action' ? 'The candidate acts here, and what was done can be followed.' : best.moved ? 'This result has a before and an after.' : 'This result can be counted.'
  return [{ text, evidence: evidenceOf(input.analysis.parsed, best) }]
}

function bestSentence({ paragraphs }: EcqGroup, weigh: (sentence: LabelledSentence) => number): LabelledSentence | undefined {
  let best: LabelledSentence | undefined
  let most = 0.5
  for (const { sentences } of paragraphs) {
    for (const { sentence } of sentences) {
      const weight = weigh(sentence)
      if (weight > most) {
        most = weight
        best = sentence
      }
    }
  }
  return best
}

const deedWeight = ({ chances, owner, figures, money, names }: LabelledSentence): number =>
  owner === 'i' ? (chances[parts.indexOf('action')] as number) * (1 + Math.min(2, figures + money) / 4 + Math.min(4, names) / 8) : 0

const resultWeight = ({ chances, figures, money, percents, moved }: LabelledSentence): number =>
  figures + money + percents > 0 ? (chances[parts.indexOf('result')] as number) * (1 + (moved ? 1 : 0) + Math.min(2, money + percents) / 2) : 0

function shownReason({ analysis, competencies }: SeatInput, group: EcqGroup): Reason[] {
  const own = new Set(findEcq(analysis.framework, group.ecq)?.competencies.map(({ id }) => id))
  const marks = group.paragraphs.flatMap(({ index }) => competencies[index] ?? []).filter(({ id, grade }) => grade === 'shown' && own.has(id))
  const surest = marks.reduce<CompetencyMark | undefined>((best, mark) => (best && best.confidence >= mark.confidence ? best : mark), undefined)
  if (!surest) return []
  const ids = new Set(marks.map(({ id }) => id))
  return [{ text: `Shown by a deed: ${listed(titlesOf(analysis.framework, ids))}.`, evidence: surest.evidence }]
}

function speaksAgainst(input: SeatInput, group: EcqGroup, on: SeatGroup): Reason[] {
  if (on === 'scope') return scopeReasons(input, group)
  const marks = group.paragraphs.flatMap(({ index }) => input.weak[index] ?? []).filter(({ section }) => section === on)
  const found = marks.map(({ section, reason, evidence }): Reason => ({ text: weakTexts[`${section} ${reason}`] ?? `This ${section} is weak.`, evidence }))
  if (on === 'result' && marks.length === 0 && !group.sides.result.measured.includes(true)) {
    found.push({ text: 'No result in this ECQ carries a figure.', evidence: null })
  }
  return found.slice(0, 2)
}

const weakTexts: Readonly<Record<string, string>> = {
  'action we-not-i': "The candidate's deeds cannot be told from the group's here.",
  'action duty-not-deed': 'This tells a duty or a habit, not something that was done.',
  'action thin': 'What was done stays general; how it was done is missing.',
  'action technical-not-executive': 'This is hands-on or first-line work, not executive leadership.',
  'action not-aligned': 'These deeds do not act on the challenge that was stated.',
  'action low-impact': 'These deeds reach few people and change little that lasts.',
  'result missing': 'The story has no result.',
  'result no-measure': 'This result has no figure and no change that somebody could observe.',
  'result output-not-outcome': 'This counts activity, not what changed because of it.',
  'result no-baseline': 'This figure has nothing to be compared with.',
  'result not-attributed': "This outcome cannot be traced to the candidate's deeds.",
  'result not-aligned': 'This result does not answer the challenge that was stated.',
}

function scopeReasons({ analysis, competencies }: SeatInput, group: EcqGroup): Reason[] {
  const found: Reason[] = []
  const shares = sharesOf(group)
  const setting = Math.round(100 * (shares.challenge + shares.context))
  if (setting > 50) found.push({ text: `Challenge and context take ${setting} percent of the words.`, evidence: null })
  const marks = group.paragraphs.flatMap(({ index }) => competencies[index] ?? [])
  const shown = new Set(marks.filter(({ grade }) => grade === 'shown').map(({ id }) => id))
  const own = findEcq(analysis.framework, group.ecq)?.competencies.map(({ id }) => id) ?? []
  const missing = new Set(own.filter((id) => !shown.has(id)))
  const named = marks.find(({ id, grade }) => grade === 'named' && missing.has(id))
  if (named) found.push({ text: `${listed(titlesOf(analysis.framework, new Set([named.id])))} is named here without a deed that shows it.`, evidence: named.evidence })
  if (missing.size > own.length / 2) found.push({ text: `No deed was found for ${listed(titlesOf(analysis.framework, missing))}.`, evidence: null })
  return found
}

const titlesOf = (framework: SeatInput['analysis']['framework'], ids: ReadonlySet<string>): string[] =>
  allCompetencies(framework).filter(({ id }) => ids.has(id)).map(({ title }) => title)

/** `a, b and c` */
function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
