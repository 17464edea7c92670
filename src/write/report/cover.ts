/** The report's first page, for the client: what was read, how it fared, and the three things to mend first in each ECQ. */
import { html } from 'hono/html'
import type { Review } from '../../ecq/review.ts'
import type { HandedBack } from '../../ecq/review-comment.ts'
import { type Mend, firstThree, wholeDraftErrors } from '../first-three.ts'
import { countSeverities } from '../../ecq/count-severities.ts'
import { pagesInWords } from '../../ecq/pages-in-words.ts'
import { numberName, paragraphName } from '../../ecq/paragraph-places.ts'
import { many } from '../../text/many.ts'
import { placesOf } from '../place-words.ts'
import { dispositionWords, ecqTitle, engineWords, kindWords, simulatedNotice } from '../review-words.ts'
import { type Piece, capital, paragraphLink, told, verdictChip } from './words.ts'

/** `name`: what the draft is called, mostly its file name; null where it has none. `handedBack`: by whom, where a coach signed it. */
export function cover(review: Review, name: string | null, handedBack: HandedBack | null): Piece {
  const { outcome } = review.panel.disposition
  const [verdict, ...rest] = dispositionWords(review).split(': ')
  return html`<header class="cover">
  <p class="brand">ECQ coach</p>
  <h1>Review of ${kindWords(review.kind)}</h1>
  ${name === null ? '' : html`<p class="name">${told(name)}</p>`}
  ${facts(review)}
</header>
<main>
${handedBack === null ? '' : signature(handedBack)}
<section class="verdict ${outcome === 'approve' ? 'good' : outcome === 'rewrite' ? 'warning' : 'error'}" aria-labelledby="verdict">
  <h2 id="verdict">${verdict}</h2>
  <p>${capital(rest.join(': '))}</p>
  <p class="faint">${simulatedNotice}</p>
</section>
${mendFirst(review)}
${review.draft.notes.length === 0 ? '' : html`<section class="remarks" aria-label="Remarks">${review.draft.notes.map((note) => html`<p>${told(note)}</p>`)}</section>`}`
}

function mendFirst(review: Review): Piece | '' {
  const places = placesOf(review)
  const errors = wholeDraftErrors(review)
  const ecqs = Object.entries(review.ecqs)
  return errors.length + ecqs.length === 0 ? '' : html`<section class="first" aria-labelledby="first">
  <h2 id="first">What to mend first</h2>
  ${whole(errors, (paragraph) => paragraphName(places[paragraph]))}
  <div class="cards">${ecqs.map(([id, ecq]) => html`<article class="card">
    <h3>${ecqTitle(review.framework, id)} ${verdictChip(ecq)}</h3>
    ${three(firstThree(review, id), (paragraph) => numberName(places[paragraph]))}
  </article>`)}</div>
</section>`
}

function signature({ signOff: { author, note, signedAt }, until }: HandedBack): Piece {
  return html`<section class="signature" aria-label="From your coach">
  <p><strong>Read and signed off by ${told(author)}</strong> on ${longDay(signedAt)}. The remarks below are those that your coach let stand.</p>
  ${note === null ? '' : html`<p>${told(note)}</p>`}
  ${until === null ? '' : html`<p class="faint">This page can be read until ${longDay(until)}; print it if you want to keep it longer.</p>`}
</section>`
}

const longDay = (moment: string): string => new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(moment))

function facts(review: Review): Piece {
  const { draft, framework, createdAt, date, findings } = review
  const { error, warning, suggestion } = countSeverities(findings)
  const pages = draft.pages ? `, ${pagesInWords(draft.pages)}` : ''
  return html`<dl class="facts">
    <div><dt>Reviewed</dt><dd>${createdAt.slice(0, 10)}</dd></div>
    <div><dt>Length</dt><dd>${many(draft.words, 'word')}${pages}</dd></div>
    <div><dt>Framework</dt><dd>${framework}, ages counted from ${date}</dd></div>
    <div><dt>Found</dt><dd>${many(error, 'error')}, ${many(warning, 'warning')}, ${many(suggestion, 'suggestion')}</dd></div>
    <div><dt>Read by</dt><dd>${told(engineWords(review))}</dd></div>
  </dl>`
}

type Naming = (paragraph: number) => string

const whole = (errors: readonly Mend[], name: Naming): Piece | '' =>
  errors.length === 0 ? '' : html`<article class="card card--whole"><h3>The draft as a whole</h3><ol>${errors.map((mend) => mendItem(mend, name))}</ol></article>`

function three(mends: readonly Mend[], name: Naming): Piece {
  if (mends.length === 0) return html`<p>Nothing stands out. Read it aloud once more, and keep it.</p>`
  return html`<ol>${mends.map((mend) => mendItem(mend, name))}</ol>`
}

function mendItem({ says, paragraph, more }: Mend, name: Naming): Piece {
  const place = paragraph === null ? '' : html` <span class="at">${paragraphLink(paragraph, name(paragraph))}${more === 0 ? '' : ` and ${many(more, 'more place')}`}</span>`
  return html`<li>${told(says)}${place}</li>`
}
