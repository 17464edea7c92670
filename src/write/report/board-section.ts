/** The simulated board in the report: the votes as a table, what each seat weighs, and what was said. */
import { html } from 'hono/html'
import { unevenRatings, unstableVotes } from '../../ecq/repeated-votes.ts'
import type { Review } from '../../ecq/review.ts'
import { firstVoteWord, ratingWord } from '../../ecq/verdict-words.ts'
import { ecqTitle } from '../review-words.ts'
import { type Piece, capital, told } from './words.ts'

export function boardSection({ panel, ecqs, framework }: Review): Piece {
  const ids = Object.keys(ecqs)
  const titleOf = (id: string): string => ecqTitle(framework, id)
  const wavering = [...unstableVotes(panel.seats, titleOf), ...unevenRatings(panel.seats, titleOf)]
  const apart = new Set(panel.seats.map(({ engine }) => engine)).size > 1
  return html`<section aria-labelledby="board">
  <h2 id="board">The board’s votes</h2>
  <div class="scroll" role="region" aria-label="Votes" tabindex="0"><table class="votes">
    <thead><tr><th scope="col">Seat</th><th scope="col">Before the talk</th>${ids.map((id) => html`<th scope="col">${ecqTitle(framework, id)}</th>`)}</tr></thead>
    <tbody>${panel.seats.map((seat) => html`<tr>
      <th scope="row">${told(seat.seat)}<span class="leaning">${told(seat.leaning)}${apart ? html`<br>${told(seat.engine)}` : ''}</span></th>
      <td>${capital(firstVoteWord(seat))}</td>
      ${ids.map((id) => html`<td>${voteWords(seat.votes[id])}</td>`)}
    </tr>`)}</tbody>
    <tfoot><tr><th scope="row" colspan="2">Together</th>${ids.map((id) => html`<td>${voteWords(ecqs[id])}</td>`)}</tr></tfoot>
  </table></div>
  ${wavering.map((line) => html`<p>${told(line)}</p>`)}
  ${panel.discussion.length === 0 ? '' : html`<h3>What was said</h3><ul class="said">${panel.discussion.map((line) => html`<li>${told(line)}</li>`)}</ul>`}
</section>`
}

type Vote = Pick<Review['ecqs'][string], 'rating' | 'certify' | 'wordsMissing'> & { readonly close?: boolean | undefined }

const voteWords = (vote: Vote | undefined): Piece | '' =>
  vote ? html`<span class="vote ${vote.certify ? 'good' : vote.rating === 'borderline' ? 'warning' : 'error'}">${vote.wordsMissing === undefined ? (vote.certify ? '✓ ' : '✗ ') : ''}${ratingWord(vote)}${vote.close ? ', close' : ''}</span>` : ''
