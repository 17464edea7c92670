/** The site around the frame, as the page in it knows it: what it is told, and what it gives. Anybody else is not heard. */
import { type Given, type Told, messageOf, protocol } from './messages.ts'

export interface Host {
  readonly tell: (message: Told) => void
  /** One listener for each type; the last one counts. */
  readonly on: <Type extends Given['type']>(type: Type, listener: (message: Extract<Given, { type: Type }>) => void) => void
}

/**
 * Null where the page stands in no frame, or the frame's address names no site. The address says which site it is, and
 * may lie; but the browser gives a message to that site only, and tells truly which site one came from. That the site is
 * allowed at all, `frame-ancestors` has settled before.
 */
export function openHost(here: Window): Host | null {
  const origin = new URLSearchParams(here.location.search).get('host') ?? ''
  if (here.parent === here || !/^https?:\/\/[^/]+$/.test(origin)) return null
  const listeners = new Map<string, (message: never) => void>()
  here.addEventListener('message', ({ data, source, origin: from }: MessageEvent<unknown>) => {
    if (source !== here.parent || from !== origin) return
    const message = messageOf<Given>(data, ['token', 'theme'])
    if (message) listeners.get(message.type)?.(message as never)
  })
  return {
    tell: (message) => here.parent.postMessage({ ...message, protocol }, origin),
    on: (type, listener) => void listeners.set(type, listener),
  }
}
