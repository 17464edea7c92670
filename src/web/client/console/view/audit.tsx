/** What was done lately and by whom: ids only, no word of a draft. */
import { useState } from 'hono/jsx/dom'
import type { AnswerTo } from '../../../../client/routes.ts'
import { actionWords, actorWords, endWords } from '../action-words.ts'
import { momentOf } from '../moment-of.ts'
import { useAnswer } from '../use-answer.ts'
import { Section } from './section.tsx'

export function Audit() {
  const [after, setAfter] = useState<string | null>(null)
  const { value, error, again } = useAnswer<AnswerTo<'GET /v1/audit'>>(`v1/audit?limit=25${after === null ? '' : `&after=${after}`}`)
  return (
    <Section title="What was done" error={error}>
      <p class="comment__doing">
        {after === null ? <button type="button" class="usa-button usa-button--unstyled" onClick={() => void again()}>Look again</button> : <button type="button" class="usa-button usa-button--unstyled" onClick={() => setAfter(null)}>Newest</button>}
        {value?.next && <button type="button" class="usa-button usa-button--unstyled" onClick={() => setAfter(value.next)}>Older</button>}
      </p>
      {value?.entries.length === 0 ? <p class="faint">Nothing was changed yet.</p> : (
        <div class="scroll" tabIndex={0} role="region" aria-label="What was done">
          <table class="triage audit">
            <thead><tr><th scope="col">When (UTC)</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">Which</th></tr></thead>
            <tbody>{(value?.entries ?? []).map(({ at, actor, action, target, status }) => <tr><td>{momentOf(at)}</td><td>{actorWords(actor)}</td><td>{actionWords(action)}{endWords(status)}</td><td class="faint">{target ?? ''}</td></tr>)}</tbody>
          </table>
        </div>
      )}
    </Section>
  )
}
