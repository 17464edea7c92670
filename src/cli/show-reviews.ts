/** Shows finished reviews: on standard output in any form that is text, or as the files that go into a folder. */
import { basename } from 'node:path'
import { reportName } from '../coach/batch/batch-forms.ts'
import { type MarkOptions, markDocument } from '../coach/mark-document.ts'
import { writeReport } from '../coach/write-report.ts'
import type { Review } from '../ecq/review.ts'
import { Fault } from '../fault.ts'
import { csvFindings } from '../write/csv-findings.ts'
import { writeMarkdown } from '../write/markdown.ts'
import { notesOnce } from '../write/notes-once.ts'
import { noPaint, terminalPaint } from '../write/paint.ts'
import { prettyReview } from '../write/pretty-review.ts'
import { type ReportFormat, reportFormats } from '../write/report-formats.ts'
import { writeHtml } from '../write/report/write-html.ts'
import type { CliContext } from './context.ts'
import { type MadeFile, draftNames } from './write-files.ts'

export type ShownFormat = 'pretty' | 'docx' | ReportFormat
export const shownFormats: readonly ShownFormat[] = ['pretty', 'docx', ...reportFormats]

export interface Reviewed {
  /** of the file, as it was given */
  readonly name: string
  readonly review: Review
  /** the draft's file, where it is to be marked */
  readonly original: Uint8Array | null
}

/** Some forms are files by nature: a PDF is no text, and two pages of HTML in a row are no page. Throws the Fault `bad-input`. */
export function refusePrinting(format: ShownFormat, drafts: number): void {
  if (format === 'docx') throw new Fault('bad-input', 'A Word file cannot be shown in a terminal; name a folder for it with --out FOLDER.')
  if (format === 'pdf') throw new Fault('bad-input', 'A PDF cannot be shown in a terminal; name a folder for it with --out FOLDER.')
  if (format === 'html' && drafts > 1) throw new Fault('bad-input', 'Several drafts make several HTML files; name a folder for them with --out FOLDER.')
}

/** All of them as one text. */
export async function printReviews(made: readonly Reviewed[], format: ShownFormat, { terminal }: Pick<CliContext, 'terminal'>): Promise<string> {
  if (format === 'json') return `${JSON.stringify(made.map(({ review }) => review), null, 2)}\n`
  if (format === 'markdown') return made.map(({ review }) => writeMarkdown(review)).join('\n')
  if (format === 'html') return (await Promise.all(made.map(({ name, review }) => writeHtml(review, calledName(name))))).join('')
  if (format === 'csv') return csvFindings(made.map(({ name, review }) => ({ name: calledName(name), checked: review })))
  const options = { paint: terminal.colors ? terminalPaint : noPaint, width: terminal.width }
  const notes = notesOnce(made.map(({ review }) => review.draft.notes))
  return made.map(({ name, review }, index) => prettyReview(name, { ...review, draft: { ...review.draft, notes: notes[index] ?? [] } }, options)).join('\n')
}

/** One after another, because a PDF takes its time. Throws what printing a PDF or marking a Word file throws. */
export async function* filesOfReviews(made: readonly Reviewed[], format: ShownFormat, { printPdf }: Pick<CliContext, 'printPdf'>, marks: MarkOptions): AsyncGenerator<MadeFile> {
  const names = draftNames(made.map(({ name }) => name))
  for (const [index, { name, review, original }] of made.entries()) {
    const own = names[index] as string
    if (format === 'pretty') yield { name: `${own}.review.txt`, content: prettyReview(name, review, { paint: noPaint, width: 100 }) }
    else if (format === 'docx') yield { name: reportName(own, format), content: (await markDocument(review, original, marks)).bytes }
    else yield { name: reportName(own, format), content: await writeReport(printPdf, format, { review, name: calledName(name) }) }
  }
}

const calledName = (name: string): string | null => (name === '-' ? null : basename(name))
