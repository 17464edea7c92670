/** Above the draft: what it is, the filters, the walk from mark to mark, and the Review button. */
import { severities } from '../../../ecq/kind.ts'
import { many } from '../../../text/many.ts'
import type { Coach } from '../use-coach.ts'
import type { Mark, VisibleMarks } from '../visible-marks.ts'
import { canReview } from '../can-review.ts'
import { severityWords } from '../words.ts'

const clearing = 'Forget the draft, its reviews and your dismissals, in this browser and on the server of this page? This cannot be undone.'

interface Props {
  readonly coach: Coach
  readonly marks: VisibleMarks
  readonly active: Mark | undefined
  readonly onStep: (by: 1 | -1) => void
}

export function DraftToolbar({ coach, marks, active, onStep }: Props) {
  const { state, dispatch, clear } = coach
  const at = active ? `${marks.placed.indexOf(active) + 1} of ${marks.placed.length}` : many(marks.placed.length, 'mark')
  return (
    <div class="toolbar">
      <div class="toolbar__row">
        <h2 class="toolbar__title" id="draft-title">{state.draft.from ?? 'Your draft'}</h2>
        <span class="toolbar__words">{many(state.check?.words ?? 0, 'word')}</span>
        <span class="toolbar__gap" />
        {clear && <button type="button" class="usa-button usa-button--unstyled" onClick={() => confirm(clearing) && void clear()}>Clear</button>}
        <ReviewButton coach={coach} />
      </div>
      <div class="toolbar__row">
        <fieldset class="filters">
          <legend class="usa-sr-only">Show marks of</legend>
          {severities.map((severity) => (
            <label class={`filter filter--${severity}`} title={severityWords[severity].means}>
              <input type="checkbox" checked={state.filters[severity]} onChange={() => dispatch({ type: 'severity-toggled', severity })} />
              <span>{`${severityWords[severity].many} ${marks.counts[severity]}`}</span>
            </label>
          ))}
        </fieldset>
        <span class="toolbar__gap" />
        <div class="walk" role="group" aria-label="Marks">
          <button type="button" class="walk__button" disabled={marks.placed.length === 0} aria-keyshortcuts="p Shift+F8" onClick={() => onStep(-1)}>Previous</button>
          <span class="walk__at">{at}</span>
          <button type="button" class="walk__button" disabled={marks.placed.length === 0} aria-keyshortcuts="n F8" onClick={() => onStep(1)}>Next</button>
        </div>
      </div>
    </div>
  )
}

function ReviewButton({ coach }: { readonly coach: Coach }) {
  const { state, review, stop } = coach
  if (state.asking?.what === 'review') {
    return <button type="button" class="usa-button usa-button--outline" onClick={stop}>Stop</button>
  }
  const ready = canReview(state)
  return (
    <button type="button" class="usa-button" disabled={!ready} aria-keyshortcuts="Control+Enter" onClick={() => void review()}>
      {state.told ? 'Review again' : 'Review'}
    </button>
  )
}
