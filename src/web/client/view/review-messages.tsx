/** The review, told as the coach's messages: the board, each ECQ, weak sections, places for a measure. */
import type { Lineage } from '../../../ecq/lineage.ts'
import type { State, Told } from '../state.ts'
import { BoardMessage } from './board-message.tsx'
import { EcqMessage } from './ecq-message.tsx'
import { LateLineage } from './late-lineage.tsx'
import { Outcomes } from './outcomes.tsx'
import type { PlaceProps } from './place-link.tsx'
import { WeakSections } from './weak-sections.tsx'

export interface ReviewProps extends PlaceProps {
  readonly told: Told
  readonly lineage: Lineage | null
  readonly blanks: State['blanks']
  /** the draft was edited since */
  readonly changed: boolean
}

export function ReviewMessages({ told, lineage, blanks, changed, placeOf, dispatch }: ReviewProps) {
  const place = { placeOf, dispatch }
  return (
    <>
      {changed && <p class="note note--changed">The draft has changed since this review. The marks are up to date; for the rest, press Review again.</p>}
      {told.panel && told.ecqs && <BoardMessage told={told} panel={told.panel} {...place} />}
      {lineage && <LateLineage lineage={lineage} told={told} {...place} />}
      {Object.entries(told.ecqs ?? {}).map(([id, ecq]) => <EcqMessage key={id} id={id} ecq={ecq} told={told} {...place} />)}
      {told.paragraphs && <WeakSections paragraphs={told.paragraphs} text={told.draft.text} {...place} />}
      {told.outcomes && <Outcomes outcomes={told.outcomes} blanks={blanks} {...place} />}
    </>
  )
}
