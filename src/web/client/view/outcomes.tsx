/** Places where a measurable outcome belongs, with the questions to ask and a sentence with blanks. */
import type { Outcome } from '../../../ecq/review.ts'
import type { State } from '../state.ts'
import { familyWords } from '../../../ecq/family-words.ts'
import { FillTemplate, keyOf } from './fill-template.tsx'
import { Message } from './message.tsx'
import { type PlaceProps, PlaceLink } from './place-link.tsx'

interface Props extends PlaceProps {
  readonly outcomes: readonly Outcome[]
  /** what the candidate put into blanks, by place and template */
  readonly blanks: State['blanks']
}

export function Outcomes({ outcomes, blanks, ...place }: Props) {
  return (
    <Message title="Where a measure belongs">
      <p>{outcomes.length === 0 ? 'No place asks for a measure that is not there.' : 'The blanks are yours to fill, with facts you can vouch for.'}</p>
      <ul class="cards">
        {outcomes.map((outcome) => (
          <li class="card">
            <PlaceLink evidence={outcome} {...place} />
            <p class="faint">{`Could be counted in: ${familyWords(outcome.families)}`}</p>
            <ul>{outcome.questions.map((question) => <li>{question}</li>)}</ul>
            <FillTemplate outcome={outcome} words={blanks[keyOf(outcome)] ?? []} place={place.placeOf(outcome)} dispatch={place.dispatch} />
          </li>
        ))}
      </ul>
    </Message>
  )
}
