/** What the drafts in sight miss most, as three lists with bars. */
import { many } from '../../../../text/many.ts'
import { type Miss, cohort } from '../cohort.ts'
import { type Sieve, siftDrafts } from '../sort-drafts.ts'
import type { DeskDoing } from '../use-desk.ts'

export function CohortView({ desk: { state, dispatch } }: { readonly desk: DeskDoing }) {
  const show = (sieve: Partial<Sieve>): void => {
    dispatch({ type: 'sifted', sieve })
    dispatch({ type: 'view-chosen', view: 'drafts' })
  }
  const group = cohort(siftDrafts(state.drafts ?? [], state.sieve))
  if (group.reviewed === 0) return <p class="faint">Nothing is reviewed yet.</p>
  return (
    <div class="cohort">
      <p class="faint">{`Over ${many(group.reviewed, 'reviewed draft')}. Choose one to see which drafts it is.`}</p>
      <Misses title="Faults" misses={group.rules} of={group.reviewed} onShow={({ id, title }) => show({ miss: { sort: 'rule', id, title } })} />
      <Misses title="Competencies that nothing shows" misses={group.competencies} of={group.reviewed} onShow={({ id, title }) => show({ miss: { sort: 'competency', id, title } })} />
      <Misses title="Refused ECQs" misses={group.refused} of={group.reviewed} onShow={({ id }) => show({ refused: id })} />
    </div>
  )
}

interface Props {
  readonly title: string
  readonly misses: readonly Miss[]
  /** how many drafts there are */
  readonly of: number
  readonly onShow: (miss: Miss) => void
}

const Misses = ({ title, misses, of, onShow }: Props) => (
  <section class="message">
    <h2 class="message__title">{title}</h2>
    {misses.length === 0 ? <p>None.</p> : (
      <ul class="misses">
        {misses.map((miss) => (
          <li>
            <button type="button" class="place" onClick={() => onShow(miss)}>{`${miss.title}: ${miss.drafts} of ${of}`}</button>
            <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
              <rect class="bar__track" x="0" y="0" width="100" height="10" />
              <rect class="bar__part bar__part--action" x="0" y="2" width={(miss.drafts / of) * 100} height="6" />
            </svg>
          </li>
        ))}
      </ul>
    )}
  </section>
)
