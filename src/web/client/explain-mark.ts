/** Opens the explanation of a mark for somebody at the keyboard, whose next key must already find it. */
import { flushSync } from 'hono/jsx/dom'
import type { Action } from './state.ts'

/** Drawn and focused within the call: until the focus has moved, keys go nowhere, and fast hands lose one. */
export function explainMark(id: string, dispatch: (action: Action) => void): void {
  flushSync(() => dispatch({ type: 'mark-opened', id }))
  document.querySelector<HTMLElement>('#explanation')?.focus({ preventScroll: true })
}
