/** Values with their intervals as a drawing: a dot and a bar for each row, a hollow diamond for what it is measured against. */
import { html } from 'hono/html'

export interface PlotRow {
  readonly name: string
  readonly value: number
  readonly ci: readonly [number, number] | null
  /** drawn hollow beside the value */
  readonly against?: number | null
  readonly tone?: 'good' | 'bad' | undefined
}

const size = { width: 480, row: 30, letter: 7.4, right: 18, top: 8, bottom: 28 }

/** `title` says in words what is drawn; the figures themselves stand in a table beside it. */
export function intervalPlot(title: string, rows: readonly PlotRow[], domain: readonly [number, number]) {
  const left = 16 + size.letter * Math.max(...rows.map(({ name }) => name.length))
  const height = size.top + rows.length * size.row + size.bottom
  const x = (value: number): string => (left + ((Math.min(Math.max(value, domain[0]), domain[1]) - domain[0]) / (domain[1] - domain[0])) * (size.width - left - size.right)).toFixed(1)
  const ticks = Array.from({ length: 5 }, (_, step) => domain[0] + ((domain[1] - domain[0]) * step) / 4)
  const foot = height - size.bottom
  return html`<svg class="plot" viewBox="0 0 ${size.width} ${height}" role="img" aria-label="${title}">
${ticks.map((tick) => html`<line class="grid" x1="${x(tick)}" x2="${x(tick)}" y1="${size.top}" y2="${foot}"/><text class="tick" x="${x(tick)}" y="${height - 8}" text-anchor="middle">${tickWords(tick)}</text>`)}
${domain[0] < 0 && domain[1] > 0 ? html`<line class="zero" x1="${x(0)}" x2="${x(0)}" y1="${size.top}" y2="${foot}"/>` : ''}
${rows.map((row, index) => plotRow(row, size.top + (index + 0.5) * size.row, x))}
</svg>`
}

function plotRow({ name, value, ci, against, tone }: PlotRow, y: number, x: (value: number) => string) {
  const middle = y.toFixed(1)
  return html`<g class="${tone ?? 'plain'}"><text x="0" y="${(y + 5).toFixed(1)}">${name}</text>
${ci ? html`<line class="bar" x1="${x(ci[0])}" x2="${x(ci[1])}" y1="${middle}" y2="${middle}"/>` : ''}
${against == null ? '' : html`<path class="against" d="M${x(against)} ${(y - 7).toFixed(1)}l7 7l-7 7l-7 -7z"/>`}
<circle cx="${x(value)}" cy="${middle}" r="5"/></g>`
}

const tickWords = (tick: number): string => String(Number(tick.toFixed(2)))
