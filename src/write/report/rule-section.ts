/** The end of the report: all marks summed up by rule, with their sources, and how the review was made. */
import { html } from 'hono/html'
import type { Review } from '../../ecq/review.ts'
import { ruleName } from '../../ecq/rule-name.ts'
import { mendFirst } from '../mend-first.ts'
import { type Piece, capital, told } from './words.ts'

export function ruleSection({ findings }: Review): Piece {
  const sums = mendFirst(findings)
  if (sums.length === 0) return html`<section aria-labelledby="rules"><h2 id="rules">Marks by rule</h2><p>The rules found nothing to mend.</p></section>`
  const sources = new Map(findings.map(({ ruleId, source }) => [ruleId, source.title]))
  return html`<section aria-labelledby="rules">
  <h2 id="rules">Marks by rule</h2>
  <div class="scroll" role="region" aria-label="Table of rules" tabindex="0"><table class="rules">
    <thead><tr><th scope="col">Rule</th><th scope="col">Weight</th><th scope="col">Places</th><th scope="col">What to do</th><th scope="col">Where it comes from</th></tr></thead>
    <tbody>${sums.map(({ ruleId, severity, count, advice }) => html`<tr><th scope="row">${ruleName(ruleId)}</th><td><span class="chip ${severity}">${capital(severity)}</span></td><td class="figure">${count}</td><td>${told(advice)}</td><td>${told(sources.get(ruleId) ?? '')}</td></tr>`)}</tbody>
  </table></div>
</section>`
}

export function colophon({ id, engine, draft, createdAt }: Review): Piece {
  return html`<footer>
  <p><strong>Nothing here is invented.</strong> Every quote stands in the draft, every template has blanks, and each fact that is missing is asked for. The board is a simulation of this program, stands for nobody and certifies nothing. This is no legal advice and no official opinion.</p>
  <p>Review ${told(id)}, made ${createdAt}; rules ${told(engine.rules)}; draft sha256 ${draft.sha256.slice(0, 16)}.</p>
</footer>`
}
