/** Who votes what on which ECQ, at a glance. */
import type { Panel } from '../../../ecq/review.ts'
import { ratingWord } from '../../../ecq/verdict-words.ts'
import type { Told } from '../state.ts'
import { ecqTitle } from '../titles.ts'

export const VoteTable = ({ panel, told }: { readonly panel: Panel; readonly told: Told }) => (
  <table class="votes">
    <caption class="usa-sr-only">Votes by ECQ and seat</caption>
    <thead>
      <tr>
        <th scope="col">ECQ</th>
        {panel.seats.map(({ seat }) => <th scope="col">{seat}</th>)}
      </tr>
    </thead>
    <tbody>
      {Object.keys(told.ecqs ?? {}).map((id) => (
        <tr key={id}>
          <th scope="row">{ecqTitle(told, id)}</th>
          {panel.seats.map(({ votes }) => {
            const vote = votes[id]
            return <td class={vote ? `votes__${vote.rating}` : ''}>{vote ? ratingWord(vote) : ''}</td>
          })}
        </tr>
      ))}
    </tbody>
  </table>
)
