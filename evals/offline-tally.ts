/** Counts, document by document, what a review got right and wrong, and turns sums of counts into figures. */
import { inventedFacts } from '../src/ecq/no-invention.ts'
import { parts, ratings } from '../src/ecq/kind.ts'
import type { EngineAnswers } from '../src/ecq/engine.ts'
import type { Panel, ReviewedEcq } from '../src/ecq/review.ts'
import { type Span, overlaps } from '../src/text/span.ts'
import { nearest } from './nearest.ts'
import type { Sample } from './train/sample.ts'
import { goldReason } from './gold-reason.ts'

export interface Reviewed {
  readonly answers: EngineAnswers
  readonly ecqs: Readonly<Record<string, ReviewedEcq>>
  readonly panel: Panel
}

/** Numbers that may be added up over documents. */
export type Tally = Readonly<Record<string, number>>

/** What one review of one labelled document counts. */
export function tallyOf(sample: Sample, { answers, ecqs, panel }: Reviewed): Tally {
  const tally: Record<string, number> = {}
  const add = (name: string, count = 1): void => void (tally[name] = (tally[name] ?? 0) + count)
  for (const gold of sample.document.gold.sentences) {
    const found = gold.ccar === null ? undefined : nearest(gold, answers.sentences)
    if (gold.ccar !== null) add(`part ${gold.ccar} ${found?.part ?? 'other'}`)
  }
  answers.paragraphs.forEach((paragraph, index) => tallyParagraph(sample, paragraph, index, add))
  tallyOutcomes(sample, answers, add)
  for (const [id, gold] of Object.entries(sample.document.gold.ratings)) {
    const found = ecqs[id]
    add(`certify ${gold.certify} ${found?.certify ?? false}`)
    add(`rating ${gold.rating} ${found?.rating ?? 'does-not-meet'}`)
  }
  const refused = Object.values(sample.document.gold.ratings).filter(({ certify }) => !certify).length
  const wanted = sample.document.gold.disposition ?? (refused === 0 ? 'approve' : 'rewrite')
  add('disposition')
  if (panel.disposition.outcome === wanted) add('disposition right')
  return tally
}

type Add = (name: string, count?: number) => void

function tallyParagraph(sample: Sample, paragraph: EngineAnswers['paragraphs'][number], index: number, add: Add): void {
  const gold = sample.paragraphs[index]
  const shown = paragraph.competencies.filter(({ grade }) => grade === 'shown').map(({ id }) => id)
  add('shown found', shown.length)
  add('shown wanted', gold?.competencies.length ?? 0)
  add('shown right', shown.filter((id) => gold?.competencies.includes(id)).length)
  for (const section of ['action', 'result'] as const) {
    const wanted = gold?.weak.some((one) => one.section === section) === true
    const found = paragraph.weak.find((one) => one.section === section)
    if (wanted) add(`weak ${section} wanted`)
    if (found) add(`weak ${section} found`)
    if (!wanted || !found) continue
    add(`weak ${section} right`)
    if (found.reason === goldReason(gold, section)) add('reason right')
  }
}

/** Annotated places that overlap are one place; a hit is a place that one of ours overlaps. */
function tallyOutcomes({ document }: Sample, { outcomes }: EngineAnswers, add: Add): void {
  const named = document.gold.outcome_opportunities.map(({ start, quote, families }) => ({ start, end: start + quote.length, families }))
  for (const place of merged(named)) {
    add('places wanted')
    if (outcomes.some((one) => overlaps(one, place))) add('places hit')
  }
  for (const outcome of outcomes) {
    const met = named.filter((place) => overlaps(outcome, place))
    add('places found')
    add('invented facts', inventedFacts(outcome.template, document.text).length)
    if (met.length === 0) add('places false')
    else if (met.some(({ families }) => families.some((family) => outcome.families.includes(family as (typeof outcome.families)[number])))) add('families met')
  }
}

