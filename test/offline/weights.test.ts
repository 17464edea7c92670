/** Tests that training gives the same weights each time, and that the weights of the release fit the features of the code. */
import { describe, expect, it } from 'vitest'
import { readDataset } from '../../evals/dataset.ts'
import { sampleOf } from '../../evals/train/sample.ts'
import { trainWeights } from '../../evals/train/train-weights.ts'
import { frameworks, allCompetencies } from '../../src/ecq/frameworks.ts'
import { families, parts, weakReasons } from '../../src/ecq/kind.ts'
import { stepCount } from '../../src/offline/chain.ts'
import { competencyFeatureNames } from '../../src/offline/competency-features.ts'
import { familyFeatureNames, outcomeFeatureNames } from '../../src/offline/outcome-features.ts'
import { seats } from '../../src/offline/review-seats.ts'
import { seatFeatures } from '../../src/offline/seat-features.ts'
import { weakFeatureNames } from '../../src/offline/weak-features.ts'
import { trained } from '../../src/offline/weights.ts'
import { deeds, namings } from '../../src/offline/words/deeds.ts'

describe('the weights', () => {
  it('come out the same each time', () => {
    const samples = readDataset(new URL('../../evals/datasets/ecq-dev.jsonl', import.meta.url)).slice(0, 9).map(sampleOf)
    expect(JSON.stringify(trainWeights(samples))).toBe(JSON.stringify(trainWeights(samples)))
  })

  it('fit the features', () => {
    const { labels, competencies, weak, outcomes, seats: board } = trained
    expect(labels.rows).toHaveLength(labels.features.length * parts.length)
    expect(labels.steps).toHaveLength(stepCount)
    expect(competencies.shared).toHaveLength(competencyFeatureNames.length)
    for (const side of ['action', 'result'] as const) {
      expect(weak[side].weak).toHaveLength(weakFeatureNames.length)
      expect(weak[side].reasons.map(({ length }) => length)).toEqual(weakReasons[side].map(() => weakFeatureNames.length))
    }
    expect(outcomes.place).toHaveLength(outcomeFeatureNames.length)
    expect(outcomes.families).toHaveLength(familyFeatureNames.length)
    expect(outcomes.familyPriors).toHaveLength(families.length)
    for (const rows of [board.certify, board.borderline]) expect(rows.map(({ length }) => length)).toEqual(seats.map(() => seatFeatures.length))
  })

  it('are small', () => expect(JSON.stringify(trained).length).toBeLessThan(300_000))
})

it.each(Object.values(frameworks))('every competency of $id has its words', (framework) => {
  const ids = allCompetencies(framework).map(({ id }) => id)
  expect(ids.filter((id) => !deeds[id] || !namings[id])).toEqual([])
})
