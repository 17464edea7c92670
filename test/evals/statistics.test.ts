/** The statistics against published worked examples, and the intervals against truths that a simulation knows. */
import { describe, expect, test } from 'vitest'
import { interval, resamples } from '../../evals/statistics/bootstrap.ts'
import { cohenKappa } from '../../evals/statistics/cohen-kappa.ts'
import { crossTable } from '../../evals/statistics/cross-table.ts'
import { krippendorffAlpha } from '../../evals/statistics/krippendorff-alpha.ts'
import { pairedDifference } from '../../evals/statistics/paired-difference.ts'
import { quadraticWeightedKappa } from '../../evals/statistics/quadratic-weighted-kappa.ts'

describe("Cohen's kappa", () => {
  test.each([
    // By hand: agreement 0.44 + 0.20 + 0.06 = 0.70, by chance 0.6 * 0.5 + 0.3 * 0.3 + 0.1 * 0.2 = 0.41, so 0.29 / 0.59.
    ['Cohen 1968, Psychological Bulletin 70, table 1 (200 cases, three diagnoses; printed as .492)', [[0.44, 0.05, 0.01], [0.07, 0.2, 0.03], [0.09, 0.05, 0.06]], 0.29 / 0.59, 0.492],
    // By hand: agreement 0.89, by chance 0.8 * 0.8 + 0.1 * 0.05 + 0.1 * 0.15 = 0.66, so 0.23 / 0.34.
    ['Fleiss, Levin and Paik 2003, Statistical Methods for Rates and Proportions, table 18.1 (printed as .68)', [[75, 1, 4], [5, 4, 1], [0, 0, 10]], 0.23 / 0.34, 0.676],
    // By hand: agreement 13 / 19, by chance (5 * 0 + 8 * 13 + 6 * 6) / 361 = 140 / 361, so 107 / 221.
    ['the table of the statsmodels tests, printed by SAS as 0.4842', [[0, 4, 1], [0, 8, 0], [0, 1, 5]], 107 / 221, 0.484],
  ])('%s', (_, table, exact, printed) => {
    expect(cohenKappa(table)).toBeCloseTo(exact, 12)
    expect(cohenKappa(table)).toBeCloseTo(printed, 3)
  })

  test('is not defined for nothing, or where nobody ever says anything else', () => {
    expect(cohenKappa([[0, 0], [0, 0]])).toBeNull()
    expect(cohenKappa([[9, 0], [0, 0]])).toBeNull()
    expect(cohenKappa([[3, 0], [0, 4]])).toBe(1)
  })
})

/** The second and third rater of the data set `anxiety` of the R package irr: twenty persons, six degrees. */
const anxiety = [
  [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4],
  [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2],
] as const

describe('kappa with quadratic weights', () => {
  const pairs = (one: readonly number[], other: readonly number[]): [number, number][] => one.map((value, i) => [value, other[i] as number])
  test.each([
    ['the reference tests of the automated essay scoring competition of 2012', [1, 2, 1], [1, 2, 2], [1, 2], 0.4],
    ['the same', [1, 2, 3, 1, 2, 2, 3], [1, 2, 3, 1, 2, 3, 2], [1, 2, 3], 0.75],
    ['the same', [1, 2, 3, 3, 2, 1], [1, 1, 1, 2, 2, 2], [1, 2, 3], 0],
    // irr drops the degree that nobody gave, so 4 and 6 are neighbors.
    ["irr's kappa2(anxiety[, 2:3], 'squared')", anxiety[0], anxiety[1], [1, 2, 3, 4, 6], 0.2520325],
  ])('%s: %j and %j', (_, one, other, scale, expected) => {
    expect(quadraticWeightedKappa(crossTable(pairs(one, other), scale))).toBeCloseTo(expected, 6)
  })

  test('a table worked by hand', () => {
    // Rows 80, 10, 10; columns 80, 5, 15. Seen: 1*1 + 4*4 + 5*1 + 1*1 = 23.
    // Expected: (80*5 + 4*80*15 + 10*80 + 10*15 + 4*10*80 + 10*5) / 100 = 9400 / 100 = 94.
    expect(quadraticWeightedKappa([[75, 1, 4], [5, 4, 1], [0, 0, 10]])).toBeCloseTo(1 - 23 / 94, 12)
  })

  test('with two labels it is kappa itself, and nothing has none', () => {
    expect(quadraticWeightedKappa([[20, 5], [10, 15]])).toBeCloseTo(cohenKappa([[20, 5], [10, 15]]) as number, 12)
    expect(quadraticWeightedKappa([[0, 0], [0, 0]])).toBeNull()
    expect(quadraticWeightedKappa([[7, 0], [0, 0]])).toBeNull()
  })
})

/** Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), example C: four observers, twelve units, values missing. */
const observers = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
]
const twelve = Array.from({ length: 12 }, (_, unit) => observers.map((values) => values[unit] ?? null))

describe("Krippendorff's alpha", () => {
  test.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
  ] as const)('his own example with four observers: %s %d', (level, printed) => {
    expect(krippendorffAlpha(twelve, level)).toBeCloseTo(printed, 3)
  })

  test('his example of two observers and binary data, worked by hand', () => {
    // Example A: ten units. Coincidences 0-0: 10, 0-1: 4, 1-1: 2; fourteen zeros, six ones.
    // Observed 2 * 4 = 8; expected 2 * 14 * 6 / 19; printed as 0.095.
    const first = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    const second = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    const alpha = krippendorffAlpha(first.map((value, i) => [value, second[i] as number]), 'nominal')
    expect(alpha).toBeCloseTo(1 - 8 / ((2 * 14 * 6) / 19), 12)
    expect(alpha).toBeCloseTo(0.095, 3)
  })

  test('is not defined where nobody met or nothing differs; a unit of one value does not count', () => {
    expect(krippendorffAlpha([], 'nominal')).toBeNull()
    expect(krippendorffAlpha([[1, null], [null, 2]], 'ordinal')).toBeNull()
    expect(krippendorffAlpha([[1, 1], [1, 1]], 'interval')).toBeNull()
    expect(krippendorffAlpha([...twelve, [9, null, null, null]], 'nominal')).toBeCloseTo(0.743, 3)
  })
})

/** A generator of its own, so that the simulation does not draw as the bootstrap draws. */
function chances(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length

describe('intervals', () => {
  const next = chances(7)
  const simulations = 500
  const coverage = (covers: () => boolean): number => mean(Array.from({ length: simulations }, () => (covers() ? 1 : 0)))

  test('of a mean hold the truth in about 95 of 100 simulations', () => {
    const share = coverage(() => {
      const [low, high] = interval(Array.from({ length: 80 }, () => next() + next()), mean)
      return low <= 1 && 1 <= high
    })
    expect(share).toBeGreaterThanOrEqual(0.93)
    expect(share).toBeLessThanOrEqual(0.97)
  })

  test('of a ratio over documents of unlike lengths do too, though sentences of one document go together', () => {
    const share = coverage(() => {
      const documents = Array.from({ length: 80 }, () => {
        const [sentences, ease] = [5 + Math.floor(next() * 40), 0.6 + 0.4 * next()]
        return { sentences, right: Array.from({ length: sentences }, () => next() < ease).filter(Boolean).length }
      })
      const accuracy = (drawn: typeof documents): number => mean(drawn.map(({ right }) => right)) / mean(drawn.map(({ sentences }) => sentences))
      const [low, high] = interval(documents, (drawn) => accuracy([...drawn]))
      return low <= 0.8 && 0.8 <= high
    })
    expect(share).toBeGreaterThanOrEqual(0.93)
    expect(share).toBeLessThanOrEqual(0.97)
  })

  /** Documents that are hard in both runs; the second run is better by 0.1. */
  const twoRuns = (): [number, number][] =>
    Array.from({ length: 60 }, () => {
      const hard = next()
      return [hard + 0.2 * next(), hard + 0.1 + 0.2 * next()]
    })

  test('of a paired difference do too', () => {
    const share = coverage(() => {
      const { ci } = pairedDifference(twoRuns(), mean) ?? {}
      return ci != null && ci[0] <= 0.1 && 0.1 <= ci[1]
    })
    expect(share).toBeGreaterThanOrEqual(0.93)
    expect(share).toBeLessThanOrEqual(0.97)
  })

  test('are narrower for pairs than for one run alone', () => {
    const pairs = twoRuns()
    const [low, high] = pairedDifference(pairs, mean)?.ci ?? [0, 1]
    const [least, most] = interval(pairs.map(([before]) => before), mean)
    expect(high - low).toBeLessThan((most - least) / 2)
  })

  test('are the same at every run, and say when they cannot tell', () => {
    expect(resamples([1, 2, 3])).toEqual(resamples([1, 2, 3]))
    expect(interval([1, 2, 3, 4], () => null)).toBeNull()
    expect(pairedDifference([[0, 1], [1, 0], [0, 1], [1, 1]], mean)?.verdict).toBe('unclear')
    expect(pairedDifference(Array.from({ length: 20 }, () => [0, 1] as const), mean)).toEqual({ before: 0, after: 1, value: 1, ci: [1, 1], verdict: 'higher' })
    expect(pairedDifference([[1, 2]], () => null)).toBeNull()
  })
})
