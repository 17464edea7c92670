/** A signed review handed back as a link: made for some days, shown once, and taken back. */
import { many } from '../../../../text/many.ts'
import { useEffect, useState } from 'hono/jsx/dom'
import { longDay } from '../../words.ts'
import { type HandBackLink, endLink, listLinks, makeLink } from '../ask-desk.ts'
import type { DeskDoing } from '../use-desk.ts'

interface Props {
  readonly desk: DeskDoing
  readonly review: string
}

const days = [7, 30, 90]

export function HandBackLinks({ desk, review }: Props) {
  const [links, setLinks] = useState<readonly HandBackLink[]>([])
  const [made, setMade] = useState<string | null>(null)
  const refresh = async (): Promise<void> => {
    const answer = await desk.told(listLinks(review))
    if (answer) setLinks(answer.links)
  }
  useEffect(() => void refresh(), [review])
  const make = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const link = await desk.told(makeLink(review, Number(new FormData(event.target as HTMLFormElement).get('days'))))
    if (!link) return
    setMade(link.url)
    await refresh()
  }
  const end = async (id: string): Promise<void> => {
    const answer = await desk.told(endLink(review, id).then((gone) => ('error' in gone ? gone : { value: true })))
    if (!answer) return
    setMade(null)
    await refresh()
  }
  return (
    <div class="links">
      <form class="handback" onSubmit={(event: Event) => void make(event as SubmitEvent)}>
        <label>Or as a link, for <select class="usa-select" name="days">{days.map((count) => <option value={String(count)} selected={count === 30}>{many(count, 'day')}</option>)}</select></label>
        <button type="submit" class="usa-button usa-button--outline">Make a link</button>
      </form>
      {made !== null && <Made url={made} />}
      {links.length > 0 && (
        <ul class="links__list">
          {links.map(({ id, expiresAt, opens, openedAt }) => (
            <li>{`Ends on ${dayOf(expiresAt)}, ${openedAt === null ? 'not read yet' : `read ${opens === 1 ? 'once' : `${opens} times`}, last on ${dayOf(openedAt)}`}. `}<button type="button" class="usa-button usa-button--unstyled" onClick={() => void end(id)}>{'Take it back'}<span class="usa-sr-only">{` the link that ends on ${dayOf(expiresAt)}`}</span></button></li>
          ))}
        </ul>
      )}
    </div>
  )
}

const dayOf = (moment: string): string => longDay(moment.slice(0, 10))

function Made({ url }: { readonly url: string }) {
  const [copied, setCopied] = useState(false)
  const copy = (): void => void navigator.clipboard.writeText(url).then(() => setCopied(true), () => setCopied(false))
  return (
    <div class="note" role="status">
      <p>Send this address to your client now; it is not shown again. Whoever has it reads what you accepted, and nothing else.</p>
      <p><code class="secret">{url}</code> <button type="button" class="usa-button usa-button--unstyled" onClick={copy}>{copied ? 'Copied' : 'Copy'}</button></p>
      {/^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(url).hostname) && <p>It opens on this machine only, because this service answers nobody else.</p>}
    </div>
  )
}
