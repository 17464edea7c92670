/** Trains the three seats of the board: one task, three leanings. */
import { ecqGroups } from '../../src/offline/ecq-groups.ts'
import { weaknesses } from '../../src/offline/find-weak-sections.ts'
import { chance, seatRows, seats } from '../../src/offline/review-seats.ts'
import { seatFeatures } from '../../src/offline/seat-features.ts'
import { type CompetencyWeights, type SeatWeights, unit } from '../../src/offline/weights.ts'
import { spread } from './folds.ts'
import { logistic } from './logistic.ts'
import type { GoldRating } from './sample.ts'
import { steadyThreshold } from './steady-threshold.ts'
import type { WeighedSample } from './train-outcomes.ts'

const ridge = 2
/** How much more a seat makes of the features it leads with, and how much less of the others. */
const leads = 1.5
const follows = 0.8

/** Hundredths above the threshold at which most votes are right: to certify what a real board refuses costs more than to ask once too often, but strong stories of new writers are refused soon enough. */
const caution = 3

interface Case {
  readonly row: readonly number[]
  readonly gold: GoldRating
}

/** The weights learned from samples that everything before was found for out of fold. */
export function trainSeats(samples: readonly WeighedSample[], competencies: Pick<CompetencyWeights, 'threshold'>): SeatWeights {
  const cases = samples.map((sample) => casesOf(sample, competencies))
  const scored = spread(cases, 6, (rest, held) => {
    const weights = fit(rest.flat())
    return held.flat().map(({ row, gold }) => ({ chances: seats.map((_, seat) => chance(row, weights.certify[seat] ?? [])), gold }))
  }).flat()
  return { ...fit(cases.flat()), threshold: threshold(scored) + caution }
}

/** One case for each ECQ that has a gold rating. */
function casesOf({ analysis, document, findings, weak }: WeighedSample, competencies: Pick<CompetencyWeights, 'threshold'>): Case[] {
  const groups = ecqGroups(analysis, document.kind)
  const input = { analysis, groups, findings, weaknesses: weaknesses(analysis, weak) }
  const rows = seatRows(input, { weak, competencies })
  return groups.flatMap(({ ecq }, index) => {
    const gold = document.gold.ratings[ecq]
    return gold ? [{ row: rows[index] as number[], gold }] : []
  })
}

function fit(cases: readonly Case[]): SeatWeights {
  const train = (first: string, gold: (one: GoldRating) => boolean): number[] => {
    const scale = seatFeatures.map(([, group]) => (group === null ? 1 : group === first ? leads : follows))
    const rows = cases.map((one) => ({ values: one.row.map((value, i) => value * (scale[i] as number)), gold: gold(one.gold) ? 1 : 0 }))
    return logistic(rows, seatFeatures.map((_, i) => (i === 0 ? 0.01 : ridge))).map((weight, i) => Math.round(weight * (scale[i] as number) * unit) + 0)
  }
  return {
    certify: seats.map(({ first }) => train(first, ({ certify }) => certify)),
    borderline: seats.map(({ first }) => train(first, ({ rating }) => rating !== 'does-not-meet')),
    threshold: 50,
  }
}

/** Of those at which no more votes of the majority are lenient than strict, within one right vote in a hundred of the best: a vote or two decide on the very best. */
function threshold(scored: readonly { chances: readonly number[]; gold: GoldRating }[]): number {
  const fair = Array.from({ length: 46 }, (_, i) => 30 + i).flatMap((at) => {
    const votes = scored.map(({ chances, gold }) => ({ certify: chances.filter((one) => one * unit >= at).length >= 2, gold: gold.certify }))
    const lenient = votes.filter(({ certify, gold }) => certify && !gold).length
    const strict = votes.filter(({ certify, gold }) => !certify && gold).length
    return lenient <= strict ? [[at, votes.length - lenient - strict] as const] : []
  })
  const right = new Map(fair)
  return right.size === 0 ? 50 : steadyThreshold([...right.keys()], (at) => right.get(at) as number, scored.length / 100)
}
