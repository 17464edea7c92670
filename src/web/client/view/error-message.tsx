/** What went wrong, in one sentence, brought into view. */
import { useEffect, useRef } from 'hono/jsx/dom'
import { Said } from './said.tsx'

export function ErrorMessage({ error }: { readonly error: string }) {
  const alert = useRef<HTMLDivElement | null>(null)
  useEffect(() => {
    // The newest browsers answer with a promise, which an effect must not hand on.
    void alert.current?.scrollIntoView({ block: 'nearest' })
  }, [error])
  return (
    <div class="usa-alert usa-alert--error usa-alert--slim" role="alert" ref={alert}>
      <div class="usa-alert__body">
        <p class="usa-alert__text"><Said words={error} /></p>
      </div>
    </div>
  )
}
