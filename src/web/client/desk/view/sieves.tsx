/** Which drafts the table and the group view speak of, and where a new client is named. */
import { type PropsWithChildren, useState } from 'hono/jsx/dom'
import { ecqTitle } from '../../titles.ts'
import type { DeskClient } from '../ask-desk.ts'
import type { DeskDoing } from '../use-desk.ts'

export function Sieves({ desk: { state, dispatch, addClient, forgetClient } }: { readonly desk: DeskDoing }) {
  const [name, setName] = useState('')
  const refused = [...new Set((state.drafts ?? []).flatMap(({ latest }) => latest?.triage?.refused ?? []))]
  const chosen = state.clients.find(({ id }) => id === state.sieve.client)
  const forget = ({ id, name: called, drafts }: DeskClient): void => void (confirm(`Delete ${called} with ${drafts === 1 ? 'one draft' : `${drafts} drafts`} and all reviews? This cannot be undone.`) && forgetClient(id))
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
        <select class="usa-select" id="of-client" value={state.sieve.client ?? ''} onChange={({ target }: Event) => dispatch({ type: 'sifted', sieve: { client: (target as HTMLSelectElement).value || null } })}>
          <option value="">all</option>
          <option value="none">none yet</option>
          {state.clients.map((client) => <option value={client.id}>{client.name}</option>)}
        </select>
      </Field>
      <Field id="refused" title="Refused ECQ">
        <select class="usa-select" id="refused" value={state.sieve.refused ?? ''} onChange={({ target }: Event) => dispatch({ type: 'sifted', sieve: { refused: (target as HTMLSelectElement).value || null } })}>
          <option value="">any</option>
          {refused.map((id) => <option value={id}>{ecqTitle({}, id)}</option>)}
        </select>
      </Field>
      {state.sieve.miss && <button type="button" class="usa-button usa-button--unstyled sieves__doing" onClick={() => dispatch({ type: 'sifted', sieve: { miss: null } })}>{`${state.sieve.miss.sort === 'rule' ? 'Only with' : 'Only without'} “${state.sieve.miss.title}” ✕`}<span class="usa-sr-only"> Show all again</span></button>}
      {chosen && <button type="button" class="usa-button usa-button--unstyled sieves__doing" onClick={() => forget(chosen)}>{`Delete ${chosen.name}`}</button>}
      <form class="sieves__new" onSubmit={add}>
        <Field id="new-client" title="New client"><input class="usa-input" id="new-client" type="text" maxlength={200} value={name} onInput={({ target }: InputEvent) => setName((target as HTMLInputElement).value)} /></Field>
        <button type="submit" class="usa-button usa-button--outline">Add client</button>
      </form>
    </div>
  )
}

const Field = ({ id, title, children }: PropsWithChildren<{ readonly id: string; readonly title: string }>) => (
  <div class="sieves__field"><label for={id}>{title}</label>{children}</div>
)
