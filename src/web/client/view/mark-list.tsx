/** All marks as a list, for those who would rather read it than the margins of a text; made when somebody looks, because it is long. */
import { useEffect, useState } from 'hono/jsx/dom'
import { shorten } from '../../../text/shorten.ts'
import { type RuleWords, ruleTitle } from '../checking.ts'
import { explainMark } from '../explain-mark.ts'
import type { Action } from '../state.ts'
import type { Mark } from '../visible-marks.ts'
import { SeverityTag } from './severity-tag.tsx'

interface Props {
  readonly marks: readonly Mark[]
  readonly words: RuleWords
  readonly dispatch: (action: Action) => void
}

export function MarkList({ marks, words, dispatch }: Props) {
  const [wanted, want] = useState(false)
  useEffect(() => {
    const show = (): void => want(true)
    addEventListener('beforeprint', show)
    return () => removeEventListener('beforeprint', show)
  }, [])
  if (marks.length === 0) return null
  return (
    <details class="listing" onToggle={() => want(true)}>
      <summary>{`All marks in order (${marks.length})`}</summary>
      <ol>
        {wanted && marks.map(({ finding, folded }) => (
          <li key={finding.id}>
            <SeverityTag severity={finding.severity} />{' '}
            <button type="button" class="place" onClick={() => explainMark(finding.id, dispatch)}>
              {`${ruleTitle(words, finding.ruleId)}: “${shorten(finding.quote, 60)}”`}
            </button>
            {folded.length > 0 && <span class="faint">{` and ${folded.length} more there`}</span>}
          </li>
        ))}
      </ol>
    </details>
  )
}
