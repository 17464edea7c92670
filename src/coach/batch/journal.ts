/** The memory of a batch: one line for each file that is done, so that a second run does only what is missing or changed. */
import { z } from 'zod'
import { BatchRow } from '../../ecq/batch-row.ts'
import { batchFormats } from './batch-forms.ts'

const JournalLine = z.object({
  key: z.string(),
  name: z.string(),
  reports: z.partialRecord(z.enum(batchFormats), z.string()),
  row: BatchRow,
})
export type JournalLine = z.infer<typeof JournalLine>

/** The last word on each name. A line that whoever died left half is passed over. */
export function readJournal(text: string): Map<string, JournalLine> {
  const lines = new Map<string, JournalLine>()
  for (const line of text.split('\n')) {
    const parsed = JournalLine.safeParse(jsonOrNull(line))
    if (parsed.success) lines.set(parsed.data.name, parsed.data)
  }
  return lines
}

function jsonOrNull(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** Begins with a line end too, because the line before may be half. */
export const journalLine = (line: JournalLine): string => `\n${JSON.stringify(line)}\n`
