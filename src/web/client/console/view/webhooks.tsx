/** Addresses that are told when something is done: added with a secret that is shown once, and listed with what was sent to each. */
import { useState } from 'hono/jsx/dom'
import type { AnswerTo } from '../../../../client/routes.ts'
import { askJson } from '../../ask-json.ts'
import { useAnswer } from '../use-answer.ts'
import { webhookEvents } from '../webhook.ts'
import { Section } from './section.tsx'
import { WebhookCard } from './webhook-card.tsx'

export function Webhooks() {
  const list = useAnswer<AnswerTo<'GET /v1/webhooks'>>('v1/webhooks?limit=100')
  const { value, error, forgive, change } = list
  const [made, setMade] = useState<string | null>(null)
  const [lacking, setLacking] = useState<string | null>(null)
  const add = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const fields = new FormData(form)
    const events = fields.getAll('event').map(String)
    setLacking(events.length === 0 ? 'Choose at least one event that this address should hear of.' : null)
    if (events.length === 0) return
    const added = await change(askJson<AnswerTo<'POST /v1/webhooks'>>('v1/webhooks', 'POST', { url: String(fields.get('url')).trim(), events }))
    if (!added) return
    setMade(added.secret)
    form.reset()
  }
  const onInput = (): void => {
    setLacking(null)
    forgive()
  }
  return (
    <Section title="Webhooks" error={lacking ?? error}>
      <p class="faint">Your own program is told when something has ended, by a signed POST (Standard Webhooks) with ids and figures and no word of a draft. What it does not take is tried again for half a day.</p>
      <form class="sieves" onInput={onInput} onSubmit={(event: Event) => void add(event as SubmitEvent)}>
        <div class="sieves__field sieves__field--wide"><label for="webhook-url">Address to call</label><input class="usa-input" id="webhook-url" name="url" type="url" required maxlength={2000} placeholder="https://…" /></div>
        <fieldset class="choices">
          <legend>Call it when</legend>
          {webhookEvents.map(({ event, title }) => <label><input type="checkbox" name="event" value={event} checked />{` ${title}`}</label>)}
        </fieldset>
        <button type="submit" class="usa-button">Add a webhook</button>
      </form>
      {made !== null && <p class="note" role="status">{'What it gets is signed with this secret. Copy it now; it is not shown again: '}<code class="secret">{made}</code></p>}
      {value?.webhooks.length === 0 && <p class="faint">No webhooks yet. Without one, programs ask at <code>/v1/reviews</code> and <code>/v1/batches</code> how far things are.</p>}
      {(value?.webhooks ?? []).map((webhook) => <WebhookCard key={webhook.id} webhook={webhook} list={list} />)}
    </Section>
  )
}
