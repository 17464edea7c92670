/** How far a figure moved between two runs over the same documents, with the interval of the move. */
import { type Interval, interval } from './bootstrap.ts'

export interface Difference {
  readonly before: number
  readonly after: number
  /** after less before */
  readonly value: number
  readonly ci: Interval | null
  /** `unclear` where the interval holds zero, or where there is none */
  readonly verdict: 'higher' | 'lower' | 'unclear'
}

/**
 * A document's two results are drawn together, so that what is hard about a document weighs on both sides alike.
 * Null where the figure is not defined on one of the sides.
 */
export function pairedDifference<One>(pairs: readonly (readonly [before: One, after: One])[], figure: (documents: readonly One[]) => number | null): Difference | null {
  const sides = (drawn: readonly (readonly [One, One])[]): [number, number] | null => {
    const [before, after] = [figure(drawn.map(([one]) => one)), figure(drawn.map(([, one]) => one))]
    return before === null || after === null ? null : [before, after]
  }
  const found = sides(pairs)
  if (!found) return null
  const [before, after] = found
  const ci = interval(pairs, (drawn): number | null => {
    const both = sides(drawn)
    return both && both[1] - both[0]
  })
  return { before, after, value: after - before, ci, verdict: verdictOf(ci) }
}

const verdictOf = (ci: Interval | null): Difference['verdict'] => {
  if (ci && ci[0] > 0) return 'higher'
  return ci && ci[1] < 0 ? 'lower' : 'unclear'
}
