/** Reads narratives that coaches scored: dataset lines with ratings, or a table of drafts and scores. */
import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { ratings } from '../../src/ecq/kind.ts'
import { Fault } from '../../src/fault.ts'
import { readDataset } from '../dataset.ts'
import type { Sample } from './scored-sample.ts'

const columns = ['draft', 'ecq', 'rating', 'certify']

const Row = z.object({
  draft: z.string().min(1, 'name the draft’s file'),
  ecq: z.string().min(1, 'name the ECQ that was scored'),
  rating: z.enum(ratings),
  certify: z.enum(['yes', 'no']),
})

/** Samples of a dataset's file. Throws a Fault that names the line. */
export const samplesOfDataset = (path: string): Sample[] =>
  readDataset(path).map(({ id, text: words, kind, ecq, framework, gold }) => ({ id, request: { text: words, kind, framework, ...(ecq ? { ecq } : {}) }, scores: gold.ratings }))

/**
 * Samples of a table with the columns `draft` (a file beside the table), `ecq`, `rating` and `certify`, one row an ECQ;
 * `read` gives a draft's text. Throws a Fault that names the row.
 */
export async function samplesOfTable(csv: string, read: (draft: string) => Promise<string>): Promise<Sample[]> {
  const rows = new Map<string, z.infer<typeof Row>[]>()
  recordsOf(csv).forEach((record, index) => {
    const parsed = Row.safeParse(record)
    if (!parsed.success) throw new Fault('bad-input', `Row ${index + 2} of the table cannot be used: ${parsed.error.issues[0]?.path.join('.')} ${parsed.error.issues[0]?.message}. Its columns are ${columns.join(', ')}; ratings are ${ratings.join(', ')}; certify is yes or no.`)
    rows.set(parsed.data.draft, [...(rows.get(parsed.data.draft) ?? []), parsed.data])
  })
  return Promise.all(
    [...rows].map(async ([draft, scored]): Promise<Sample> => {
      const [first, second] = scored
      return {
        id: draft,
        request: { text: await read(draft), ...(first && !second ? { kind: 'statement', ecq: first.ecq } : {}) },
        scores: Object.fromEntries(scored.map(({ ecq, rating, certify }) => [ecq, { rating, certify: certify === 'yes' }])),
      }
    }),
  )
}

function recordsOf(csv: string): unknown[] {
  try {
    return parse(csv, { bom: true, trim: true, columns: true, relax_column_count: true, skip_records_with_empty_values: true })
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    throw new Fault('bad-input', `The table cannot be read: ${cause.message}. Save it as CSV (UTF-8) and try again.`, { cause })
  }
}