function merged(spans: readonly Span[]): Span[] {
  const places: Span[] = []
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = places.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else places.push({ start, end })
  }
  return places
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/** The figures of a sum of tallies. */
export function figuresOf(sum: Tally): Record<string, number> {
  const at = (name: string): number => sum[name] ?? 0
  const f1 = (right: number, found: number, wanted: number): number => ratio(2 * right, found + wanted)
  const [right, found, wanted] = (['right', 'found', 'wanted'] as const).map((one) => at(`weak action ${one}`) + at(`weak result ${one}`)) as [number, number, number]
  const cases = at('certify true true') + at('certify true false') + at('certify false true') + at('certify false false')
  return {
    ...labelFigures(sum),
    'competencies microF1': f1(at('shown right'), at('shown found'), at('shown wanted')),
    'competencies precision': ratio(at('shown right'), at('shown found')),
    'competencies recall': ratio(at('shown right'), at('shown wanted')),
    'weak f1': f1(right, found, wanted),
    'weak precision': ratio(right, found),
    'weak recall': ratio(right, wanted),
    'weak action f1': f1(at('weak action right'), at('weak action found'), at('weak action wanted')),
    'weak result f1': f1(at('weak result right'), at('weak result found'), at('weak result wanted')),
    'weak reasonAccuracy': ratio(at('reason right'), right),
    'outcomes hitRate': ratio(at('places hit'), at('places wanted')),
    'outcomes falsePlaceRate': ratio(at('places false'), at('places found')),
    'outcomes familyOverlap': ratio(at('families met'), at('places found') - at('places false')),
    'outcomes inventedFacts': at('invented facts'),
    'board certifyAccuracy': ratio(at('certify true true') + at('certify false false'), cases),
    'board leniency': ratio(at('certify false true'), cases),
    'board strictness': ratio(at('certify true false'), cases),
    'board ratingQwk': weightedKappa(sum, ratings, 'rating'),
    'board dispositionAccuracy': ratio(at('disposition right'), at('disposition')),
  }
}

function labelFigures(sum: Tally): Record<string, number> {
  const at = (gold: string, found: string): number => sum[`part ${gold} ${found}`] ?? 0
  const all = parts.flatMap((gold) => parts.map((found) => at(gold, found))).reduce((total, count) => total + count, 0)
  const agreed = parts.reduce((total, part) => total + at(part, part), 0)
  const rows = parts.map((part) => parts.reduce((total, found) => total + at(part, found), 0))
  const columns = parts.map((part) => parts.reduce((total, gold) => total + at(gold, part), 0))
  const chance = parts.reduce((total, _, i) => total + ratio((rows[i] as number) * (columns[i] as number), all * all), 0)
  const f1 = parts.map((part, i) => ratio(2 * at(part, part), (rows[i] as number) + (columns[i] as number)))
  return {
    'ccar accuracy': ratio(agreed, all),
    'ccar macroF1': f1.reduce((total, one) => total + one, 0) / parts.length,
    'ccar kappa': ratio(ratio(agreed, all) - chance, 1 - chance),
    ...Object.fromEntries(parts.map((part, i) => [`ccar f1 ${part}`, f1[i] as number])),
  }
}

/** Kappa with quadratic weights over an ordered scale. */
function weightedKappa(sum: Tally, scale: readonly string[], name: string): number {
  const at = (gold: string, found: string): number => sum[`${name} ${gold} ${found}`] ?? 0
  const rows = scale.map((gold) => scale.reduce((total, found) => total + at(gold, found), 0))
  const columns = scale.map((found) => scale.reduce((total, gold) => total + at(gold, found), 0))
  const all = rows.reduce((total, count) => total + count, 0)
  let seen = 0, expected = 0
  scale.forEach((gold, i) => scale.forEach((found, j) => {
    seen += (i - j) ** 2 * at(gold, found)
    expected += ((i - j) ** 2 * (rows[i] as number) * (columns[j] as number)) / Math.max(1, all)
  }))
  return expected === 0 ? 1 : 1 - seen / expected
}
