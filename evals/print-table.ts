/** Sets rows under each other for a terminal: the first column to the left, the others to the right. */

/** One line a row, columns two blanks apart; `left` says which columns besides the first are words. */
export function printTable(rows: readonly (readonly string[])[], left: readonly number[] = []): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  return rows.map((row) => row.map((cell, column) => (column === 0 || left.includes(column) ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd()).join('\n')
}

/** Three decimals; a dash for what cannot be told. */
export const inDecimals = (value: number | null): string => (value === null ? '-' : Number.isInteger(value) && Math.abs(value) > 1 ? String(value) : value.toFixed(3))

export const inBrackets = (ci: readonly [number, number] | null): string => (ci === null ? '' : `[${ci[0].toFixed(3)}, ${ci[1].toFixed(3)}]`)

export const signed = (value: number | null): string => (value === null ? '-' : `${value >= 0 ? '+' : ''}${value.toFixed(3)}`)

export const inDollars = (usd: number | null): string => (usd === null ? 'price unknown' : `$${usd.toFixed(2)}`)

export const many = (count: number, noun: string): string => `${count} ${count === 1 ? noun : `${noun}s`}`
