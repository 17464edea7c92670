/** The element itself, as it will stand in a page of the organization's site, with a token of its own. */
import { useEffect, useRef } from 'hono/jsx/dom'
import type { AnswerTo } from '../../../../client/routes.ts'
import { askJson } from '../../ask-json.ts'
import type { Look } from '../embed-snippets.ts'

interface Props {
  readonly organization: string
  readonly look: Look
}

type Element = HTMLElement & { getToken: () => Promise<string> }

export function EmbedPreview({ organization, look }: Props) {
  const place = useRef<HTMLDivElement | null>(null)
  const shown = useRef<Element | null>(null)
  useEffect(() => {
    loadElement()
    const element = document.createElement('ecq-coach') as Element
    element.setAttribute('organization', organization)
    element.getToken = newToken()
    shown.current = element
    dress(element, look)
    place.current?.replaceChildren(element)
    return () => element.remove()
  }, [organization])
  useEffect(() => void (shown.current && dress(shown.current, look)), [look])
  return (
    <>
      <p class="faint">Drafts that are reviewed in the preview are real ones; delete them on the desk.</p>
      <div ref={place} />
    </>
  )
}

function dress(element: Element, look: Look): void {
  for (const [name, value] of Object.entries(look)) {
    if (value === '') element.removeAttribute(name)
    else element.setAttribute(name, value)
  }
}

/** Later tokens are for the same guest, so that the preview goes on when one expires. */
function newToken(): () => Promise<string> {
  let guest: string | undefined
  return async () => {
    const answer = await askJson<AnswerTo<'POST /v1/embed-tokens'>>('v1/embed-tokens', 'POST', guest === undefined ? {} : { guest })
    if ('error' in answer) throw new Error(answer.error)
    guest = answer.value.guest
    return answer.value.token
  }
}

function loadElement(): void {
  if (customElements.get('ecq-coach') || document.querySelector('script[src="./embed.js"]')) return
  const script = document.createElement('script')
  script.type = 'module'
  script.src = './embed.js'
  document.head.append(script)
}
