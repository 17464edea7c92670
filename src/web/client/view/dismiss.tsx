/** Dismisses a mark, with a reason. */
import { useId, useRef, useState } from 'hono/jsx/dom'

const reasons = ['It is right as it is', 'It does not apply to this draft', 'I mend it another way', 'The mark is wrong']

export function Dismiss({ onDismiss }: { readonly onDismiss: (reason: string) => void }) {
  const [asked, setAsked] = useState(false)
  const select = useRef<HTMLSelectElement | null>(null)
  const id = useId()
  if (!asked) return <button type="button" class="usa-button usa-button--unstyled" onClick={() => setAsked(true)}>Dismiss…</button>
  return (
    <div class="dismiss">
      <label class="dismiss__label" for={id}>Dismiss it because</label>
      <select class="usa-select" id={id} ref={select}>
        {reasons.map((reason) => <option value={reason}>{reason}</option>)}
      </select>
      <button type="button" class="usa-button usa-button--outline" onClick={() => onDismiss(select.current?.value ?? (reasons[0] as string))}>Dismiss</button>
    </div>
  )
}
