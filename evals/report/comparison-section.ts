/** Two runs side by side: the verdict of each task, how far each figure moved, and the documents that changed. */
import { html } from 'hono/html'
import { many } from '../../src/text/many.ts'
import type { Change, Comparison } from '../compare.ts'
import { engineInWords } from '../print-comparison.ts'
import { inDecimals, inDollars, signed } from '../print-table.ts'
import type { Move } from '../run-file.ts'
import { spaced, spanInWords } from './figure-words.ts'
import { intervalPlot } from './interval-plot.ts'

const chips = { better: 'good', worse: 'error', "can't tell": 'suggestion' } as const

export function comparisonSection({ before, after, documents, unpaired, verdicts, moves, changed }: Comparison) {
  return html`<section id="comparison"><h2>Against the other run</h2>
<dl class="facts"><div><dt>Before</dt><dd>${engineInWords(before.engine)}, ${inDollars(before.cost.usd)}</dd></div><div><dt>After</dt><dd>${engineInWords(after.engine)}, ${inDollars(after.cost.usd)}</dd></div>
<div><dt>Documents</dt><dd>${documents} in both, drawn together${unpaired.length > 0 ? `; left out, because only one run has them: ${unpaired.join(', ')}` : ''}</dd></div></dl>
<div class="scroll" tabindex="0" role="group" aria-label="Verdicts"><table><caption>Verdicts</caption><thead><tr><th scope="col">Task</th><th scope="col">Verdict</th><th scope="col">Because</th></tr></thead>
<tbody>${Object.entries(verdicts).map(([task, { verdict, because }]) => html`<tr><th scope="row">${task}</th><td><span class="chip ${chips[verdict]}">${verdict}</span></td><td>${because}</td></tr>`)}</tbody></table></div>
${movesPlot(moves)}
<div class="scroll" tabindex="0" role="group" aria-label="Moves"><table><caption>How each figure moved</caption><thead><tr><th scope="col">Figure</th><th scope="col" class="figure">Before</th><th scope="col" class="figure">After</th><th scope="col" class="figure">Difference</th><th scope="col" class="figure">Interval</th><th scope="col">Verdict</th></tr></thead>
<tbody>${moves.map((move) => html`<tr><th scope="row">${move.task}, ${spaced(move.figure)}</th><td class="figure">${inDecimals(move.before)}</td><td class="figure">${inDecimals(move.after)}</td><td class="figure">${signed(move.difference)}</td><td class="figure">${spanInWords(move.ci)}</td><td>${move.verdict}</td></tr>`)}</tbody></table></div>
<h3>${changed.length === 0 ? 'No answer changed' : `${many(changed.length, 'document')} changed`}</h3>
${changed.map(changedDocument)}</section>`
}

function movesPlot(moves: readonly Move[]) {
  const rows = moves.flatMap(({ task, figure, difference, ci, verdict }) => (difference === null || Math.abs(difference) > 1 ? [] : [{ name: `${task} ${spaced(figure)}`, value: difference, ci, tone: verdict === 'better' ? ('good' as const) : verdict === 'worse' ? ('bad' as const) : undefined }]))
  const widest = Math.max(0.05, ...rows.flatMap(({ value, ci }) => [Math.abs(value), ...(ci ?? []).map(Math.abs)]))
  const edge = Math.min(1, Math.ceil(widest * 20) / 20)
  return rows.length === 0 ? '' : html`<figure><div class="scroll" tabindex="0" role="group" aria-label="Drawing of the differences">${intervalPlot('Differences with their 95 percent intervals; the table below has them in digits.', rows, [-edge, edge])}</div><figcaption class="faint">After less before. A bar that crosses the line at zero cannot tell. For rates of errors less is better.</figcaption></figure>`
}

const changedDocument = ({ id, changes }: { readonly id: string; readonly changes: readonly Change[] }) => {
  const count = (effect: Change['effect']): number => changes.filter((change) => change.effect === effect).length
  return html`<details class="case"><summary><h4>${id}</h4> <span>${count('mended')} mended, ${count('broken')} broken, ${count('changed')} otherwise</span></summary>
<div class="scroll" tabindex="0" role="group" aria-label="Changes in ${id}"><table><thead><tr><th scope="col">What</th><th scope="col">Labelled</th><th scope="col">Before</th><th scope="col">After</th><th scope="col">Effect</th></tr></thead>
<tbody>${changes.map(({ task, about, labels, before, after, effect }) => html`<tr><th scope="row">${task}, ${about}</th><td>${labels.join(', ') || 'nothing'}</td><td>${before.join(', ') || 'nothing'}</td><td>${after.join(', ') || 'nothing'}</td><td>${effect}</td></tr>`)}</tbody></table></div></details>`
}
