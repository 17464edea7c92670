/** On a narrow screen: buttons that show the draft or the coach, and lead to the conversation once there is one. */
import { useRef } from 'hono/jsx/dom'
import { many } from '../../../text/many.ts'
import { goToTalk } from '../go-to-talk.ts'
import type { Action, State } from '../state.ts'

interface Props {
  readonly pane: State['pane']
  readonly placed: number
  /** there is a review to talk about */
  readonly talks: boolean
  readonly dispatch: (action: Action) => void
}

export function PaneSwitch({ pane, placed, talks, dispatch }: Props) {
  const goBack = usePlaces(pane)
  const show = (name: State['pane']): void => {
    dispatch({ type: 'pane-shown', pane: name })
    goBack(name)
  }
  const button = (name: State['pane'], text: string) => (
    <button type="button" class="switch__button" aria-pressed={pane === name ? 'true' : 'false'} onClick={() => show(name)}>
      {text}
    </button>
  )
  return (
    <nav class="switch" aria-label="Show">
      {button('draft', `Draft, ${many(placed, 'mark')}`)}
      {button('coach', 'Coach')}
      {talks && <button type="button" class="switch__button switch__button--talk" onClick={() => goToTalk(dispatch)}>Talk it over</button>}
    </nav>
  )
}

/** Both panes scroll with the window, so that each is found again where it was left. */
function usePlaces(pane: State['pane']): (to: State['pane']) => void {
  const places = useRef({ draft: 0, coach: 0 })
  const shown = useRef(pane)
  // What is on the screen at this moment is still the pane that is left.
  if (shown.current !== pane) Object.assign(places.current ?? {}, { [shown.current ?? pane]: scrollY })
  shown.current = pane
  return (to) => void (to === pane || requestAnimationFrame(() => scrollTo(0, places.current?.[to] ?? 0)))
}
