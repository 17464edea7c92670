/** `<ecq-coach>`: the element that an organization puts into a page of its own site. It opens the frame, gives it tokens and the site's look, and tells the site what goes on. */
import { type Given, type Told, messageOf, protocol } from './messages.ts'
import { type ThemeWishes, themeNames } from './theme.ts'

/** Answers a new token from the site's own server. */
type GetToken = () => Promise<string>

const told: readonly Told['type'][] = ['hello', 'ready', 'height', 'review.started', 'review.done', 'token.expired']
const script = new URL(import.meta.url)

interface Frame {
  readonly dress: () => void
  /** gives a token where the page still waits for one */
  readonly supply: () => void
  readonly close: () => void
}

function openFrame(element: HTMLElement, getToken: () => GetToken | null): Frame {
  const frame = frameOf(element)
  const give = (message: Given): void => frame.contentWindow?.postMessage({ ...message, protocol }, script.origin)
  const dress = (): void => give({ type: 'theme', theme: wishesOf(element) })
  let wanting = false
  const giveToken = async (): Promise<void> => {
    const ask = getToken() ?? askAddress(element)
    // The site's script may come later than the page.
    wanting = ask === null
    if (ask !== null) give({ type: 'token', token: await answerOf(ask) })
  }
  const stopHearing = hear(frame, (message) => {
    if (message.type === 'hello') {
      dress()
      void giveToken()
      return
    }
    if (message.type === 'height') frame.style.height = `${Number(message.height)}px`
    const { type, protocol: _, ...detail } = message as Told & { protocol: string }
    element.dispatchEvent(new CustomEvent(type, { detail }))
    if (type === 'token.expired') void giveToken()
  })
  const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' })
  root.replaceChildren(frame)
  return {
    dress,
    supply: () => void (wanting && giveToken()),
    close: () => {
      stopHearing()
      frame.remove()
    },
  }
}

/** The frame with the page in it, as the attributes of the element want it; not yet on the site. */
function frameOf(element: HTMLElement): HTMLIFrameElement {
  const frame = element.ownerDocument.createElement('iframe')
  const address = new URL('embed', script)
  address.search = new URLSearchParams({ organization: element.getAttribute('organization') ?? '', host: location.origin }).toString()
  frame.src = address.href
  frame.title = element.getAttribute('label') ?? 'ECQ coach'
  frame.allow = 'clipboard-write'
  Object.assign(frame.style, { display: 'block', width: '100%', height: '30rem', maxHeight: 'var(--ecq-max-height, max(32rem, 90vh))', border: '0' })
  return frame
}

/** Hears what the page in this frame says, and nobody else; answers how to stop. */
function hear(frame: HTMLIFrameElement, onTold: (message: Told) => void): () => void {
  const take = ({ data, source, origin }: MessageEvent<unknown>): void => {
    if (source !== frame.contentWindow || origin !== script.origin) return
    const message = messageOf<Told>(data, told)
    if (message) onTold(message)
  }
  addEventListener('message', take)
  return () => removeEventListener('message', take)
}

/** Attributes go before custom properties of the site's style sheet. */
function wishesOf(element: HTMLElement): ThemeWishes {
  const style = getComputedStyle(element)
  return Object.fromEntries(themeNames.map((name) => [name, element.getAttribute(name) ?? style.getPropertyValue(`--ecq-${name}`).trim()]))
}

/** Asks the site's own server, at the address that the attribute names. */
function askAddress(element: HTMLElement): GetToken | null {
  const address = element.getAttribute('token-url')
  if (address === null) return null
  return async () => {
    const answer = await fetch(address, { method: 'POST', headers: { accept: 'application/json' } })
    if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
    return ((await answer.json()) as { token: string }).token
  }
}

/** Null where the site gives none; why, the browser tells whoever looks for errors of the page. */
async function answerOf(ask: GetToken): Promise<string | null> {
  try {
    return await ask()
  } catch (error) {
    reportError(new Error('<ecq-coach> has no token', { cause: error }))
    return null
  }
}

// An element of one's own is a class to the browser; this one only hands over to functions.
customElements.define('ecq-coach', class extends HTMLElement {
  static observedAttributes = ['token-url', ...themeNames]
  #getToken: GetToken | null = null
  #frame: Frame | null = null

  /** Called whenever the page needs a token; in its place the attribute `token-url` may name an address of the site. */
  get getToken(): GetToken | null {
    return this.#getToken
  }

  set getToken(ask: GetToken | null) {
    this.#getToken = ask
    this.#frame?.supply()
  }

  connectedCallback(): void {
    // Set before this script had come.
    const early = Object.getOwnPropertyDescriptor(this, 'getToken')?.value as GetToken | undefined
    if (early) {
      Reflect.deleteProperty(this, 'getToken')
      this.#getToken = early
    }
    this.style.display ||= 'block'
    this.#frame = openFrame(this, () => this.#getToken)
  }

  disconnectedCallback(): void {
    this.#frame?.close()
    this.#frame = null
  }

  attributeChangedCallback(): void {
    this.#frame?.dress()
    this.#frame?.supply()
  }
})
