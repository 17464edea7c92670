/** Writes what the rules say of drafts as CSV, one row a finding, for spreadsheets. */
import type { DraftCheck } from '../ecq/draft-check.ts'
import type { Finding } from '../ecq/finding.ts'
import type { ParagraphPlace } from '../ecq/paragraph-places.ts'
import { type Cell, csvTable } from './csv-table.ts'
import { placesOf } from './place-words.ts'

const columns = ['file', 'severity', 'rule', 'ecq', 'paragraph', 'place', 'quote', 'message', 'advice', 'replacements', 'source', 'start', 'end', 'id', 'folds_under'] as const

export interface NamedFindings {
  /** the draft's file name; null where it has none */
  readonly name: string | null
  readonly checked: Pick<DraftCheck, 'draft' | 'framework' | 'ecq' | 'findings'>
}

/** One table for all; paragraphs count from 1 as people count them (in the ECQ of their row where there are several, headings not at all), `start` and `end` are UTF-16 offsets into the draft's text. */
export const csvFindings = (drafts: readonly NamedFindings[]): string =>
  csvTable(columns, drafts.flatMap(({ name, checked }) => {
    const places = placesOf(checked)
    return checked.findings.map((finding) => rowOf(name, finding, places))
  }))

function rowOf(name: string | null, finding: Finding, places: readonly ParagraphPlace[]): Record<(typeof columns)[number], Cell> {
  const { severity, ruleId, ecq, paragraph, where, quote, message, advice, replacements, source, start, end, id, under } = finding
  return {
    file: name, severity, rule: ruleId, ecq, paragraph: paragraph === null ? null : (places[paragraph]?.number ?? null), place: where, quote, message, advice,
    replacements: replacements.join(' | '), source: source.title, start: where === null ? start : null, end: where === null ? end : null, id, folds_under: under,
  }
}
