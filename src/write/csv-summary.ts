/** Writes what became of each draft of many as CSV, one row a draft. */
import type { BatchRow } from '../ecq/batch-row.ts'
import { toldOutcome } from '../ecq/risk.ts'
import { type Cell, csvTable } from './csv-table.ts'
import { ecqTitle } from './review-words.ts'

/** One draft of many: reviewed, or not and why. */
export interface SummaryRow {
  /** where the draft was found */
  readonly source: string
  readonly row: BatchRow | null
  /** why it was not reviewed */
  readonly reason: string | null
  /** where its report stands, seen from the table; null where there is none */
  readonly report: string | null
}

const columns = [
  'file', 'status', 'risk', 'why', 'outcome', 'refused', 'errors', 'warnings', 'suggestions', 'weak_sections', 'words', 'pages', 'kind', 'framework', 'engine',
  'mend_1', 'mend_2', 'mend_3', 'report', 'reason', 'notes',
] as const

export const csvSummary = (rows: readonly SummaryRow[]): string => csvTable(columns, rows.map(cellsOf))

function cellsOf({ source, row, reason, report }: SummaryRow): Record<(typeof columns)[number], Cell> {
  const [first, second, third] = row ? mendWords(row) : []
  return {
    file: source, status: row ? 'reviewed' : 'failed', risk: row?.risk ?? null, why: row?.why ?? null, outcome: row ? toldOutcome(row) : null, refused: row ? refusedWords(row) : null,
    errors: row?.errors ?? null, warnings: row?.warnings ?? null, suggestions: row?.suggestions ?? null, weak_sections: row?.weak ?? null,
    words: row?.words ?? null, pages: row?.pages ?? null, kind: row?.kind ?? null, framework: row?.framework ?? null, engine: row?.engine ?? null,
    mend_1: first ?? null, mend_2: second ?? null, mend_3: third ?? null, report, reason, notes: row?.notes.join(' ') ?? null,
  }
}

/** Titles of the ECQs that are not certified, and which of them were not judged. */
export const refusedWords = ({ refused, tooShort = [], framework }: BatchRow): string => refused.map((id) => `${ecqTitle(framework, id)}${tooShort.includes(id) ? ' (too short)' : ''}`).join(', ')

/** What to mend first, each with its ECQ where the draft has several. */
export const mendWords = ({ first, framework, kind }: BatchRow): string[] =>
  first.map(({ ecq, says }) => (ecq === null || kind === 'statement' || kind === 'answer' ? says : `${ecqTitle(framework, ecq)}: ${says}`))
