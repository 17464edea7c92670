/** Trains where a measurable outcome belongs and which family of measure fits. */
import { families } from '../../src/ecq/kind.ts'
import { familyFeatureNames, familyRows, outcomeFeatureNames } from '../../src/offline/outcome-features.ts'
import { type OutcomePlace, chosen, outcomePlaces } from '../../src/offline/suggest-outcomes.ts'
import { type OutcomeWeights, type WeakWeights, unit } from '../../src/offline/weights.ts'
import type { Labelled } from '../dataset.ts'
import { spread } from './folds.ts'
import { type Row, logistic } from './logistic.ts'
import type { AnalysedSample } from './sample.ts'
import { steadyThreshold } from './steady-threshold.ts'

const ridge = 2
const blank: OutcomeWeights = { place: [], families: [], familyPriors: [], threshold: 50 }

/** A sample with the weights of its weak sections, which never saw it. */
export interface WeighedSample extends AnalysedSample {
  readonly weak: WeakWeights
}

type Opportunity = Labelled['gold']['outcome_opportunities'][number]

/** The weights learned from samples that everything before was found for out of fold. */
export function trainOutcomes(samples: readonly WeighedSample[]): OutcomeWeights {
  const place = fitPlaces(samples)
  const scored = spread(samples, 5, (rest, held) => {
    const weights = { ...blank, place: fitPlaces(rest) }
    return held.map((sample) => ({ sample, sections: placesOf(sample, weights) }))
  }).flat()
  return { place, ...fitFamilies(samples), threshold: threshold(scored) }
}

const placesOf = ({ analysis, weak }: WeighedSample, weights: OutcomeWeights): OutcomePlace[][] =>
  analysis.sections.map((section) => outcomePlaces(section, analysis, { weak, outcomes: weights }))

/** The annotators' places that share words with a place. */
function opportunitiesAt({ document }: AnalysedSample, { start, end }: { start: number; end: number }): Opportunity[] {
  return document.gold.outcome_opportunities.filter((one) => one.start < end && start < one.start + one.quote.length)
}

function fitPlaces(samples: readonly WeighedSample[]): number[] {
  const rows = samples.flatMap((sample) =>
    placesOf(sample, blank).flat().map(({ row, sentence }): Row => ({ values: row, gold: opportunitiesAt(sample, sentence).length > 0 ? 1 : 0 })),
  )
  return rounded(logistic(rows, outcomeFeatureNames.map((_, i) => (i === 0 ? 0.01 : ridge))))
}

const rounded = (values: readonly number[]): number[] => values.map((value) => Math.round(value * unit) + 0)

function fitFamilies(samples: readonly WeighedSample[]): Pick<OutcomeWeights, 'families' | 'familyPriors'> {
  const rows = samples.flatMap((sample) =>
    placesOf(sample, blank).flat().flatMap(({ sentence, paragraph, section }): Row[] => {
      const named = new Set(opportunitiesAt(sample, sentence).flatMap((one) => one.families))
      if (named.size === 0) return []
      return familyRows(sentence, paragraph, section).map((row, i) => ({
        values: [...row, ...families.map((_, j) => (i === j ? 1 : 0))],
        gold: named.has(families[i] as string) ? 1 : 0,
      }))
    }),
  )
  const point = rounded(logistic(rows, [...familyFeatureNames.map(() => ridge), ...families.map(() => ridge)]))
  return { families: point.slice(0, familyFeatureNames.length), familyPriors: point.slice(familyFeatureNames.length) }
}

type Scored = readonly { sample: WeighedSample; sections: readonly (readonly OutcomePlace[])[] }[]

/** Within two hundredths of the best: the balance of places found and places nobody named is that flat over half the range. */
const threshold = (scored: Scored): number => steadyThreshold(Array.from({ length: 29 }, (_, i) => 14 + 2 * i), (at) => balance(scored, at), 0.02)

/** The balance (F1, a share) of the places that a threshold lets through. */
function balance(scored: Scored, at: number): number {
  let right = 0, found = 0, wanted = 0
  for (const { sample, sections } of scored) {
    const named = ({ sentence }: OutcomePlace): boolean => opportunitiesAt(sample, sentence).length > 0
    const places = sections.flatMap((section) => chosen(section, { threshold: at }))
    right += places.filter(named).length
    found += places.length
    wanted += sections.flat().filter(named).length
  }
  return (2 * right) / (found + wanted)
}
