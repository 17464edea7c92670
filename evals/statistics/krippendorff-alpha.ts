/** Krippendorff's alpha: agreement among any number of observers, some of whom may have left some units out. */
import { type CrossTable, marginsOf } from './cross-table.ts'

export type Level = 'nominal' | 'ordinal' | 'interval'

/**
 * `units`: for each thing judged, the observers' values, null where one gave none; a label is its place on its scale.
 * At most 1, and 0 where observers agree as if by chance; null where no unit has two values or all values are the same.
 */
export function krippendorffAlpha(units: readonly (readonly (number | null)[])[], level: Level): number | null {
  const scale = [...new Set(units.flat().filter((value) => value !== null))].sort((a, b) => a - b)
  return alphaOf(coincidences(units, scale), scale, level)
}

/** The same from counted coincidences over `scale`, in its order; those of several documents may be added up. */
export function alphaOf(pairs: CrossTable, scale: readonly number[], level: Level): number | null {
  const { rows: totals, all } = marginsOf(pairs)
  let observed = 0
  let expected = 0
  scale.forEach((_, i) =>
    scale.forEach((__, j) => {
      const apart = distance(level, { scale, totals }, i, j)
      observed += (pairs[i]?.[j] as number) * apart
      expected += ((totals[i] as number) * (totals[j] as number) * apart) / (all - 1)
    }),
  )
  return all === 0 || expected === 0 ? null : 1 - observed / expected
}

/** How often two values meet in a unit; a unit of m values spreads the weight of m over its m(m - 1) ordered pairs. */
export function coincidences(units: readonly (readonly (number | null)[])[], scale: readonly number[]): number[][] {
  const place = new Map(scale.map((value, index) => [value, index]))
  const pairs = scale.map(() => scale.map(() => 0))
  for (const unit of units) {
    const places = unit.filter((value) => value !== null).map((value) => place.get(value) as number)
    places.forEach((one, i) =>
      places.forEach((other, j) => {
        const row = pairs[one] as number[]
        if (i !== j) row[other] = (row[other] as number) + 1 / (places.length - 1)
      }),
    )
  }
  return pairs
}

/** The squared difference of two values; on an ordinal scale they lie apart by the values that were given in between. */
function distance(level: Level, { scale, totals }: { scale: readonly number[]; totals: readonly number[] }, i: number, j: number): number {
  if (i === j) return 0
  if (level === 'nominal') return 1
  if (level === 'interval') return ((scale[i] as number) - (scale[j] as number)) ** 2
  const between = totals.slice(Math.min(i, j), Math.max(i, j) + 1).reduce((sum, count) => sum + count, 0)
  return (between - ((totals[i] as number) + (totals[j] as number)) / 2) ** 2
}
