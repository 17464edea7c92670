/** A run as one HTML file that a person can read: nothing fetched, one small script for the filters, a draft never more than text. */
import { html } from 'hono/html'
import { filePage } from '../../src/write/report/file-page.ts'
import type { Comparison } from '../compare.ts'
import { engineInWords } from '../print-comparison.ts'
import type { Run } from '../run-file.ts'
import { comparisonSection } from './comparison-section.ts'
import { documentsSection } from './documents-section.ts'
import { filterScript } from './filter-script.ts'
import { overviewSection } from './overview-section.ts'
import { evalLook } from './eval-look.ts'
import { taskSection } from './task-section.ts'

/** `comparison`: with the run that this one is measured against, if there is one. */
export function reportOf(run: Run, comparison: Comparison | null = null): Promise<string> {
  const tasks = Object.entries(run.tasks)
  return filePage({
    title: `Evaluation on ${run.dataset.name}`,
    look: evalLook,
    script: filterScript,
    body: html`<header><p class="brand">ECQ coach · evaluation</p><h1>How well it did on ${run.dataset.name}</h1><p class="name">${engineInWords(run.engine)}</p></header>
<nav aria-label="In this report"><ul>
<li><a href="#overview">Overview</a></li>${comparison ? html`<li><a href="#comparison">Against the other run</a></li>` : ''}
${tasks.map(([id]) => html`<li><a href="#task-${id}">${id}</a></li>`)}
<li><a href="#documents">Documents, worst first</a></li>
</ul></nav>
<main>
${overviewSection(run)}
${comparison ? comparisonSection(comparison) : ''}
${tasks.map(([id, task]) => taskSection(id, task, run.baseline?.tasks[id] ?? null))}
${documentsSection(run)}
</main>
<footer><p>Run ${run.sha256}, made ${run.createdAt}. The dataset's hash is ${run.dataset.sha256}.</p></footer>
`,
  })
}
