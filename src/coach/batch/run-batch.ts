/** Reviews many files: only what is missing or changed since the last run, some at a time, and a failed one never stops the rest. */
import { Fault } from '../../fault.ts'
import { reportName } from './batch-forms.ts'
import type { BatchFile, BatchWish, FileOutcome, ReviewedFile, Reviewers } from './batch-file.ts'
import { type JournalLine, journalLine, readJournal } from './journal.ts'

/** Where results are kept: a folder, by names with `/` between folders. */
export interface Shelf {
  /** writes a file whole or not at all */
  readonly write: (name: string, content: string | Uint8Array) => Promise<void>
  readonly has: (name: string) => Promise<boolean>
  /** what stands in the journal, empty at first */
  readonly journal: string
  /** adds to the journal at once */
  readonly append: (text: string) => Promise<void>
  readonly close: () => Promise<void>
}

export interface BatchRun {
  readonly reviewers: Reviewers
  readonly shelf: Shelf
  readonly wish: BatchWish
  /** of the engine; see `engineVersion` */
  readonly version: string
  readonly hear: (outcome: FileOutcome) => void
  readonly signal?: AbortSignal
}

/** What became of each file, in the order of `files`; those that were not begun when `signal` came are absent. Throws only what is nobody's file's fault. */
export async function runBatch(files: readonly BatchFile[], run: BatchRun): Promise<FileOutcome[]> {
  const done = readJournal(run.shelf.journal)
  const outcomes: (FileOutcome | undefined)[] = []
  let next = 0
  const work = async (): Promise<void> => {
    while (next < files.length && !run.signal?.aborted) {
      const index = next++
      const file = files[index] as BatchFile
      const outcome = await settle(file, run, done.get(file.name))
      if (outcome === null) return
      outcomes[index] = outcome
      run.hear(outcome)
    }
  }
  await Promise.all(Array.from({ length: Math.min(run.reviewers.atOnce, files.length) }, work))
  return outcomes.filter((outcome) => outcome !== undefined)
}

/** Null where somebody stopped it. */
async function settle(file: BatchFile, run: BatchRun, before: JournalLine | undefined): Promise<FileOutcome | null> {
  try {
    const bytes = await file.read()
    const key = await keyOf(bytes, run)
    if (before?.key === key && (await allThere(before, run.shelf))) return { state: 'kept', file, row: before.row, reports: before.reports }
    const reviewed = await run.reviewers.review({ ...run.wish, name: file.name, bytes })
    if (run.signal?.aborted) return null
    return reviewed.missed ? { state: 'missed', file } : await keep(file, reviewed, key, run.shelf)
  } catch (cause) {
    if (run.signal?.aborted) return null
    if (!(cause instanceof Fault)) throw cause
    return { state: 'failed', file, reason: cause.message }
  }
}

/** Reports first, the journal last: whoever dies between does this one file again, and leaves nothing that looks done and is not. */
async function keep(file: BatchFile, { row, reports }: ReviewedFile, key: string, { write, append }: Shelf): Promise<FileOutcome> {
  const named = reports.map(({ format, content }) => ({ format, content, path: reportName(file.name, format) }))
  for (const { path, content } of named) await write(path, content)
  const paths = Object.fromEntries(named.map(({ format, path }) => [format, path]))
  await append(journalLine({ key, name: file.name, reports: paths, row }))
  return { state: 'done', file, row, reports: paths }
}

async function allThere({ reports }: JournalLine, { has }: Shelf): Promise<boolean> {
  const found = await Promise.all(Object.values(reports).map(has))
  return found.every((there) => there)
}

/** Content, settings and engine in one hash. The day is in it only where somebody named one: a run over midnight is one run. */
async function keyOf(bytes: Uint8Array, { wish, version }: BatchRun): Promise<string> {
  const settings = new TextEncoder().encode(JSON.stringify([version, Object.entries(wish.request).toSorted(), wish.formats.toSorted(), ...(wish.formats.includes('docx') ? [wish.marks] : [])]))
  const content = new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)))
  const whole = await crypto.subtle.digest('SHA-256', new Uint8Array([...content, ...settings]))
  return Array.from(new Uint8Array(whole), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

