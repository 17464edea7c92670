/** Leads to the box where one writes to the coach, from wherever one is on the page. */
import type { Action } from './state.ts'

export function goToTalk(dispatch: (action: Action) => void): void {
  dispatch({ type: 'pane-shown', pane: 'coach' })
  // On a narrow screen the box is there once the pane is.
  requestAnimationFrame(() => document.querySelector<HTMLElement>('#say')?.focus())
}
