/** The bootstrap over documents: draws as many as there are, with replacement, from a fixed seed. */

const draws = 1000

/** Draws of whole documents, the same at every run. */
export function resamples<One>(documents: readonly One[]): One[][] {
  let state = 20230601
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  return Array.from({ length: draws }, () => documents.map(() => documents[Math.floor(next() * documents.length)] as One))
}

/** The 95 percent interval of a figure of the documents. */
export function interval<One>(documents: readonly One[], figure: (drawn: readonly One[]) => number): readonly [number, number] {
  return percentiles(resamples(documents).map(figure))
}

/** 2.5 and 97.5 percent of the values. */
export function percentiles(values: readonly number[]): readonly [number, number] {
  const sorted = values.toSorted((a, b) => a - b)
  return [sorted[Math.floor(sorted.length * 0.025)] as number, sorted[Math.ceil(sorted.length * 0.975) - 1] as number]
}
