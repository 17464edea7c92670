/** The overview: what was run on what, what its figures may be trusted for, and every figure of every task in one table. */
import { html } from 'hono/html'
import { many } from '../../src/text/many.ts'
import { inDollars, judged } from '../print-table.ts'
import type { Run } from '../run-file.ts'
import { caution } from './caution.ts'
import { inWords, spaced, spanInWords } from './figure-words.ts'

export function overviewSection(run: Run) {
  const { tasks, baseline } = run
  return html`<section id="overview"><h2>Overview</h2>
<dl class="facts">${factsOf(run).map(([name, words]) => html`<div><dt>${name}</dt><dd>${words}</dd></div>`)}</dl>
<p class="caution"><strong>How far to trust these figures.</strong> ${caution}</p>
<div class="scroll" tabindex="0" role="group" aria-label="All figures">
<table><caption>All figures, with 95 percent intervals by bootstrap over documents</caption>
<thead><tr><th scope="col">Figure</th><th scope="col" class="figure">Value</th><th scope="col" class="figure">Interval</th>${baseline ? html`<th scope="col" class="figure">Offline baseline</th>` : ''}<th scope="col" class="figure">Judged</th></tr></thead>
<tbody>${Object.entries(tasks).flatMap(([id, task]) =>
    Object.entries(task.figures).map(([name, figure]) => html`<tr><th scope="row"><a href="#task-${id}">${id}</a> ${spaced(name)}</th><td class="figure">${inWords(figure)}</td><td class="figure">${spanInWords(figure.ci)}</td>${baseline ? html`<td class="figure">${inWords(baseline.tasks[id]?.figures[name])}</td>` : ''}<td class="figure">${judged(task)}</td></tr>`),
  )}</tbody></table></div></section>`
}

function factsOf({ dataset, documents, engine, cost, ms, settings, droppedClaims }: Run): [string, string][] {
  const prompts = Object.entries(engine.prompts).map(([task, seal]) => `${task} ${seal.slice(0, 12)}`)
  return [
    ['Documents', `${documents.length} of ${dataset.documents} in ${dataset.name}`],
    ['Answered by', engine.name === 'offline' ? 'the offline engine' : engine.models.map(({ provider, id }) => `${provider}:${id}`).join(', ')],
    ...(prompts.length > 0 ? [['Prompts', prompts.join(', ')] as [string, string]] : []),
    ['Weights', `${engine.weights.slice(0, 12)}: ${engine.how}`],
    ['Rules', engine.rules],
    ['Cost', `${many(cost.calls, 'call')}, ${many(cost.tokens.input, 'token')} in, ${cost.tokens.output} out, ${inDollars(cost.usd)}; ${(ms / 1000).toFixed(1)} seconds`],
    ['Claims dropped', `${droppedClaims}, because the draft does not bear them out`],
    ['Each reviewed', settings.repeats === 1 ? 'once' : `${settings.repeats} times`],
  ]
}
