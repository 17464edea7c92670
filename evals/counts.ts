/** What scorers share: counts of labels against answers, and the figures that are made of three counts. */
import { type CrossTable, marginsOf } from './statistics/cross-table.ts'
import type { Item, Table } from './run-file.ts'
import type { Counts } from './scorer.ts'

/** Joins the two words of a key; it stands in no label. */
const glue = ' / '

/** Adds up numbers by name. */
export function addUp(all: readonly Counts[]): Counts {
  const sum: Record<string, number> = {}
  for (const counts of all) for (const [name, count] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + count
  return sum
}

export const tally = (names: readonly string[]): Counts => addUp(names.map((name) => ({ [name]: 1 })))

/** How often each label met each answer, for items with one of each. */
export const confusionCounts = (items: readonly Item[]): Counts => tally(items.map(({ labels, answers }) => `${labels[0] ?? 'none'}${glue}${answers[0] ?? 'none'}`))

/** Rows are labels and columns answers, both in the order of the scale. */
export const crossTableOf = (sum: Counts, scale: readonly string[]): CrossTable => scale.map((label) => scale.map((answer) => sum[`${label}${glue}${answer}`] ?? 0))

export const confusionTable = (sum: Counts, rows: readonly string[], columns: readonly string[] = rows): Table =>
  Object.fromEntries(rows.map((label) => [label, Object.fromEntries(columns.map((answer) => [answer, sum[`${label}${glue}${answer}`] ?? 0]))]))

/** Precision, recall and F1 of each label of a scale; null where nothing bears the label. */
export function perLabelOf(sum: Counts, scale: readonly string[]): Record<string, { precision: number | null; recall: number | null; f1: number | null; n: number }> {
  const table = crossTableOf(sum, scale)
  const { rows, columns } = marginsOf(table)
  return Object.fromEntries(
    scale.map((label, i) => {
      const right = table[i]?.[i] ?? 0
      const [wanted = 0, found = 0] = [rows[i], columns[i]]
      return [label, { precision: ratio(right, found), recall: ratio(right, wanted), f1: f1Of({ right, found, wanted }), n: wanted }]
    }),
  )
}

/** How many of the labelled things were found, how many were found in all, and how many of these were labelled. */
export interface Hits {
  readonly right: number
  readonly found: number
  readonly wanted: number
}

export const hitsAt = (sum: Counts, prefix = ''): Hits => ({ right: sum[`${prefix}right`] ?? 0, found: sum[`${prefix}found`] ?? 0, wanted: sum[`${prefix}wanted`] ?? 0 })

/** Null where nothing is labelled and nothing was found. */
export const f1Of = ({ right, found, wanted }: Hits): number | null => ratio(2 * right, found + wanted)

/** Null where the whole is nothing: a share of nothing is not 0. */
export const ratio = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

export const mean = (values: readonly (number | null)[]): number | null => {
  const known = values.filter((value) => value !== null)
  return ratio(known.reduce((sum, value) => sum + value, 0), known.length)
}

/** The hits of items that hold any number of labels and answers, each counted once. */
export function hitCounts(items: readonly Item[]): Counts {
  return addUp(items.map(({ labels, answers }) => ({ right: answers.filter((one) => labels.includes(one)).length, found: answers.length, wanted: labels.length })))
}

/** The same by label, under `label right` and so on. */
export function hitCountsByLabel(items: readonly Item[]): Counts {
  return tally(items.flatMap(({ labels, answers }) => [...labels.map((one) => `${one} wanted`), ...answers.map((one) => `${one} found`), ...answers.filter((one) => labels.includes(one)).map((one) => `${one} right`)]))
}

/** The labels that counts by label speak of. */
export const labelsIn = (sum: Counts): string[] => [...new Set(Object.keys(sum).map((key) => key.slice(0, key.lastIndexOf(' '))))].sort()
