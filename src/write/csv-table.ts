/** Writes rows as CSV that a spreadsheet opens as text: with its mark for Unicode, and no cell that would be taken for a formula. */
import { stringify } from 'csv-stringify/sync'
import { harmless } from './paint.ts'

export type Cell = string | number | null

/** `columns` are the headings, in order, and the keys of each row; words of others may stand in any cell. */
export function csvTable<Column extends string>(columns: readonly Column[], rows: readonly Readonly<Record<Column, Cell>>[]): string {
  const cells = rows.map((row) => columns.map((column) => safe(row[column])))
  return stringify(cells, { header: true, columns: [...columns], bom: true, escape_formulas: true, record_delimiter: '\r\n' })
}

/** Blanks in front are taken off, because some spreadsheets look for a formula behind them. */
const safe = (cell: Cell): string | number | null => (typeof cell === 'string' ? harmless(cell).trim() : cell)
