/** Trains what all competencies share: which hits and words count how much, and how often each competency is shown. */
import { frameworks } from '../../src/ecq/frameworks.ts'
import { type CompetencyTable, competencyFeatureNames, competencyTable, hitsOf } from '../../src/offline/competency-features.ts'
import { type ScoredParagraph, scoreParagraphs, shownIn } from '../../src/offline/map-competencies.ts'
import { type CompetencyWeights, unit } from '../../src/offline/weights.ts'
import { countShownWords } from './count-shown-words.ts'
import { type Row, logistic } from './logistic.ts'
import { spread } from './folds.ts'
import type { LabelledSample } from './sample.ts'
import { steadyThreshold } from './steady-threshold.ts'

const ridge = 1
const priorRidge = 3

/** The weights learned from samples whose sentences were labelled out of fold; the threshold is set out of fold too. */
export function trainCompetencies(samples: readonly LabelledSample[]): CompetencyWeights {
  const weights = fit(samples)
  const scored = spread(samples, 5, (rest, held) => {
    const inner = fit(rest)
    return held.map((sample) => ({ sample, paragraphs: scoreParagraphs(sample, inner) }))
  })
  return { ...weights, threshold: threshold(scored.flat()) }
}

function fit(samples: readonly LabelledSample[]): CompetencyWeights {
  const rates = { ...usualRates(samples, competencyTable(frameworks['ecq-2025'])), ...usualRates(samples, competencyTable(frameworks['ecq-2012'])) }
  const table = competencyTable(frameworks['ecq-2012'])
  const words = countShownWords(samples, table.ids)
  const blank: CompetencyWeights = { shared: [], priors: {}, rates, words: words.all, threshold: 50 }
  const rows = samples.flatMap((sample): Row[] =>
    scoreParagraphs(sample, { ...blank, words: words.without(sample) }).flatMap(({ rows: own, sentences }, index) => {
      const gold = sample.paragraphs[index]
      if (!gold || sentences.length === 0) return []
      return own.map((values, c) => ({ values: [...values, ...table.ids.map((_, i) => (i === c ? 1 : 0))], gold: gold.competencies.includes(table.ids[c] as string) ? 1 : 0 }))
    }),
  )
  const point = logistic(rows, [0.01, ...competencyFeatureNames.slice(1).map(() => ridge), ...table.ids.map(() => priorRidge)])
  const round = (value: number): number => Math.round(value * unit) + 0
  const count = competencyFeatureNames.length
  return { ...blank, shared: point.slice(0, count).map(round), priors: Object.fromEntries(table.ids.map((id, c) => [id, round(point[count + c] as number)])) }
}

/** Hits in a thousand words of all samples. */
function usualRates(samples: readonly LabelledSample[], table: CompetencyTable): Record<string, number> {
  const sums = table.ids.map(() => 0)
  let words = 0
  for (const { labelled } of samples) {
    for (const sentence of labelled) {
      words += sentence.to - sentence.from
      hitsOf(sentence, table).hits.forEach((count, c) => ((sums[c] as number) += count))
    }
  }
  return Object.fromEntries(table.ids.map((id, c) => [id, Math.round(((sums[c] as number) / words) * 1000)]))
}

type Scored = readonly { sample: LabelledSample; paragraphs: readonly ScoredParagraph[] }[]

/** Within a hundredth of the best: the balance is that flat over a fifth of the range. */
const threshold = (scored: Scored): number => steadyThreshold(Array.from({ length: 26 }, (_, i) => 10 + 2 * i), (at) => balance(scored, at), 0.01)

/** The balance (F1, a share) of what a threshold lets through. */
function balance(scored: Scored, at: number): number {
  let right = 0, found = 0, wanted = 0
  for (const { sample, paragraphs } of scored) {
    const { ids } = competencyTable(sample.framework)
    paragraphs.forEach((paragraph, index) => {
      const gold = sample.paragraphs[index]?.competencies ?? []
      const shown = shownIn(paragraph, { threshold: at })
      right += shown.filter((c) => gold.includes(ids[c] as string)).length
      found += shown.length
      wanted += gold.length
    })
  }
  return (2 * right) / (found + wanted)
}
