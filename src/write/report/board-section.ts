/** The simulated board in the report: the votes as a table, what each seat weighs, and what was said. */
import { html } from 'hono/html'
import type { Review } from '../../ecq/review.ts'
import { ecqTitle, ratingWord } from '../review-words.ts'
import { type Piece, capital, told } from './words.ts'

export function boardSection({ panel, ecqs, framework }: Review): Piece {
  const ids = Object.keys(ecqs)
  return html`<section aria-labelledby="board">
  <h2 id="board">The board’s votes</h2>
  <div class="scroll" role="region" aria-label="Votes" tabindex="0"><table class="votes">
    <thead><tr><th scope="col">Seat</th><th scope="col">Before the talk</th>${ids.map((id) => html`<th scope="col">${ecqTitle(framework, id)}</th>`)}</tr></thead>
    <tbody>${panel.seats.map(({ seat, leaning, preliminary, votes }) => html`<tr>
      <th scope="row">${told(seat)}<span class="leaning">${told(leaning)}</span></th>
      <td>${capital(preliminary)}</td>
      ${ids.map((id) => html`<td>${voteWords(votes[id])}</td>`)}
    </tr>`)}</tbody>
    <tfoot><tr><th scope="row" colspan="2">Together</th>${ids.map((id) => html`<td>${voteWords(ecqs[id])}</td>`)}</tr></tfoot>
  </table></div>
  ${panel.discussion.length === 0 ? '' : html`<h3>What was said</h3><ul class="said">${panel.discussion.map((line) => html`<li>${told(line)}</li>`)}</ul>`}
</section>`
}

type Vote = Pick<Review['ecqs'][string], 'rating' | 'certify'>

const voteWords = (vote: Vote | undefined): Piece | '' =>
  vote ? html`<span class="vote ${vote.certify ? 'good' : vote.rating === 'borderline' ? 'warning' : 'error'}">${vote.certify ? '✓' : '✗'} ${ratingWord(vote.rating)}</span>` : ''
