/** What was sent to a webhook, newest first: how it ended, what was answered and why; sent again on request. */
import { useEffect, useState } from 'hono/jsx/dom'
import type { AnswerTo } from '../../../../client/routes.ts'
import { askJson } from '../../ask-json.ts'
import { Said } from '../../view/said.tsx'
import { momentOf } from '../moment-of.ts'
import { useAnswer } from '../use-answer.ts'
import { type Delivery, eventWords, statusWords } from '../webhook.ts'

/** Milliseconds between two looks at messages that are under way. */
const pause = 2000

interface Props {
  /** its id */
  readonly webhook: string
  /** an answer came, which may have turned the webhook off */
  readonly onEnded: () => void
}

export function Deliveries({ webhook, onEnded }: Props) {
  const [status, setStatus] = useState<Delivery['status'] | ''>('')
  const [after, setAfter] = useState<string | null>(null)
  const path = `v1/webhooks/${webhook}/deliveries`
  const { value, error, again, change } = useAnswer<AnswerTo<'GET /v1/webhooks/{id}/deliveries'>>(`${path}?limit=20${status && `&status=${status}`}${after === null ? '' : `&after=${after}`}`)
  const moving = value?.deliveries.some((delivery) => delivery.status === 'pending') ?? false
  const ended = value?.deliveries.filter((delivery) => delivery.status !== 'pending').map(({ id, tries }) => `${id} ${tries}`).join()
  useEffect(() => {
    if (ended) onEnded()
  }, [ended])
  useEffect(() => {
    if (!moving) return
    const timer = setInterval(() => void again(), pause)
    return () => clearInterval(timer)
  }, [moving, status, after])
  const select = (chosen: string): void => {
    setAfter(null)
    setStatus(chosen as Delivery['status'] | '')
  }
  const replay = (delivery: string): void => void change(askJson(`${path}/${delivery}/replay`, 'POST'))
  return (
    <div class="deliveries">
      {error !== null && <p class="note note--changed" role="alert"><Said words={error} /></p>}
      <div class="sieves">
        <div class="sieves__field">
          <label for={`status-${webhook}`}>Show</label>
          <select class="usa-select" id={`status-${webhook}`} value={status} onChange={({ target }: Event) => select((target as HTMLSelectElement).value)}>
            <option value="">everything</option>
            {Object.entries(statusWords).map(([id, title]) => <option value={id}>{title}</option>)}
          </select>
        </div>
        <button type="button" class="usa-button usa-button--unstyled sieves__doing" onClick={() => void again()}>Look again</button>
      </div>
      {value?.deliveries.length === 0 && <p class="faint">{status === '' ? 'Nothing was sent yet. Send a test to see whether your program takes it.' : 'None of these.'}</p>}
      {value && value.deliveries.length > 0 && <Sent deliveries={value.deliveries} onReplay={replay} />}
      {(after !== null || value?.next) && (
        <p class="comment__doing">
          {after !== null && <button type="button" class="usa-button usa-button--unstyled" onClick={() => setAfter(null)}>Newest</button>}
          {value?.next && <button type="button" class="usa-button usa-button--unstyled" onClick={() => setAfter(value.next)}>Older</button>}
        </p>
      )}
    </div>
  )
}

const Sent = ({ deliveries, onReplay }: { readonly deliveries: readonly Delivery[]; readonly onReplay: (id: string) => void }) => (
  <div class="scroll" tabIndex={0} role="region" aria-label="What was sent">
    <table class="triage audit">
      <thead><tr><th scope="col">When (UTC)</th><th scope="col">What</th><th scope="col">State</th><th scope="col" class="triage__number">Tries</th><th scope="col">Last answer</th><th scope="col"><span class="usa-sr-only">Send again</span></th></tr></thead>
      <tbody>
        {deliveries.map(({ id, event, status, tries, response, reason, createdAt, triedAt }) => (
          <tr key={id}>
            <td>{momentOf(createdAt)}</td>
            <td>{eventWords(event)}</td>
            <td><span class={`sent sent--${status}`}>{statusWords[status]}</span></td>
            <td class="triage__number">{String(tries)}</td>
            <td>{triedAt === null ? 'none' : `${reason ?? `It answered ${response}.`} (${momentOf(triedAt)})`}</td>
            <td>{status !== 'pending' && <button type="button" class="usa-button usa-button--unstyled" onClick={() => onReplay(id)}>{'Send again'}<span class="usa-sr-only">{` what was sent ${momentOf(createdAt)}`}</span></button>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
