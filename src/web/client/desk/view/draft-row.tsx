/** One draft in the table, on a telephone a card of its own: how it stands, whose it is, and its name, which can be changed. */
import { useEffect, useRef, useState } from 'hono/jsx/dom'
import { outcomeWord, riskOf, riskWhy } from '../../../../ecq/risk.ts'
import type { DeskDraft } from '../ask-desk.ts'
import { ecqTitle } from '../../titles.ts'
import type { DeskDoing } from '../use-desk.ts'

interface Props {
  readonly draft: DeskDraft
  readonly desk: DeskDoing
}

const statusWords = { queued: 'Waiting for its review', running: 'Being reviewed', failed: 'The review failed. ', done: '' }

export function DraftRow({ draft, desk }: Props) {
  const { id, title, latest } = draft
  const [renaming, setRenaming] = useState(false)
  const [opener, renamer] = [useRef<HTMLButtonElement | null>(null), useRef<HTMLButtonElement | null>(null)]
  useEffect(() => {
    if (desk.state.closed === id) opener.current?.focus()
  }, [])
  const renamed = (): void => {
    setRenaming(false)
    renamer.current?.focus()
  }
  const erase = (): void => void (confirm(`Delete “${title}” with all its versions and reviews? This cannot be undone.`) && desk.forget(draft))
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {renaming ? <Rename draft={draft} desk={desk} onDone={renamed} /> : latest?.status === 'done' ? <button type="button" class="place" ref={opener} onClick={() => void desk.open(draft)}>{title}</button> : title}
        {latest?.signedAt && <span class="triage__signed">{`signed off ${day(latest.signedAt)}`}</span>}
      </th>
      <Standing draft={draft} desk={desk} />
      <td role="cell" data-head="Changed">{day(draft.changedAt)}</td>
      <td role="cell" data-head="Client">
        <select class="triage__client" aria-label={`Client of ${title}`} value={draft.client ?? ''} onChange={({ target }: Event) => void desk.change(id, { client: (target as HTMLSelectElement).value || null })}>
          <option value="" selected={draft.client === null}>none</option>
          {desk.state.clients.map((client) => <option value={client.id} selected={client.id === draft.client}>{client.name}</option>)}
        </select>
      </td>
      <td role="cell" class="triage__doing">
        <button type="button" class="usa-button usa-button--unstyled" ref={renamer} onClick={() => setRenaming(true)}>{'Rename'}<span class="usa-sr-only">{` ${title}`}</span></button>
        <button type="button" class="usa-button usa-button--unstyled" onClick={erase}>{'Delete'}<span class="usa-sr-only">{` ${title}`}</span></button>
      </td>
    </tr>
  )
}

const day = (moment: string): string => new Date(moment).toLocaleDateString('en-US', { month: 'short', day: 'numeric' })

/** A review that failed tells why where errors are told. */
function Standing({ draft, desk }: Props) {
  const { latest, title } = draft
  const triage = latest?.triage
  if (!triage) {
    return (
      <td role="cell" colspan={6} class="faint">
        {latest ? statusWords[latest.status] : 'Not reviewed yet'}
        {latest?.status === 'failed' && <button type="button" class="usa-button usa-button--unstyled" onClick={() => void desk.open(draft)}>{'Why?'}<span class="usa-sr-only">{` ${title}`}</span></button>}
      </td>
    )
  }
  const risk = riskOf(triage)
  return (
    <>
      <td role="cell" data-head="Risk" class="triage__risk"><span class={`risk risk--${risk}`}>{risk}</span> <span class="risk__why">{riskWhy(triage)}</span></td>
      <td role="cell" data-head="Simulated board">{outcomeWord(triage)}</td>
      <td role="cell" data-head="Refused" class="triage__refused">{triage.refused.length === 0 ? 'none' : triage.refused.map((id) => `${ecqTitle({}, id)}${triage.tooShort?.includes(id) ? ' (too short)' : ''}`).join(', ')}</td>
      <td role="cell" data-head="Errors" class="triage__number">{String(triage.errors)}</td>
      <td role="cell" data-head="Warnings" class="triage__number">{String(triage.warnings)}</td>
      <td role="cell" data-head="Words" class="triage__number">{triage.words.toLocaleString('en-US')}</td>
    </>
  )
}

function Rename({ draft: { id, title }, desk, onDone }: Props & { readonly onDone: () => void }) {
  const field = useRef<HTMLInputElement | null>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const save = (event: Event): void => {
    event.preventDefault()
    const name = field.current?.value.trim() ?? ''
    onDone()
    if (name !== '' && name !== title) void desk.change(id, { title: name })
  }
  const leave = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') onDone()
  }
  return (
    <form class="rename" onSubmit={save} onKeyDown={leave}>
      <input class="usa-input" aria-label={`New name of ${title}`} maxlength={200} required value={title} ref={field} />
      <button type="submit" class="usa-button">Save</button>
      <button type="button" class="usa-button usa-button--unstyled" onClick={onDone}>Cancel</button>
    </form>
  )
}
