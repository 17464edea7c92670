/** The percentile bootstrap over documents: draws as many as there are, with replacement, from a fixed seed. */

const draws = 1000

export type Interval = readonly [low: number, high: number]

/** Draws of whole documents, the same at every run. */
export function resamples<One>(documents: readonly One[]): One[][] {
  let state = 20230601
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  return Array.from({ length: draws }, () => documents.map(() => documents[Math.floor(next() * documents.length)] as One))
}

/**
 * The 95 percent interval of a figure of the documents. A draw for which the figure is not defined (null) is left out;
 * null where that is so for more than half of the draws.
 */
export function interval<One>(documents: readonly One[], figure: (drawn: readonly One[]) => number): Interval
export function interval<One>(documents: readonly One[], figure: (drawn: readonly One[]) => number | null): Interval | null
export function interval<One>(documents: readonly One[], figure: (drawn: readonly One[]) => number | null): Interval | null {
  const values = resamples(documents).flatMap((drawn) => figure(drawn) ?? [])
  return values.length * 2 < draws ? null : percentiles(values)
}

/** 2.5 and 97.5 percent of the values. */
function percentiles(values: readonly number[]): Interval {
  const sorted = values.toSorted((a, b) => a - b)
  return [sorted[Math.floor(sorted.length * 0.025)] as number, sorted[Math.ceil(sorted.length * 0.975) - 1] as number]
}
