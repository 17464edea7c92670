/** The coach's desk: many drafts in a table, one of them open, and what the group misses. */
import { PageTop } from '../../view/page-top.tsx'
import { SaidAlert } from '../../view/said-alert.tsx'
import { type DeskDoing, useDesk } from '../use-desk.ts'
import { CohortView } from './cohort-view.tsx'
import { DropFiles } from './drop-files.tsx'
import { OpenDraft } from './open-draft.tsx'
import { Sieves } from './sieves.tsx'
import { TriageTable } from './triage-table.tsx'

export function Desk() {
  const desk = useDesk()
  const { state } = desk
  return (
    <>
      <a class="usa-skipnav" href="#drafts">Skip to the drafts</a>
      <PageTop here="desk" note="Drafts you drop here are sent to the server of this page and kept until you delete them." />
      <main class="board" id="drafts" tabIndex={-1}>
        {state.error !== null && <SaidAlert words={state.error} onAgain={state.drafts === null ? () => void desk.refresh() : undefined} />}
        {state.open ? <OpenDraft key={state.open.review.id} desk={desk} open={state.open} /> : (state.drafts !== null || state.error === null) && <AllDrafts desk={desk} />}
      </main>
      <p class="usa-sr-only" role="status">{state.news}</p>
    </>
  )
}

function AllDrafts({ desk }: { readonly desk: DeskDoing }) {
  const { state, dispatch } = desk
  return (
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
      {state.view === 'drafts' ? <TriageTable desk={desk} /> : <CohortView desk={desk} />}
    </>
  )
}
