/** The marks that the person has dismissed, with the reasons, to bring back. */
import { shorten } from '../../../text/shorten.ts'
import type { Action, Dismissal } from '../state.ts'

interface Props {
  readonly dismissed: readonly Dismissal[]
  readonly dispatch: (action: Action) => void
}

export function DismissedList({ dismissed, dispatch }: Props) {
  if (dismissed.length === 0) return null
  return (
    <details class="listing">
      <summary>{`Dismissed (${dismissed.length})`}</summary>
      <ul>
        {dismissed.map(({ id, quote, message, reason }) => (
          <li key={id}>
            <p>{`“${shorten(quote, 80)}” ${message}`}</p>
            <p class="faint">
              {`You said: ${reason}. `}
              <button type="button" class="usa-button usa-button--unstyled" onClick={() => dispatch({ type: 'restored', id })}>Bring it back</button>
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
