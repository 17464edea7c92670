/** What the drafts in sight miss most, as three lists with bars. */
import { type Miss, cohort } from '../cohort.ts'
import { siftDrafts } from '../sort-drafts.ts'
import type { DeskState } from '../state.ts'
import { many } from '../../words.ts'

export function CohortView({ state }: { readonly state: DeskState }) {
  const group = cohort(siftDrafts(state.drafts ?? [], state.sieve))
  if (group.reviewed === 0) return <p class="faint">Nothing is reviewed yet.</p>
  return (
    <div class="cohort">
      <p class="faint">{`Over ${many(group.reviewed, 'reviewed draft')}.`}</p>
      <Misses title="Faults" misses={group.rules} of={group.reviewed} />
      <Misses title="Competencies that nothing shows" misses={group.competencies} of={group.reviewed} />
      <Misses title="Refused ECQs" misses={group.refused} of={group.reviewed} />
    </div>
  )
}

const Misses = ({ title, misses, of }: { readonly title: string; readonly misses: readonly Miss[]; readonly of: number }) => (
  <section class="message">
    <h2 class="message__title">{title}</h2>
    {misses.length === 0 ? <p>None.</p> : (
      <ul class="misses">
        {misses.map(({ title: name, drafts }) => (
          <li>
            <span>{`${name}: ${drafts} of ${of}`}</span>
            <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
              <rect class="bar__track" x="0" y="0" width="100" height="10" />
              <rect class="bar__part bar__part--action" x="0" y="2" width={(drafts / of) * 100} height="6" />
            </svg>
          </li>
        ))}
      </ul>
    )}
  </section>
)
