/** The documents, worst first: the draft on one side, on the other what was labelled and what was answered instead. */
import { html } from 'hono/html'
import { many } from '../../src/text/many.ts'
import { shorten } from '../../src/text/shorten.ts'
import type { Item, Run, RunDocument } from '../run-file.ts'

/** How many documents are open when the report is. */
const opened = 3

interface Wrong extends Item {
  readonly task: string
}

interface Case {
  readonly document: RunDocument
  readonly wrong: readonly Wrong[]
  readonly judged: number
}

export function documentsSection({ documents }: Run) {
  const cases = documents.map(caseOf).sort((a, b) => share(b) - share(a))
  const wrong = cases.flatMap((one) => one.wrong)
  return html`<section id="documents"><h2>Documents, worst first</h2>
<p class="faint">Listed is what was answered otherwise than labelled. In the drafts the marked sentences are those whose CCAR part differs.</p>
<form class="filter" aria-label="Filter">
${select('document', 'Document', cases.map(({ document }) => document.id).sort())}
${select('task', 'Task', [...new Set(wrong.map(({ task }) => task))])}
${select('label', 'Label or answer', [...new Set(wrong.flatMap(({ labels, answers }) => [...labels, ...answers]))].sort())}
</form>
<p role="status" class="faint" id="shown">${many(cases.length, 'document')}, ${many(wrong.length, 'difference')}</p>
${cases.map(documentCase)}
</section>`
}

const select = (id: string, title: string, values: readonly string[]) =>
  html`<label>${title} <select data-filter="${id}"><option value="">all</option>${values.map((value) => html`<option>${value}</option>`)}</select></label>`

function caseOf(document: RunDocument): Case {
  const items = Object.entries(document.tasks).flatMap(([task, { items: found }]) => found.map((item) => ({ ...item, task })))
  return { document, wrong: items.filter(({ right }) => right === false), judged: items.filter(({ right }) => right !== null).length }
}

const share = ({ wrong, judged }: Case): number => wrong.length / Math.max(1, judged)

function documentCase(one: Case, index: number) {
  const { document, wrong, judged } = one
  const { id, ecq, kind, profile, text, tasks } = document
  const unscored = Object.entries(tasks).flatMap(([task, { unscored: why }]) => (why === null ? [] : [`${task}: ${why}`]))
  return html`<details class="case" data-document="${id}" ${index < opened ? 'open' : ''}><summary><h3>${id}</h3> <span>${ecq ?? kind}, ${profile}: ${wrong.length} of ${judged} differ</span></summary>
${unscored.map((why) => html`<p class="unscored">Not scored. ${why}</p>`)}
<div class="sides"><div class="draft" tabindex="0" role="group" aria-label="The draft of ${id}">${text === null ? html`<p class="faint">The run was made without the words of the drafts.</p>` : draftOf(text, wrong)}</div>
<div class="scroll" tabindex="0" role="group" aria-label="Differences in ${id}"><table><caption>${wrong.length === 0 ? 'Everything as labelled' : 'Differences'}</caption>
<thead><tr><th scope="col">What</th><th scope="col">Labelled</th><th scope="col">Answered</th></tr></thead>
<tbody>${wrong.map((item) => row(item, text))}</tbody></table></div></div></details>`
}

function row({ task, about, labels, answers, start, end, note }: Wrong, text: string | null) {
  const quote = text === null || start === null || end === null ? null : shorten(text.slice(start, end).replace(/\s+/g, ' '), 160)
  return html`<tr data-task="${task}" data-values="${JSON.stringify([...labels, ...answers])}"><th scope="row">${task}, ${about}${quote ? html`<q>${quote}</q>` : ''}</th><td>${labels.join(', ') || 'nothing'}</td><td>${answers.join(', ') || 'nothing'}${note ? html`<p class="faint">${shorten(note, 240)}</p>` : ''}</td></tr>`
}

/** The draft's paragraphs, with the sentences marked whose part differs. */
function draftOf(text: string, wrong: readonly Wrong[]) {
  const marked = wrong.filter(({ task, start }) => task === 'ccar' && start !== null).sort((a, b) => (a.start ?? 0) - (b.start ?? 0))
  const pieces: ReturnType<typeof html>[] = []
  let at = 0
  for (const { start, end, labels, answers } of marked) {
    if (start === null || end === null || start < at) continue
    pieces.push(html`${text.slice(at, start)}<mark title="labelled ${labels.join(', ')}, answered ${answers.join(', ')}">${text.slice(start, end)}</mark>`)
    at = end
  }
  return html`<p class="words">${pieces}${text.slice(at)}</p>`
}
