/** One webhook: what it hears of, turned on or off, tried out, deleted, with what was sent to it. */
import { useState } from 'hono/jsx/dom'
import { askJson } from '../../ask-json.ts'
import type { Asked } from '../use-answer.ts'
import { type Webhook, eventWords } from '../webhook.ts'
import { Deliveries } from './deliveries.tsx'

interface Props {
  readonly webhook: Webhook
  readonly list: Pick<Asked<unknown>, 'change' | 'again'>
}

export function WebhookCard({ webhook: { id, url, events, enabled }, list: { change, again } }: Props) {
  const [open, setOpen] = useState(false)
  const [tests, setTests] = useState(0)
  const path = `v1/webhooks/${id}`
  const turn = (): void => void change(askJson(path, 'PATCH', { enabled: !enabled }))
  const test = async (): Promise<void> => {
    if (!(await change(askJson(`${path}/test`, 'POST')))) return
    setOpen(true)
    setTests(tests + 1)
  }
  const remove = (): void => void (confirm(`Delete the webhook to ${url}? What was sent to it is forgotten too.`) && change(askJson(path, 'DELETE')))
  const of = <span class="usa-sr-only">{` ${url}`}</span>
  return (
    <article class={`card webhook ${enabled ? '' : 'webhook--off'}`}>
      <h3 class="webhook__url">{url}</h3>
      <p>{enabled ? `Called when ${events.map(eventWords).join(', when ')}.` : 'Turned off: it is not called, and what was still under way to it is given up.'}</p>
      <p class="comment__doing">
        {enabled && <button type="button" class="usa-button usa-button--outline" onClick={() => void test()}>{'Send a test'}{of}</button>}
        <button type="button" class="usa-button usa-button--outline" aria-expanded={open ? 'true' : 'false'} onClick={() => setOpen(!open)}>{'What was sent'}{of}</button>
        <button type="button" class="usa-button usa-button--unstyled" onClick={turn}>{enabled ? 'Turn off' : 'Turn on'}{of}</button>
        <button type="button" class="usa-button usa-button--unstyled" onClick={remove}>{'Delete'}{of}</button>
      </p>
      {open && <Deliveries key={String(tests)} webhook={id} onEnded={() => void again()} />}
    </article>
  )
}
