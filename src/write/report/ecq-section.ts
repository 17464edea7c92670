/** One ECQ in the report: how its words are shared out, which competencies it shows, and the reasons for and against it. */
import { html } from 'hono/html'
import { closeCall } from '../../ecq/close-call.ts'
import { type Part, parts } from '../../ecq/kind.ts'
import { numberName } from '../../ecq/paragraph-places.ts'
import type { Review, ReviewedEcq } from '../../ecq/review.ts'
import { type Side, sortReasons } from '../../ecq/sort-reasons.ts'
import { placesOf } from '../place-words.ts'
import { competencyTitle, ecqTitle, percent } from '../review-words.ts'
import { type Piece, capital, paragraphLink, told, verdictChip } from './words.ts'

/** Nothing where no ECQ was judged. */
export function ecqSections(review: Review): Piece | '' {
  const ecqs = Object.entries(review.ecqs)
  return ecqs.length === 0 ? '' : html`<section aria-labelledby="ecqs">
  <h2 id="ecqs">Each ECQ</h2>
  ${ecqs.map(([id, ecq]) => ecqArticle(review, id, ecq))}
</section>`
}

function ecqArticle(review: Review, id: string, ecq: ReviewedEcq): Piece {
  const title = ecqTitle(review.framework, id)
  return html`<article class="ecq">
  <h3>${title} ${verdictChip(ecq)}${ecq.spread > 0 ? html` <span class="faint">the seats differ</span>` : ''}${closeCall(review.panel.seats, id) ? html` <span class="faint">a close call</span>` : ''}</h3>
  ${balance(title, ecq.balance)}
  ${coverage(review, ecq.coverage)}
  ${reasons(review, ecq.reasons)}
</article>`
}

/** A bar of the shares of words, with the shares in words under it: nobody has to tell colors apart. */
function balance(title: string, shares: Readonly<Record<Part, number>>): Piece {
  const told = parts.filter((part) => shares[part] > 0)
  if (told.length === 0) return html`<p class="faint">No words of the draft belong to this ECQ.</p>`
  const starts = told.map((_, index) => told.slice(0, index).reduce((sum, part) => sum + shares[part], 0))
  const words = told.map((part) => `${part} ${percent(shares[part])}`).join(', ')
  return html`<svg class="bar" viewBox="0 0 1000 24" preserveAspectRatio="none" role="img" aria-label="Balance of ${title}: ${words}">
    ${told.map((part, index) => html`<rect class="part part--${part}" x="${thousandths(starts[index] ?? 0)}" y="0" width="${thousandths(shares[part])}" height="24"/>`)}
  </svg>
  <ul class="legend" aria-hidden="true">${told.map((part) => html`<li><svg class="key" viewBox="0 0 10 10"><rect class="part part--${part}" width="10" height="10"/></svg> ${capital(part)} ${percent(shares[part])}</li>`)}</ul>`
}

const thousandths = (share: number): string => (share * 1000).toFixed(1)

const grades = [['shown', 'Shown', '✓'], ['named', 'Named only', '○'], ['missing', 'Not found', '–']] as const

function coverage({ framework }: Review, covered: ReviewedEcq['coverage']): Piece {
  const cells = grades.flatMap(([grade, words, sign]) => covered[grade].map((id) => html`<li class="cell cell--${grade}"><span class="sign" aria-hidden="true">${sign}</span><span>${competencyTitle(framework, id)}<span class="grade">${words}</span></span></li>`))
  return html`<h4>Competencies</h4><ul class="grid">${cells}</ul>`
}

const sides: readonly (readonly [Side, string])[] = [['against', 'Against it'], ['for', 'For it'], ['neither', 'The seats said']]

function reasons(review: Review, all: ReviewedEcq['reasons']): Piece {
  const sorted = sortReasons(all)
  return html`<div class="sides">${sides.map(([side, words]) => {
    const own = sorted.filter((reason) => reason.side === side)
    return own.length === 0 ? '' : html`<div><h4>${words}</h4><ul class="reasons">${own.map(({ text, evidence }) => html`<li>${told(text)}${evidence.map(({ start, quote }) => html` <q>${told(quote)}</q> ${placeOf(review, start)}`)}</li>`)}</ul></div>`
  })}</div>`
}

function placeOf(review: Review, start: number): Piece | '' {
  const paragraph = review.paragraphs.find((one) => one.start <= start && start < one.end)
  return paragraph ? html`<span class="at">${paragraphLink(paragraph.index, numberName(placesOf(review)[paragraph.index]))}</span>` : ''
}
