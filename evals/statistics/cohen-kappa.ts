/** Cohen's kappa: how far two judges agree beyond what their own habits would make them agree by chance. */
import { type CrossTable, marginsOf } from './cross-table.ts'

/** From -1 to 1; null where nothing was judged, or where both judges only ever say one and the same thing. */
export function cohenKappa(table: CrossTable): number | null {
  const { rows, columns, all } = marginsOf(table)
  if (all === 0) return null
  const agreed = table.reduce((sum, row, i) => sum + (row[i] as number), 0) / all
  const byChance = rows.reduce((sum, row, i) => sum + (row * (columns[i] as number)) / (all * all), 0)
  return 1 - byChance < 1e-12 ? null : (agreed - byChance) / (1 - byChance)
}
