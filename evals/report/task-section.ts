/** One task: its figures drawn with intervals, the same in a table, who was taken for whom, and each label by itself. */
import { html } from 'hono/html'
import { inDecimals, judgedIn } from '../print-table.ts'
import type { Table, TaskFigures } from '../run-file.ts'
import { inWords, spaced, spanInWords } from './figure-words.ts'
import { intervalPlot } from './interval-plot.ts'

export function taskSection(id: string, task: TaskFigures, baseline: TaskFigures | null) {
  const { title, figures, tables, unscored } = task
  return html`<section id="task-${id}"><h2>${title.charAt(0).toUpperCase()}${title.slice(1)}</h2>
<p class="faint">${judgedIn(task)}</p>
${unscored.map(({ reason, documents: ids }) => html`<p class="unscored">${ids.length} not scored, and in no figure: ${reason} (${ids.join(', ')}).</p>`)}
${plotOf(id, task, baseline)}
<div class="scroll" tabindex="0" role="group" aria-label="Figures of ${id}"><table><caption>Figures</caption>
<thead><tr><th scope="col">Figure</th><th scope="col" class="figure">Value</th><th scope="col" class="figure">Interval</th>${baseline ? html`<th scope="col" class="figure">Offline baseline</th><th scope="col" class="figure">Its interval</th>` : ''}<th scope="col">Better is</th></tr></thead>
<tbody>${Object.entries(figures).map(([name, figure]) => html`<tr><th scope="row">${spaced(name)}</th><td class="figure">${inWords(figure)}</td><td class="figure">${spanInWords(figure.ci)}</td>${baseline ? html`<td class="figure">${inWords(baseline.figures[name])}</td><td class="figure">${spanInWords(baseline.figures[name]?.ci ?? null)}</td>` : ''}<td>${figure.because ?? figure.better}</td></tr>`)}</tbody></table></div>
${Object.entries(tables).map(([name, table]) => (isConfusion(table) ? confusion(name, table) : plainTable(name, table)))}
</section>`
}

/** Only shares are drawn: a count has another scale. */
function plotOf(id: string, { figures }: TaskFigures, baseline: TaskFigures | null) {
  const rows = Object.entries(figures).flatMap(([name, { value, ci }]) => (value === null || Math.abs(value) > 1 || (ci !== null && (ci[0] < -1 || ci[1] > 1)) ? [] : [{ name: spaced(name), value, ci, against: baseline?.figures[name]?.value ?? null }]))
  if (rows.length === 0) return ''
  const lowest = Math.min(0, ...rows.map(({ value, ci }) => Math.min(value, ci?.[0] ?? 0)))
  return html`<figure><div class="scroll" tabindex="0" role="group" aria-label="Drawing of ${id}">${intervalPlot(`Figures of ${id} with their 95 percent intervals; the table below has them in digits.`, rows, [lowest < 0 ? -1 : 0, 1])}</div>
<figcaption class="faint">Dot: value. Bar: 95 percent interval.${baseline ? ' Hollow diamond: the offline engine on the same documents.' : ''}</figcaption></figure>`
}

const columnsOf = (table: Table): string[] => Object.keys(Object.values(table)[0] ?? {})

/** Rows are labels, columns answers: every row names a column, and cells are counts. */
const isConfusion = (table: Table): boolean => {
  const columns = columnsOf(table)
  return columns.length > 1 && Object.keys(table).every((name) => columns.includes(name))
}

/** The most common confusion is the darkest; what agrees is no confusion, however much it is. */
function confusion(name: string, table: Table) {
  const columns = columnsOf(table)
  const most = Math.max(1, ...Object.entries(table).flatMap(([row, cells]) => columns.flatMap((column) => (column === row ? [] : (cells[column] ?? 0)))))
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${spaced(name)}"><table class="confusion"><caption>${spaced(name)}: rows are labels, columns answers</caption>
<thead><tr><td></td>${columns.map((column) => html`<th scope="col" class="figure">${column}</th>`)}</tr></thead>
<tbody>${Object.entries(table).map(([row, cells]) => {
    return html`<tr><th scope="row">${row}</th>${columns.map((column) => html`<td class="figure ${row === column ? 'agreed' : ''} heat-${Math.min(4, Math.ceil((4 * (cells[column] ?? 0)) / most))}">${cells[column] ?? 0}</td>`)}</tr>`
  })}</tbody></table></div>`
}

function plainTable(name: string, table: Table) {
  const columns = columnsOf(table)
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${spaced(name)}"><table><caption>${spaced(name)}</caption>
<thead><tr><td></td>${columns.map((column) => html`<th scope="col" class="figure">${spaced(column)}</th>`)}</tr></thead>
<tbody>${Object.entries(table).map(([row, cells]) => html`<tr><th scope="row">${row}</th>${columns.map((column) => html`<td class="figure">${inDecimals(cells[column] ?? null)}</td>`)}</tr>`)}</tbody></table></div>`
}
