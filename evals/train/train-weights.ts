/** Trains every model of the offline engine on the same samples, each on what the one before says of drafts it never saw. */
import { analyse } from '../../src/offline/analysis.ts'
import type { Weights } from '../../src/offline/weights.ts'
import { spread } from './folds.ts'
import { labelOutOfFold } from './label-out-of-fold.ts'
import type { AnalysedSample, LabelledSample, Sample } from './sample.ts'
import { trainCompetencies } from './train-competencies.ts'
import { trainLabels } from './train-labels.ts'
import { type WeighedSample, trainOutcomes } from './train-outcomes.ts'
import { trainSeats } from './train-seats.ts'
import { trainWeak } from './train-weak.ts'

const folds = 6

/** All weights, from these samples alone. */
export function trainWeights(samples: readonly Sample[]): Weights {
  const labels = trainLabels(samples)
  const labelled = labelOutOfFold(samples)
  const competencies = trainCompetencies(labelled)
  const analysed = analyseOutOfFold(labelled)
  const weak = trainWeak(analysed)
  const weighed = weighOutOfFold(analysed)
  return { labels, competencies, weak, outcomes: trainOutcomes(weighed), seats: trainSeats(weighed, competencies) }
}

/** The samples in their order, each mapped by weights trained on the other folds. */
function analyseOutOfFold(samples: readonly LabelledSample[]): AnalysedSample[] {
  const found = new Map<LabelledSample, AnalysedSample>()
  spread(samples, folds, (rest, held) => {
    const weights = trainCompetencies(rest)
    for (const sample of held) found.set(sample, { ...sample, analysis: analyse(sample, weights) })
  })
  return samples.map((sample) => found.get(sample) as AnalysedSample)
}

/** The samples in their order, each with weak-section weights trained on the other folds. */
function weighOutOfFold(samples: readonly AnalysedSample[]): WeighedSample[] {
  const found = new Map<AnalysedSample, WeighedSample>()
  spread(samples, folds, (rest, held) => {
    const weak = trainWeak(rest)
    for (const sample of held) found.set(sample, { ...sample, weak })
  })
  return samples.map((sample) => found.get(sample) as WeighedSample)
}
