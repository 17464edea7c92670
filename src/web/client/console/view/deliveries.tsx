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
  const [status, setStatus] = useState<Status>('')
  const [after, setAfter] = useState<string | null>(null)
  const path = `v1/webhooks/${webhook}/deliveries`
  const { value, error, again, change } = useAnswer<AnswerTo<'GET /v1/webhooks/{id}/deliveries'>>(`${path}?limit=20${status && `&status=${status}`}${after === null ? '' : `&after=${after}`}`)
  useFollowing(value?.deliveries ?? [], { again, onEnded, shown: `${status} ${after}` })
  const select = (chosen: Status): void => {
    setAfter(null)
    setStatus(chosen)
  }
  const replay = (delivery: string): void => void change(askJson(`${path}/${delivery}/replay`, 'POST'))
  return (
    <div class="deliveries">
      {error !== null && <p class="note note--changed" role="alert"><Said words={error} /></p>}
      <div class="sieves">
        <ChooseStatus id={`status-${webhook}`} status={status} onChoose={select} />
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

/** Empty for all of them. */
type Status = Delivery['status'] | ''

interface Following {
  readonly again: () => Promise<void>
  readonly onEnded: () => void
  /** which page of which deliveries */
  readonly shown: string
}

/** Looks again while messages are under way, and tells when more of them have ended. */
function useFollowing(deliveries: readonly Delivery[], { again, onEnded, shown }: Following): void {
  const moving = deliveries.some(({ status }) => status === 'pending')
  const ended = deliveries.filter(({ status }) => status !== 'pending').map(({ id, tries }) => `${id} ${tries}`).join()
  useEffect(() => {
    if (ended) onEnded()
  }, [ended])
  useEffect(() => {
    if (!moving) return
    const timer = setInterval(() => void again(), pause)
    return () => clearInterval(timer)
  }, [moving, shown])
}

const ChooseStatus = ({ id, status, onChoose }: { readonly id: string; readonly status: Status; readonly onChoose: (status: Status) => void }) => (
  <div class="sieves__field">
    <label for={id}>Show</label>
    <select class="usa-select" id={id} value={status} onChange={({ target }: Event) => onChoose((target as HTMLSelectElement).value as Status)}>
      <option value="">everything</option>
      {Object.entries(statusWords).map(([one, title]) => <option value={one}>{title}</option>)}
    </select>
  </div>
)

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
