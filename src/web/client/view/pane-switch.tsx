/** On a narrow screen: two buttons that show the draft or the coach. */
import { many } from '../../../text/many.ts'
import type { Action, State } from '../state.ts'

interface Props {
  readonly pane: State['pane']
  readonly placed: number
  readonly dispatch: (action: Action) => void
}

export function PaneSwitch({ pane, placed, dispatch }: Props) {
  const button = (name: State['pane'], text: string) => (
    <button type="button" class="switch__button" aria-pressed={pane === name ? 'true' : 'false'} onClick={() => dispatch({ type: 'pane-shown', pane: name })}>
      {text}
    </button>
  )
  return (
    <nav class="switch" aria-label="Show">
      {button('draft', `Draft, ${many(placed, 'mark')}`)}
      {button('coach', 'Coach')}
    </nav>
  )
}
