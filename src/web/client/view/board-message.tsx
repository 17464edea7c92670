/** The simulated board: its disposition, three seats with votes and reasons, and what it is not. */
import { unevenRatings, unstableVotes } from '../../../ecq/repeated-votes.ts'
import type { Panel, Seat } from '../../../ecq/review.ts'
import { firstVoteWord, ratingWord } from '../../../ecq/verdict-words.ts'
import { disposition } from '../disposition.ts'
import { isWhole } from '../reduce.ts'
import type { Told } from '../state.ts'
import { ecqTitle } from '../titles.ts'
import { ExportMenu } from './export-menu.tsx'
import { Message } from './message.tsx'
import { VoteTable } from './vote-table.tsx'
import type { PlaceProps } from './place-link.tsx'
import { Reasons } from './reasons.tsx'

interface Props extends PlaceProps {
  readonly told: Told
  readonly panel: Panel
}

export function BoardMessage({ told, panel, ...place }: Props) {
  const { outcome } = panel.disposition
  const titleOf = (id: string): string => ecqTitle(told, id)
  const wavering = [...unstableVotes(panel.seats, titleOf), ...unevenRatings(panel.seats, titleOf)]
  return (
    <Message title="Simulated board" id="board">
      <p class={`verdict verdict--${outcome}`}>{disposition(told, panel)}</p>
      {isWhole(told) && <ExportMenu review={told} dispatch={place.dispatch} />}
      <p class="faint">
        Three seats of this program voted, not people; it certifies nothing and predicts no real board. {isWhole(told) && engine(told)}
      </p>
      {Object.keys(told.ecqs ?? {}).length > 1 && <VoteTable panel={panel} told={told} />}
      <div class="seats">
        {panel.seats.map((seat) => <SeatCard key={seat.seat} seat={seat} told={told} {...place} />)}
      </div>
      {wavering.map((line) => <p>{line}</p>)}
      {panel.discussion.length > 0 && (
        <>
          <h4>What the seats said</h4>
          <ul>{panel.discussion.map((line) => <li>{line}</li>)}</ul>
        </>
      )}
    </Message>
  )
}

function SeatCard({ seat, told, ...place }: PlaceProps & { readonly seat: Seat; readonly told: Told }) {
  return (
    <section class="seat" aria-label={seat.seat}>
      <h4 class="seat__name">{seat.seat}</h4>
      <p class="faint">{seat.leaning}</p>
      {seat.engine !== 'offline' && <p class="faint">{seat.engine}</p>}
      <p class={`seat__vote seat__vote--${seat.preliminary}`}>{`First vote: ${firstVoteWord(seat)}`}</p>
      {Object.entries(seat.votes).map(([id, vote]) => (
        <details class="seat__why" key={id}>
          <summary>{`${ecqTitle(told, id)}: ${ratingWord(vote)}${vote.wordsMissing === undefined ? `, ${vote.certify ? 'certify' : 'refuse'}` : ''}${vote.repeated?.stable === false ? ', unstable' : ''}`}</summary>
          <Reasons reasons={vote.reasons} {...place} />
        </details>
      ))}
    </section>
  )
}

const engine = (told: Told): string =>
  told.engine?.name === 'model'
    ? `Engine: ${told.engine.models.map(({ provider, id }) => `${provider} ${id}`).join(', ')}; the draft was sent there.`
    : 'Engine: offline, on the server of this page; no model was asked and nothing was sent further.'
