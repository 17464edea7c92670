/** Kappa over an ordered scale, on which a disagreement weighs by the square of its steps. */
import { type CrossTable, marginsOf } from './cross-table.ts'

/** From -1 to 1; null where nothing was judged, or where both judges only ever say one and the same thing. */
export function quadraticWeightedKappa(table: CrossTable): number | null {
  const { rows, columns, all } = marginsOf(table)
  let seen = 0
  let expected = 0
  table.forEach((row, i) =>
    row.forEach((count, j) => {
      seen += (i - j) ** 2 * count
      expected += ((i - j) ** 2 * (rows[i] as number) * (columns[j] as number)) / all
    }),
  )
  return all === 0 || expected === 0 ? null : 1 - seen / expected
}
