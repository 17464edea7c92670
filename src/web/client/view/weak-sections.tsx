/** Action and result sections that are weak, each with the question that would mend it. */
import type { ReviewedParagraph } from '../../../ecq/review.ts'
import { weakWords } from '../../../ecq/weak-words.ts'
import { Message } from './message.tsx'
import { type PlaceProps, PlaceLink } from './place-link.tsx'

interface Props extends PlaceProps {
  readonly paragraphs: readonly ReviewedParagraph[]
  /** the reviewed draft */
  readonly text: string
}

export function WeakSections({ paragraphs, text, ...place }: Props) {
  // Where no words prove it, the paragraph itself is shown.
  const weak = paragraphs.flatMap(({ start, end, weak: marks }) => marks.map((mark) => ({ ...mark, evidence: mark.evidence ?? { start, end, quote: text.slice(start, end) } })))
  return (
    <Message title="Weak sections">
      {weak.length === 0 && <p>No action or result section came out as weak.</p>}
      <ul class="cards">
        {weak.map(({ section, reason, evidence, question }) => (
          <li class="card">
            <h4 class="card__title">{`${section === 'action' ? 'Action' : 'Result'}: ${weakWords({ section, reason })}`}</h4>
            <p class="question">{question}</p>
            <PlaceLink evidence={evidence} {...place} />
          </li>
        ))}
      </ul>
    </Message>
  )
}
