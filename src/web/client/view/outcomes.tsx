/** Places where a measurable outcome belongs, with the questions to ask and a sentence with blanks. */
import type { Outcome } from '../../../ecq/review.ts'
import { familyWords } from '../words.ts'
import { Message } from './message.tsx'
import { type PlaceProps, PlaceLink } from './place-link.tsx'

interface Props extends PlaceProps {
  readonly outcomes: readonly Outcome[]
}

export function Outcomes({ outcomes, ...place }: Props) {
  return (
    <Message title="Where a measure belongs">
      <p>{outcomes.length === 0 ? 'No place asks for a measure that is not there.' : 'The blanks are yours to fill, with facts you can vouch for.'}</p>
      <ul class="cards">
        {outcomes.map((outcome) => (
          <li class="card">
            <PlaceLink evidence={outcome} {...place} />
            <p class="faint">{`Could be counted in: ${outcome.families.map((family) => familyWords[family]).join(', ')}`}</p>
            <ul>{outcome.questions.map((question) => <li>{question}</li>)}</ul>
            <p class="template">{outcome.template}</p>
          </li>
        ))}
      </ul>
    </Message>
  )
}
