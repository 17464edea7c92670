/** The coach's column: its messages in order, and the composer under them. */
import { memo } from 'hono/jsx/dom'
import type { Evidence } from '../../../ecq/finding.ts'
import { canTalk } from '../can-talk.ts'
import { findPlace } from '../find-place.ts'
import { goToTalk } from '../go-to-talk.ts'
import type { Coach } from '../use-coach.ts'
import type { VisibleMarks } from '../visible-marks.ts'
import { Composer } from './composer.tsx'
import { ErrorMessage } from './error-message.tsx'
import { isWhole } from '../reduce.ts'
import { Greeting } from './greeting.tsx'
import { LateChat } from './late-chat.tsx'
import { LateReviewMessages } from './late-review-messages.tsx'
import { Progress } from './progress.tsx'
import { ReadMessage } from './read-message.tsx'

interface Props {
  readonly coach: Coach
  readonly marks: VisibleMarks
  readonly hasDraft: boolean
}

/** Drawn again only when it is given something else. */
export const CoachPane = memo(function CoachPane({ coach, marks, hasDraft }: Props) {
  const { state, dispatch } = coach
  const placeOf = (evidence: Evidence) => findPlace(state.draft.text, evidence)
  return (
    <section class="coach" id="coach" aria-labelledby="coach-title" tabIndex={-1}>
      <div class={hasDraft ? 'coach__head' : 'usa-sr-only'}>
        <h2 class="coach__title" id="coach-title">Coach</h2>
        {canTalk(state) && <button type="button" class="usa-button usa-button--unstyled coach__talk" onClick={() => goToTalk(dispatch)}>Talk it over</button>}
      </div>
      <div class="coach__messages">
        {!hasDraft && <Greeting shut={state.shut} />}
        {hasDraft && state.check?.whole && <ReadMessage coach={coach} check={state.check} marks={marks} />}
        {state.told && <LateReviewMessages told={state.told} lineage={state.lineage} blanks={state.blanks} changed={state.told.draft.text !== state.draft.text} placeOf={placeOf} dispatch={dispatch} />}
        {isWhole(state.told) && canTalk(state) && <LateChat key={state.told.id} coach={coach} placeOf={placeOf} />}
      </div>
      {state.asking && <Progress asking={state.asking} />}
      {state.done !== null && <p class="note">{state.done}</p>}
      {state.error !== null && <ErrorMessage error={state.error} />}
      {isWhole(state.told) ? (
        <details class="another">
          <summary>Bring another draft</summary>
          <Composer coach={coach} hasDraft={hasDraft} />
        </details>
      ) : (
        <Composer coach={coach} hasDraft={hasDraft} />
      )}
    </section>
  )
})
