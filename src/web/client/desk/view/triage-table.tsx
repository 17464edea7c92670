/** All drafts in one table, sortable, those most at risk first. On a telephone its rows are cards, and the roles keep it a table for those who hear it. */
import { many } from '../../../../text/many.ts'
import { useState } from 'hono/jsx/dom'
import { riskMeans } from '../../../../ecq/risk.ts'
import { mostListed } from '../ask-desk.ts'
import { type Column, siftDrafts, sortDrafts } from '../sort-drafts.ts'
import type { DeskDoing } from '../use-desk.ts'
import { DraftRow } from './draft-row.tsx'
import { EmptyDesk } from './empty-desk.tsx'

const heads: readonly (readonly [Column, string])[] = [
  ['title', 'Draft'], ['risk', 'Risk'], ['outcome', 'Simulated board'], ['refused', 'Refused'], ['errors', 'Errors'], ['warnings', 'Warnings'], ['words', 'Words'], ['changedAt', 'Changed'],
]

/** Rows: more would make each keystroke in Find wait. */
const atATime = 100

export function TriageTable({ desk }: { readonly desk: DeskDoing }) {
  const { state } = desk
  const [most, setMost] = useState(atATime)
  if (state.drafts === null) return <p class="faint">Reading the drafts…</p>
  if (state.drafts.length === 0) return <EmptyDesk desk={desk} />
  const shown = sortDrafts(siftDrafts(state.drafts, state.sieve), state.order)
  return (
    <>
      <p class="faint">{`${many(shown.length, 'draft')} of ${state.drafts.length}${state.drafts.length < mostListed ? '' : ', the newest that the desk holds'}. ${riskMeans}`}</p>
      <div class="scroll" tabIndex={0} role="region" aria-label="Drafts">
        <table class="triage triage--cards" role="table">
          <caption class="usa-sr-only">Drafts; a head sorts by its column</caption>
          <thead role="rowgroup">
            <tr role="row">
              {heads.map(([column, title]) => <Head column={column} title={title} desk={desk} />)}
              <th scope="col" role="columnheader" class="triage__plain">Client</th>
              <th scope="col" role="columnheader" class="triage__plain"><span class="usa-sr-only">Rename or delete</span></th>
            </tr>
          </thead>
          <tbody role="rowgroup">{shown.slice(0, most).map((draft) => <DraftRow key={draft.id} draft={draft} desk={desk} />)}</tbody>
        </table>
      </div>
      {shown.length > most && <p><button type="button" class="usa-button usa-button--outline more" onClick={() => setMost(most + atATime)}>{`Show ${Math.min(atATime, shown.length - most)} more`}</button></p>}
    </>
  )
}

function Head({ column, title, desk: { state, dispatch } }: { readonly column: Column; readonly title: string; readonly desk: DeskDoing }) {
  const on = state.order.by === column
  return (
    <th scope="col" role="columnheader" class={/^(?:errors|warnings|words)$/.test(column) ? 'triage__number' : undefined} aria-sort={on ? (state.order.down ? 'descending' : 'ascending') : 'none'}>
      <button type="button" class="triage__sort" onClick={() => dispatch({ type: 'sorted', order: { by: column, down: on && !state.order.down } })}>
        {title}<span aria-hidden="true">{on ? (state.order.down ? ' ▼' : ' ▲') : ''}</span>
      </button>
    </th>
  )
}
