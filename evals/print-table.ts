/** Sets rows under each other for a terminal: the first column to the left, the others to the right. */
import { many } from '../src/text/many.ts'
import type { TaskFigures } from './run-file.ts'

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

/** What a task judged, `60 ECQs` or `1 ECQ`; runs keep `unit` in the plural. */
export const judged = ({ n, unit }: Pick<TaskFigures, 'n' | 'unit'>): string => many(n, unit.replace(/s\b/g, ''), unit)

export const judgedIn = (task: Pick<TaskFigures, 'n' | 'unit' | 'documents'>): string => `${judged(task)} in ${many(task.documents, 'document')}`
