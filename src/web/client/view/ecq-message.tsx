/** One ECQ of the review: its rating, the CCAR balance, the coverage, the reasons and what to do next. */
import type { ReviewedEcq } from '../../../ecq/review.ts'
import { briefStep } from '../../../ecq/brief-step.ts'
import { ratingWord } from '../../../ecq/verdict-words.ts'
import { many } from '../../../text/many.ts'
import type { Told } from '../state.ts'
import { ecqTitle } from '../titles.ts'
import { Balance } from './balance.tsx'
import { Coverage } from './coverage.tsx'
import { Message } from './message.tsx'
import type { PlaceProps } from './place-link.tsx'
import { Reasons } from './reasons.tsx'

interface Props extends PlaceProps {
  readonly id: string
  readonly ecq: ReviewedEcq
  readonly told: Told
}

const spreads = ['The three seats agree.', 'The seats lie one step apart.', 'The seats lie two steps apart.']

export function EcqMessage({ id, ecq, told, ...place }: Props) {
  return (
    <Message title={ecqTitle(told, id)}>
      <p>
        <strong>{standing(ecq)}</strong> {`${ecq.wordsMissing === undefined ? `${spreads[ecq.spread]} ` : ''}${many(ecq.examples.length, 'example')} told.`}
      </p>
      {ecq.next.length > 0 && (
        <>
          <h4>What would move it</h4>
          <ol>{ecq.next.map((step) => <li>{briefStep(step, told.paragraphs ?? [])}</li>)}</ol>
        </>
      )}
      {Object.keys(told.ecqs ?? {}).length > 1 ? (
        <details class="listing" open={!ecq.certify}>
          <summary>{`Balance, competencies and reasons of ${ecqTitle(told, id)}`}</summary>
          <EcqFacts ecq={ecq} told={told} {...place} />
        </details>
      ) : (
        <EcqFacts ecq={ecq} told={told} {...place} />
      )}
    </Message>
  )
}

const standing = (ecq: ReviewedEcq): string =>
  ecq.wordsMissing === undefined ? `${ecq.certify ? 'Certified' : 'Not certified'}: ${ratingWord(ecq)}.` : `Not judged: too short by ${many(ecq.wordsMissing, 'word')}.`

const EcqFacts = ({ ecq, told, ...place }: Omit<Props, 'id'>) => (
  <>
    <h4>Challenge, Context, Action, Result</h4>
    <Balance balance={ecq.balance} />
    <h4>Competencies</h4>
    <Coverage coverage={ecq.coverage} told={told} {...place} />
    {ecq.reasons.length > 0 && (
      <>
        <h4>Reasons</h4>
        <Reasons reasons={ecq.reasons} {...place} />
      </>
    )}
  </>
)
