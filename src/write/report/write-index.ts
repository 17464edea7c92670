/** Writes the table of a batch as one HTML page: the drafts most at risk first, each with its report, and buttons that sort. */
import { html } from 'hono/html'
import { type BatchRow, byRisk } from '../../ecq/batch-row.ts'
import type { FrameworkId } from '../../ecq/framework.ts'
import { frameworks } from '../../ecq/frameworks.ts'
import { outcomeWord, riskMeans, risks } from '../../ecq/risk.ts'
import { type SummaryRow, mendWords, refusedWords } from '../csv-summary.ts'
import { offlineWords, simulatedNotice } from '../review-words.ts'
import { many } from '../../text/many.ts'
import { filePage } from './file-page.ts'
import { indexLook } from './index-look.ts'
import { sortScript } from './sort-script.ts'
import { type Piece, capital, told } from './words.ts'

/** `date`: YYYY-MM-DD. */
export function writeIndex(rows: readonly SummaryRow[], date: string): Promise<string> {
  const reviewed = rows.filter(isReviewed).toSorted((a, b) => byRisk(a.row, b.row) || (a.source < b.source ? -1 : 1))
  const failed = rows.filter(({ row }) => row === null)
  const title = `Reviews of ${many(rows.length, 'draft')}`
  return filePage({
    title,
    look: indexLook,
    script: sortScript,
    body: html`<header><p class="brand">ECQ coach</p><h1>${title}</h1><p class="name">${date}. ${sums(reviewed)}${failed.length === 0 ? '' : html` <a href="#failed">${failed.length} could not be reviewed.</a>`}</p></header>
<main>
${reviewed.length === 0 ? '' : html`${basis(reviewed)}${table(reviewed)}`}
${failed.length === 0 ? '' : failures(failed)}
</main>
<footer><p>${simulatedNotice} It stands for nobody and ranks no candidate.</p></footer>
`,
  })
}

type Reviewed = SummaryRow & { readonly row: BatchRow }
const isReviewed = (row: SummaryRow): row is Reviewed => row.row !== null

const sums = (reviewed: readonly Reviewed[]): string =>
  `At risk: ${risks.map((risk) => `${reviewed.filter(({ row }) => row.risk === risk).length} ${risk}`).join(', ')}.`

/** What holds for all of them, as each report says it of its own. */
const basis = (reviewed: readonly Reviewed[]): Piece => html`<section aria-label="How they were reviewed">
  <ul class="basis">
    <li>${simulatedNotice}</li>
    ${each(reviewed.map(({ row }) => row.framework)).map((id) => html`<li>${frameworkWords(id)}</li>`)}
    ${each(reviewed.map(({ row }) => row.engine)).map((engine) => html`<li>Read by: ${engine === 'offline' ? offlineWords : told(engine)}.</li>`)}
  </ul>
</section>`

const each = <Value>(values: readonly Value[]): Value[] => [...new Set(values)].toSorted()

function frameworkWords(id: FrameworkId): string {
  const { title, effective: { from, to, note } } = frameworks[id]
  return `Held against ${id}: ${title.split(' (')[0]}, in force for Title 5 SES posts ${to === null ? `since ${from}.` : `from ${from} to ${to}. ${note}`}`
}

const failures = (rows: readonly SummaryRow[]): Piece => html`<section aria-labelledby="failed">
  <h2 id="failed">Not reviewed</h2>
  <ul class="failed">${rows.map(({ source, reason }) => html`<li><strong>${told(source)}</strong> ${told(reason ?? '')}</li>`)}</ul>
</section>`

const columns = ['Risk', 'Draft', 'Outcome', 'Refused', 'Errors', 'Warnings', 'Weak', 'Words'] as const
const tones = { high: 'error', medium: 'warning', low: 'good' } as const

const table = (rows: readonly Reviewed[]): Piece => html`<section aria-labelledby="drafts">
  <h2 id="drafts">Drafts, those most at risk first</h2>
  <p class="faint">${riskMeans}</p>
  <div class="scroll" role="region" aria-label="Table of drafts" tabindex="0"><table class="drafts">
    <thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}<th scope="col">Mend first</th></tr></thead>
    <tbody>${rows.map((one, index) => line(one, index))}</tbody>
  </table></div>
</section>`

function line({ source, report, row }: Reviewed, place: number): Piece {
  const figures = [row.errors, row.warnings, row.weak, row.words]
  return html`<tr>
  <td data-order="${place}"><span class="chip ${tones[row.risk]}">${capital(row.risk)}</span> <span class="why">${told(row.why)}</span></td>
  <th scope="row">${report === null ? told(source) : html`<a href="${addressOf(report)}">${told(source)}</a>`}</th>
  <td>${outcomeWord(row)}</td>
  <td data-order="${row.refused.length}">${row.refused.length === 0 ? 'none' : refusedWords(row)}</td>
  ${figures.map((figure) => html`<td class="figure" data-order="${figure}">${figure}</td>`)}
  <td>${row.first.length === 0 ? '' : html`<ol>${mendWords(row).map((words) => html`<li>${told(words)}</li>`)}</ol>`}</td>
</tr>`
}

/** A path beside this page as an address; a name like `javascript:x` must not become a scheme. */
const addressOf = (path: string): string => `./${path.split('/').map(encodeURIComponent).join('/')}`
