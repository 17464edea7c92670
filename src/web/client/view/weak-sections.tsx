/** Action and result sections that are weak, each with the question that would mend it. */
import type { ReviewedParagraph } from '../../../ecq/review.ts'
import { weakWords } from '../../../ecq/weak-words.ts'
import { Message } from './message.tsx'
import { type PlaceProps, PlaceLink } from './place-link.tsx'

interface Props extends PlaceProps {
  readonly paragraphs: readonly ReviewedParagraph[]
}

export function WeakSections({ paragraphs, ...place }: Props) {
  const weak = paragraphs.flatMap(({ index, weak: marks }) => marks.map((mark) => ({ index, ...mark })))
  return (
    <Message title="Weak sections">
      {weak.length === 0 && <p>No action or result section came out as weak.</p>}
      <ul class="cards">
        {weak.map(({ index, section, reason, evidence, question }) => (
          <li class="card">
            <h4 class="card__title">{`${section === 'action' ? 'Action' : 'Result'}: ${weakWords({ section, reason })}`}</h4>
            <p class="question">{question}</p>
            {evidence ? <PlaceLink evidence={evidence} {...place} /> : <p class="faint">{`Paragraph ${index + 1}`}</p>}
          </li>
        ))}
      </ul>
    </Message>
  )
}
