/** All drafts in one table, sortable, those at risk first. */
import type { DeskDraft } from '../ask-desk.ts'
import { ecqTitle } from '../ecq-title.ts'
import { type Column, siftDrafts, sortDrafts } from '../sort-drafts.ts'
import type { DeskDoing } from '../use-desk.ts'
import { many } from '../../words.ts'

const heads: readonly (readonly [Column, string])[] = [
  ['title', 'Draft'], ['risk', 'Risk'], ['outcome', 'Simulated board'], ['refused', 'Refused'], ['errors', 'Errors'], ['warnings', 'Warnings'], ['words', 'Words'], ['changedAt', 'Changed'],
]
const outcomeWords = { approve: 'Approve', rewrite: 'Rewrite', disapprove: 'Disapprove' }
const statusWords = { queued: 'Waiting for its review', running: 'Being reviewed', failed: 'The review failed', done: '' }

export function TriageTable({ desk }: { readonly desk: DeskDoing }) {
  const { state } = desk
  if (state.drafts === null) return <p class="faint">Reading the drafts…</p>
  if (state.drafts.length === 0) return <p class="faint">No drafts yet. After the review each stands here with its risk, the board’s votes and what to mend; a folder of files is one drop.</p>
  const shown = sortDrafts(siftDrafts(state.drafts, state.sieve), state.order)
  return (
    <>
      <div class="scroll" tabIndex={0} role="region" aria-label="Drafts">
        <table class="triage">
          <caption class="usa-sr-only">Drafts; a head sorts by its column</caption>
          <thead>
            <tr>
              {heads.map(([column, title]) => <Head column={column} title={title} desk={desk} />)}
              <th scope="col">Client</th>
              <th scope="col"><span class="usa-sr-only">Delete</span></th>
            </tr>
          </thead>
          <tbody>{shown.map((draft) => <Row key={draft.id} draft={draft} desk={desk} />)}</tbody>
        </table>
      </div>
      <p class="faint">{`${many(shown.length, 'draft')} of ${state.drafts.length}. The board is a simulation; risk is high where a published rule is broken or the board would disapprove, medium where it refuses an ECQ or its seats are torn.`}</p>
    </>
  )
}

function Head({ column, title, desk: { state, dispatch } }: { readonly column: Column; readonly title: string; readonly desk: DeskDoing }) {
  const on = state.order.by === column
  return (
    <th scope="col" class={/^(?:errors|warnings|words)$/.test(column) ? 'triage__number' : undefined} aria-sort={on ? (state.order.down ? 'descending' : 'ascending') : 'none'}>
      <button type="button" class="triage__sort" onClick={() => dispatch({ type: 'sorted', order: { by: column, down: on && !state.order.down } })}>
        {title}<span aria-hidden="true">{on ? (state.order.down ? ' ▼' : ' ▲') : ''}</span>
      </button>
    </th>
  )
}

function Row({ draft, desk }: { readonly draft: DeskDraft; readonly desk: DeskDoing }) {
  const { latest } = draft
  const triage = latest?.triage
  const erase = (): void => void (confirm(`Delete “${draft.title}” with all its versions and reviews? This cannot be undone.`) && desk.forget(draft))
  return (
    <tr>
      <th scope="row">
        {latest?.status === 'done' ? <button type="button" class="place" onClick={() => void desk.open(draft)}>{draft.title}</button> : draft.title}
      </th>
      {triage ? (
        <>
          <td><span class={`risk risk--${triage.risk}`}>{triage.risk}</span></td>
          <td>{outcomeWords[triage.outcome]}</td>
          <td>{triage.refused.length === 0 ? 'none' : triage.refused.map(ecqTitle).join(', ')}</td>
          <td class="triage__number">{String(triage.errors)}</td>
          <td class="triage__number">{String(triage.warnings)}</td>
          <td class="triage__number">{String(triage.words)}</td>
        </>
      ) : (
        <td colspan={6} class="faint">{latest ? statusWords[latest.status] : 'Not reviewed yet'}</td>
      )}
      <td>{new Date(draft.changedAt).toLocaleDateString('en-US', { month: 'short', day: 'numeric' })}</td>
      <td>
        <select class="triage__client" aria-label={`Client of ${draft.title}`} value={draft.client ?? ''} onChange={({ target }: Event) => void desk.giveToClient(draft.id, (target as HTMLSelectElement).value)}>
          {draft.client === null && <option value="" selected>none</option>}
          {desk.state.clients.map(({ id, name }) => <option value={id} selected={id === draft.client}>{name}</option>)}
        </select>
      </td>
      <td><button type="button" class="usa-button usa-button--unstyled" onClick={erase}>{'Delete'}<span class="usa-sr-only">{` ${draft.title}`}</span></button></td>
    </tr>
  )
}
