/** Quoted words as a button that shows where they stand in the draft. */
import type { Evidence } from '../../../ecq/finding.ts'
import type { Span } from '../../../text/span.ts'
import { shorten } from '../../../text/shorten.ts'
import type { Action } from '../state.ts'

export interface PlaceProps {
  readonly placeOf: (evidence: Evidence) => Span | null
  readonly dispatch: (action: Action) => void
}

export function PlaceLink({ evidence, placeOf, dispatch }: PlaceProps & { readonly evidence: Evidence }) {
  const place = placeOf(evidence)
  const quote = shorten(evidence.quote, 120)
  if (!place) return <span class="place place--gone">{`“${quote}” (these words have changed since)`}</span>
  return (
    <button type="button" class="place" onClick={() => dispatch({ type: 'place-shown', span: place })}>
      {`“${quote}”`}<span class="usa-sr-only"> Show in the draft</span>
    </button>
  )
}
