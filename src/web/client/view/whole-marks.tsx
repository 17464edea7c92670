/** Findings that have no place in the text: about the draft, or the file, as a whole. */
import { type RuleWords, ruleTitle } from '../checking.ts'
import type { Action } from '../state.ts'
import type { Mark } from '../visible-marks.ts'
import { Dismiss } from './dismiss.tsx'
import { SeverityTag } from './severity-tag.tsx'
import { SourceLink } from './source-link.tsx'

interface Props {
  readonly marks: readonly Mark[]
  readonly words: RuleWords
  readonly dispatch: (action: Action) => void
}

export function WholeMarks({ marks, words, dispatch }: Props) {
  if (marks.length === 0) return null
  return (
    <details class="listing" open={marks.some(({ finding }) => finding.severity !== 'suggestion')}>
      <summary>{`About the draft as a whole (${marks.length})`}</summary>
      <ul class="wholes">
        {marks.map(({ finding }) => (
          <li key={finding.id} class={`whole whole--${finding.severity}`}>
            <SeverityTag severity={finding.severity} /> <strong>{ruleTitle(words, finding.ruleId)}</strong>
            <p>{finding.message}</p>
            <p>{finding.advice}</p>
            <p class="faint">{`Where: ${finding.where ?? ''}. Source: `}<SourceLink source={finding.source} /></p>
            <Dismiss onDismiss={(reason) => dispatch({ type: 'dismissed', finding, reason })} />
          </li>
        ))}
      </ul>
    </details>
  )
}
