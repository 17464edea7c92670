/** Krippendorff's alpha: agreement among any number of observers, some of whom may have left some units out. */

export type Level = 'nominal' | 'ordinal' | 'interval'

/**
 * `units`: for each thing judged, the observers' values, null where one gave none; a label is its place on its scale.
 * At most 1, and 0 where observers agree as if by chance; null where no unit has two values or all values are the same.
 */
export function krippendorffAlpha(units: readonly (readonly (number | null)[])[], level: Level): number | null {
  const judged = units.map((unit) => unit.filter((value) => value !== null)).filter((values) => values.length >= 2)
  const scale = [...new Set(judged.flat())].sort((a, b) => a - b)
  const pairs = coincidences(judged, scale)
  const totals = pairs.map((row) => row.reduce((sum, count) => sum + count, 0))
  const all = totals.reduce((sum, count) => sum + count, 0)
  let observed = 0
  let expected = 0
  scale.forEach((_, i) =>
    scale.forEach((__, j) => {
      const apart = distance(level, { scale, totals }, i, j)
      observed += (pairs[i]?.[j] as number) * apart
      expected += ((totals[i] as number) * (totals[j] as number) * apart) / (all - 1)
    }),
  )
  return expected === 0 ? null : 1 - observed / expected
}

/** How often two values meet in a unit; a unit of m values spreads the weight of m over its m(m - 1) ordered pairs. */
function coincidences(judged: readonly (readonly number[])[], scale: readonly number[]): number[][] {
  const place = new Map(scale.map((value, index) => [value, index]))
  const pairs = scale.map(() => scale.map(() => 0))
  for (const values of judged) {
    const places = values.map((value) => place.get(value) as number)
    places.forEach((one, i) =>
      places.forEach((other, j) => {
        const row = pairs[one] as number[]
        if (i !== j) row[other] = (row[other] as number) + 1 / (values.length - 1)
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
