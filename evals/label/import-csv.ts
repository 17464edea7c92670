/** Takes human labels from a table (CSV): every quote is found in the narrative by code, and a table with a bad row is refused whole. */
import { CsvError, parse } from 'csv-parse/sync'
import { anchor } from '../../src/ask/anchor.ts'
import { Fault } from '../../src/fault.ts'
import type { Span } from '../../src/text/span.ts'
import { type Answers, type LabelledDraft, adjudicator } from './labelled-draft.ts'
import { type Task, ecqsOf, isAnswer, takesMany } from './question.ts'

/**
 * Columns: `document` (the narrative's name in the labels file), `annotator`, `task` (ccar, competencies, weak,
 * outcomes, rating, certify), `quote` (words of the sentence or paragraph; empty for rating and certify), `ecq` (only for packages' ratings)
 * and `label`. Labels: a CCAR part; `id=shown` or `id=named`; `section/reason`; a family of
 * measure; a rating; yes or no; `none` for a paragraph that shows nothing, is not weak, or lacks no outcome. A row without a label is passed over.
 */
export const columns = ['document', 'annotator', 'task', 'quote', 'ecq', 'label'] as const
type Row = Readonly<Record<(typeof columns)[number], string>>

const tasks = ['ccar', 'competencies', 'weak', 'outcomes', 'rating', 'certify'] as const satisfies Task[]

export interface Imported {
  readonly drafts: LabelledDraft[]
  readonly rows: number
}

/** The drafts with the table's labels laid over what its annotators said before. Throws a Fault that names the rows and what is wrong with them. */
export function importCsv(drafts: readonly LabelledDraft[], csv: string): Imported {
  const rows = rowsOf(csv)
  const answers = new Map<string, Answers>()
  const problems: string[] = []
  for (const { row, line } of rows) {
    const found = questionOf(drafts, row)
    const key = JSON.stringify([row.document, row.annotator])
    const before = ('id' in found && answers.get(key)?.[found.id]) || []
    if ('wrong' in found) problems.push(`Row ${line}: ${found.wrong}`)
    else if (before.length > 0 && ['ccar', 'rating', 'certify'].includes(row.task) && before[0] !== row.label) problems.push(`Row ${line}: ${row.annotator} has said ${before[0]} of this in an earlier row; keep one of the two.`)
    else answers.set(key, { ...answers.get(key), [found.id]: row.label === 'none' ? before : [...new Set([...before, found.value ?? row.label])] })
  }
  if (problems.length > 0) throw new Fault('bad-input', `Nothing was imported.\n${problems.slice(0, 20).join('\n')}${problems.length > 20 ? `\nand ${problems.length - 20} more.` : ''}`)
  const over = ({ id, annotations }: LabelledDraft): LabelledDraft['annotations'] =>
    Object.fromEntries([...answers].flatMap(([key, given]) => {
      const [document, annotator] = JSON.parse(key) as [string, string]
      return document === id ? [[annotator, { ...annotations[annotator], ...given }]] : []
    }))
  return { drafts: drafts.map((draft) => ({ ...draft, annotations: { ...draft.annotations, ...over(draft) } })), rows: rows.length }
}

/** The table's rows with the numbers that a spreadsheet shows. */
function rowsOf(csv: string): { row: Row; line: number }[] {
  const [head = [], ...body] = recordsOf(csv)
  const missing = columns.filter((column) => column !== 'ecq' && !head.includes(column))
  if (missing.length > 0) throw new Fault('bad-input', `The table has no column ${missing.join(', ')}; its first row must name ${columns.join(', ')}.`)
  return body.flatMap((cells, index) => {
    const row = Object.fromEntries(columns.map((column) => [column, cells[head.indexOf(column)] ?? ''])) as Row
    return row.label === '' ? [] : [{ row, line: index + 2 }]
  })
}

function recordsOf(csv: string): string[][] {
  try {
    return parse(csv, { bom: true, trim: true, relax_column_count: true })
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    throw new Fault('bad-input', `The table cannot be read: ${cause.message}. Save it as CSV (UTF-8) and try again.`, { cause })
  }
}

/** The question, and the answer where it is not the label itself. */
interface Answered {
  readonly id: string
  readonly value?: string
}

/** The question that a row answers, or what is wrong with the row. */
function questionOf(drafts: readonly LabelledDraft[], row: Row): Answered | { readonly wrong: string } {
  const draft = drafts.find(({ id }) => id === row.document)
  if (!draft) return { wrong: `there is no narrative "${row.document}" in the labels file; add it with --add.` }
  if (row.annotator === '' || row.annotator === adjudicator) return { wrong: 'say who labelled it in the column annotator.' }
  const task = tasks.find((one) => one === row.task)
  if (!task) return { wrong: `the task "${row.task}" is none of ${tasks.join(', ')}.` }
  if (!isAnswer(draft, task, row.label) && !(row.label === 'none' && takesMany({ task }))) return { wrong: `"${row.label}" is no label for ${task}.` }
  return task === 'rating' || task === 'certify' ? ecqQuestion(draft, task, row.ecq) : quoteQuestion(draft, task, row)
}

function ecqQuestion(draft: LabelledDraft, task: Task, named: string): Answered | { readonly wrong: string } {
  const known = ecqsOf(draft)
  const ecq = named === '' && known.length === 1 ? known[0] : known.find((one) => one === named)
  return ecq ? { id: `${task} ${ecq}` } : { wrong: `the column ecq must name one of ${known.join(', ')}.` }
}

function quoteQuestion(draft: LabelledDraft, task: Task, { quote, label }: Row): Answered | { readonly wrong: string } {
  const { text, gold } = draft
  const found = anchor(text, quote)
  if (found === 'absent') return { wrong: 'the words of the column quote do not stand in the narrative; copy them from it.' }
  if (found === 'ambiguous') return { wrong: 'the words of the column quote stand in more than one place; quote more of the sentence.' }
  const holding = (spans: readonly Span[]): number => spans.findIndex(({ start, end }) => start <= found.start && found.start < end)
  const index = holding(task === 'ccar' ? gold.sentences : gold.paragraphs)
  if (index < 0) return { wrong: 'the quoted words are a heading, which takes no label.' }
  return { id: `${task} ${index}`, ...(task === 'outcomes' ? { value: `${holding(gold.sentences)}/${label}` } : {}) }
}
