/** Writes a table to be labelled in a spreadsheet: a row for every question, with the words it is about and an empty label. */
import { csvTable } from '../../src/write/csv-table.ts'
import type { Span } from '../../src/text/span.ts'
import { columns } from './import-csv.ts'
import type { LabelledDraft } from './labelled-draft.ts'
import { type Question, questionsOf, sentencesIn } from './question.ts'

/** CSV of the form that `importCsv` takes; rows whose label stays empty are passed over there. */
export const blankTable = (drafts: readonly LabelledDraft[], annotator: string): string =>
  csvTable(columns, drafts.flatMap((draft) =>
    questionsOf(draft).flatMap(({ task, of }) => {
      const row = { document: draft.id, annotator, task, quote: '', ecq: '', label: '' }
      return typeof of === 'string' ? [{ ...row, ecq: of }] : spansOf(draft, task, of).map(({ start, end }) => ({ ...row, quote: draft.text.slice(start, end) }))
    }),
  ))

/** An outcome is asked of each sentence of its paragraph. */
function spansOf(draft: LabelledDraft, task: Question['task'], index: number): Span[] {
  const { sentences, paragraphs } = draft.gold
  const at = task === 'outcomes' ? sentencesIn(draft, index).map((one) => sentences[one]) : [(task === 'ccar' ? sentences : paragraphs)[index]]
  return at.filter((span) => span !== undefined)
}
