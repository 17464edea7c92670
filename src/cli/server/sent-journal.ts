/** What was sent to a server, written down before it is sent: a run that dies is taken up where it was, and no draft is reviewed twice. */
import { z } from 'zod'

const SentLine = z.object({
  /** which server, with which settings */
  place: z.string(),
  name: z.string(),
  sha256: z.string(),
  /** of the request that began the batch */
  key: z.string(),
  /** null until the server has named it */
  batch: z.string().nullable(),
})
export type SentLine = z.infer<typeof SentLine>

/** The last word on each name, for this place. A batch that was named after the line was written is filled in. */
export function readSent(journal: string, place: string): Map<string, SentLine> {
  const lines = new Map<string, SentLine>()
  const batches = new Map<string, string>()
  for (const text of journal.split('\n')) {
    const line = lineOf(text)
    if (line?.place !== place) continue
    lines.set(line.name, line)
    if (line.batch !== null) batches.set(line.key, line.batch)
  }
  return new Map(Array.from(lines, ([name, line]) => [name, { ...line, batch: line.batch ?? batches.get(line.key) ?? null }]))
}

function lineOf(text: string): SentLine | null {
  try {
    const { sent }: { sent?: unknown } = JSON.parse(text) ?? {}
    return SentLine.safeParse(sent).data ?? null
  } catch {
    return null
  }
}

/** Begins with a line end too, because the line before may be half. */
export const sentLines = (lines: readonly SentLine[]): string => lines.map((sent) => `\n${JSON.stringify({ sent })}\n`).join('')
