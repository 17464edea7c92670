/** A reviewed draft as a row of the table of many: its figures, and how much of it is left to mend. */
import { z } from 'zod'
import { BatchRow } from '../ecq/batch-row.ts'

const LeftToMend = z.object({
  level: z.enum(['much', 'some', 'little', 'nothing']),
  why: z.string().describe('The reason in a few words.'),
  rank: z.number().int().nonnegative().describe('The higher, the more pressing; only the order means something.'),
})
export type LeftToMend = z.infer<typeof LeftToMend>

export const TableRow = BatchRow.extend({ left: LeftToMend })
export type TableRow = z.infer<typeof TableRow>
