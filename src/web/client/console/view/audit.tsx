/** What was done lately and by whom, the same in a row in one line: ids only, no word of a draft. */
import { useState } from 'hono/jsx/dom'
import type { AnswerTo } from '../../../../client/routes.ts'
import { actionWords, actorWords, endWords } from '../action-words.ts'
import { type FoldedEntries, foldEntries } from '../fold-entries.ts'
import { momentOf } from '../moment-of.ts'
import { useAnswer } from '../use-answer.ts'
import { Section } from './section.tsx'
import { ShortId } from './short-id.tsx'

export function Audit() {
  const [after, setAfter] = useState<string | null>(null)
  const { value, error, again } = useAnswer<AnswerTo<'GET /v1/audit'>>(`v1/audit?limit=100${after === null ? '' : `&after=${after}`}`)
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
            <tbody>{foldEntries(value?.entries ?? []).map((folded) => <Row key={folded.entry.id} {...folded} />)}</tbody>
          </table>
        </div>
      )}
    </Section>
  )
}

const Row = ({ entry: { at, actor, action, status }, count, since, targets: [target, ...others] }: FoldedEntries) => (
  <tr>
    <td>{spanOf(since, at)}</td>
    <td><ShortId words={actorWords(actor)} /></td>
    <td>{actionWords(action)}{endWords(status)}{count > 1 && <strong>{`, ${count} times`}</strong>}</td>
    <td class="faint">{target !== undefined && <ShortId words={target} />}{others.length > 0 && <span title={others.join('\n')}>{` and ${others.length} more`}</span>}</td>
  </tr>
)

/** `2026-11-22 08:15 to 08:40`; the day is said twice only where it is another. */
function spanOf(since: string, at: string): string {
  const [from, to] = [momentOf(since), momentOf(at)]
  if (from === to) return to
  return `${from} to ${from.slice(0, 10) === to.slice(0, 10) ? to.slice(11) : to}`
}
