/** All drafts in one table, sortable, those at risk first. */
import { type PropsWithChildren, useState } from 'hono/jsx/dom'
import { findEcq, frameworks } from '../../../../ecq/frameworks.ts'
import type { DeskDraft } from '../ask-desk.ts'
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
      <Sieves desk={desk} />
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
    <th scope="col" aria-sort={on ? (state.order.down ? 'descending' : 'ascending') : 'none'}>
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

function Sieves({ desk: { state, dispatch, addClient } }: { readonly desk: DeskDoing }) {
  const [name, setName] = useState('')
  const refused = [...new Set((state.drafts ?? []).flatMap(({ latest }) => latest?.triage?.refused ?? []))]
  const add = (event: Event): void => {
    event.preventDefault()
    if (name.trim() !== '') void addClient(name.trim())
    setName('')
  }
  return (
    <div class="sieves">
      <Field id="find" title="Find">
        <input class="usa-input" id="find" type="search" value={state.sieve.words} onInput={({ target }: InputEvent) => dispatch({ type: 'sifted', sieve: { words: (target as HTMLInputElement).value } })} />
      </Field>
      <Field id="of-client" title="Client">
        <select class="usa-select" id="of-client" onChange={({ target }: Event) => dispatch({ type: 'sifted', sieve: { client: (target as HTMLSelectElement).value || null } })}>
          <option value="">all</option>
          <option value="none">none yet</option>
          {state.clients.map((client) => <option value={client.id}>{client.name}</option>)}
        </select>
      </Field>
      <Field id="refused" title="Refused ECQ">
        <select class="usa-select" id="refused" onChange={({ target }: Event) => dispatch({ type: 'sifted', sieve: { refused: (target as HTMLSelectElement).value || null } })}>
          <option value="">any</option>
          {refused.map((id) => <option value={id}>{ecqTitle(id)}</option>)}
        </select>
      </Field>
      <form class="sieves__new" onSubmit={add}>
        <Field id="new-client" title="New client"><input class="usa-input" id="new-client" type="text" maxlength={200} value={name} onInput={({ target }: InputEvent) => setName((target as HTMLInputElement).value)} /></Field>
        <button type="submit" class="usa-button usa-button--outline">Add</button>
      </form>
    </div>
  )
}

const Field = ({ id, title, children }: PropsWithChildren<{ readonly id: string; readonly title: string }>) => (
  <div class="sieves__field"><label for={id}>{title}</label>{children}</div>
)

const ecqTitle = (id: string): string => Object.values(frameworks).map((framework) => findEcq(framework, id)?.title).find(Boolean) ?? id
