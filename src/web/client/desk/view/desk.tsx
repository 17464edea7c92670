/** The coach's desk: many drafts in a table, one of them open, and what the group misses. */
import { useDesk } from '../use-desk.ts'
import { PageTop } from '../../view/page-top.tsx'
import { CohortView } from './cohort-view.tsx'
import { DropFiles } from './drop-files.tsx'
import { OpenDraft } from './open-draft.tsx'
import { Sieves } from './sieves.tsx'
import { TriageTable } from './triage-table.tsx'

export function Desk() {
  const desk = useDesk()
  const { state, dispatch } = desk
  return (
    <>
      <a class="usa-skipnav" href="#drafts">Skip to the drafts</a>
      <PageTop here="desk" note="Drafts you drop here are sent to the server of this page and kept until you delete them." />
      <main class="board" id="drafts" tabIndex={-1}>
        {state.error !== null && <div class="usa-alert usa-alert--error usa-alert--slim" role="alert"><div class="usa-alert__body"><p class="usa-alert__text">{state.error}</p></div></div>}
        {state.open ? (
          <OpenDraft key={state.open.review.id} desk={desk} open={state.open} />
        ) : (
          <>
            <DropFiles desk={desk} />
            {state.drafts !== null && state.drafts.length > 0 && (
              <>
                <div class="switch switch--always" role="group" aria-label="What to show">
                  <button type="button" class="switch__button" aria-pressed={state.view === 'drafts' ? 'true' : 'false'} onClick={() => dispatch({ type: 'view-chosen', view: 'drafts' })}>Drafts</button>
                  <button type="button" class="switch__button" aria-pressed={state.view === 'cohort' ? 'true' : 'false'} onClick={() => dispatch({ type: 'view-chosen', view: 'cohort' })}>What the group misses</button>
                </div>
                <Sieves desk={desk} />
              </>
            )}
            {state.view === 'drafts' ? <TriageTable desk={desk} /> : <CohortView state={state} />}
          </>
        )}
      </main>
      <p class="usa-sr-only" role="status">{state.news}</p>
    </>
  )
}
