/** The draft itself in the report, as text only: words marked where a note speaks of them, the notes beside their paragraph. */
import { html } from 'hono/html'
import type { Finding } from '../../ecq/finding.ts'
import type { Review } from '../../ecq/review.ts'
import { weakWords } from '../../ecq/weak-words.ts'
import { familyWords } from '../../ecq/family-words.ts'
import { ruleName } from '../../ecq/rule-name.ts'
import { many } from '../../text/many.ts'
import { placesOf } from '../place-words.ts'
import { type Note, type NotedParagraph, draftNotes, noteKinds } from './draft-notes.ts'
import { markSegments } from './mark-segments.ts'
import { type Piece, capital, told } from './words.ts'

export function markedDraft(review: Review): Piece {
  const whole = review.findings.filter(({ where, paragraph, under }) => under === null && (where !== null || paragraph === null))
  return html`<section class="draft" aria-labelledby="draft">
  <h2 id="draft">The draft with its notes</h2>
  ${whole.length === 0 ? '' : html`<ul class="notes notes--whole">${whole.map(formNote)}</ul>`}
  ${draftNotes(review).map((paragraph) => marked(review, paragraph))}
</section>`
}

const formNote = (finding: Finding): Piece =>
  html`<li class="note ${finding.severity}"><p><strong>${capital(finding.severity)}: ${ruleName(finding.ruleId)}.</strong> ${finding.where ? `${capital(told(finding.where))}: ` : ''}${told(finding.message)} ${told(finding.advice)}</p></li>`

function marked(review: Review, paragraph: NotedParagraph): Piece {
  const { text } = review.draft
  const { number = null } = placesOf(review)[paragraph.index] ?? {}
  const pieces = markSegments(paragraph, paragraph.notes, noteKinds).map(({ start, end, kind, numbers }) => {
    const words = told(text.slice(start, end))
    return html`${kind === null ? words : html`<mark class="${kind}">${words}</mark>`}${numbers.map((number) => html`<sup><a href="#note-${number}" id="place-${number}" aria-label="Note ${number}">${number}</a></sup>`)}`
  })
  const notes = paragraph.notes.filter(({ number }) => number !== null)
  const suggestions = paragraph.notes.filter(({ number }) => number === null)
  return html`<div class="paragraph" id="paragraph-${paragraph.index + 1}">
  <div class="words${number === null ? ' words--heading' : ''}"><span class="count" aria-hidden="true">${number ?? ''}</span><p>${pieces}</p></div>
  ${notes.length + suggestions.length === 0 ? '' : html`<div class="beside">
    ${notes.length === 0 ? '' : html`<ul class="notes">${notes.map(placedNote)}</ul>`}
    ${suggestions.length === 0 ? '' : html`<details><summary>${many(suggestions.length, 'suggestion')}</summary><ul class="notes">${suggestions.map(placedNote)}</ul></details>`}
  </div>`}
</div>`
}

const placedNote = (note: Note): Piece =>
  html`<li class="note ${note.kind}"${note.number === null ? '' : html` id="note-${note.number}"`}>${note.number === null ? '' : html`<a class="number" href="#place-${note.number}" aria-label="Back to the words of note ${note.number}">${note.number}</a> `}${noteBody(note)}</li>`

function noteBody(note: Note): Piece {
  if (note.kind === 'weak') return html`<div><p><strong>Weak ${note.weak.section}: ${weakWords(note.weak)}.</strong> ${told(note.weak.question)}</p></div>`
  if (note.kind === 'outcome') {
    const { families, questions, template } = note.outcome
    return html`<div><p><strong>A measure belongs here (${familyWords(families)}).</strong></p>${note.askedIn === null ? html`<ul>${questions.map((question) => html`<li>${told(question)}</li>`)}</ul>` : html`<p>The questions of <a href="#note-${note.askedIn}">note ${note.askedIn}</a> again.</p>`}<p class="template">${told(template)}</p></div>`
  }
  const { finding, folded, advised } = note
  return html`<div><p><strong>${capital(note.kind)}: ${ruleName(finding.ruleId)}.</strong> ${note.number === null ? html`<q>${told(finding.quote)}</q> ` : ''}${told(finding.message)}${advised ? '' : ` ${told(finding.advice)}`}${replacement(finding)}</p>
  ${folded.length === 0 ? '' : html`<ul class="also">${folded.map((one) => html`<li>Also ${ruleName(one.ruleId).toLowerCase()}${one.quote === '' ? '' : html`, <q>${told(one.quote)}</q>`}: ${told(one.message)}</li>`)}</ul>`}</div>`
}

const replacement = ({ replacements }: Finding): Piece | '' =>
  replacements.length === 0 ? '' : html` <span class="instead">Perhaps: ${told(replacements.slice(0, 3).join(', '))}.</span>`
