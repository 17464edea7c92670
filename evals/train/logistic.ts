/** Logistic regression with a ridge, over rows of numbers. */
import { minimise } from './minimise.ts'

export interface Row {
  readonly values: readonly number[]
  /** 1 or 0 */
  readonly gold: number
}

/** A weight a column; the ridge is given by column, so that a bias can go free. */
export function logistic(rows: readonly Row[], ridges: readonly number[]): number[] {
  const size = ridges.length
  const point = minimise(size, (at, slope) => {
    let value = 0
    for (let i = 0; i < size; i++) {
      const weight = at[i] as number
      slope[i] = (ridges[i] as number) * weight
      value += ((ridges[i] as number) / 2) * weight * weight
    }
    for (const { values, gold } of rows) {
      let score = 0
      for (let i = 0; i < size; i++) score += (values[i] as number) * (at[i] as number)
      const chance = 1 / (1 + Math.exp(-score))
      value += score > 0 ? Math.log1p(Math.exp(-score)) + (1 - gold) * score : Math.log1p(Math.exp(score)) - gold * score
      for (let i = 0; i < size; i++) (slope[i] as number) += (chance - gold) * (values[i] as number)
    }
    return value
  })
  return Array.from(point)
}
