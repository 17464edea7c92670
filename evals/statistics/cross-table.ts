/** Two judges' labels of the same things, counted: the first judge's label chooses the row, the second's the column. */

/** Counts or shares, as many rows as columns, both in the order of the scale. */
export type CrossTable = readonly (readonly number[])[]

/** A pair with a label outside the scale is not counted. */
export function crossTable<Label>(pairs: Iterable<readonly [Label, Label]>, scale: readonly Label[]): number[][] {
  const table = scale.map(() => scale.map(() => 0))
  for (const [one, other] of pairs) {
    const row = table[scale.indexOf(one)]
    const column = scale.indexOf(other)
    if (row && column >= 0) row[column] = (row[column] as number) + 1
  }
  return table
}

/** Tables over one scale, added up. */
export const sumOfTables = (tables: readonly CrossTable[]): number[][] =>
  (tables[0] ?? []).map((row, i) => row.map((_, j) => tables.reduce((sum, table) => sum + (table[i]?.[j] ?? 0), 0)))

/** Sums of the rows, of the columns, and of everything. */
export function marginsOf(table: CrossTable): { rows: number[]; columns: number[]; all: number } {
  const rows = table.map((row) => row.reduce((sum, count) => sum + count, 0))
  const columns = table.map((_, column) => table.reduce((sum, row) => sum + (row[column] ?? 0), 0))
  return { rows, columns, all: rows.reduce((sum, count) => sum + count, 0) }
}
