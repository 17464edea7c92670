/** Explains one mark next to it: what, why, what to do, where it comes from, and what folds under it. */
import type { Finding } from '../../../ecq/finding.ts'
import { shorten } from '../../../text/shorten.ts'
import { type RuleWords, ruleTitle } from '../checking.ts'
import type { Action } from '../state.ts'
import type { Mark } from '../visible-marks.ts'
import { Dismiss } from './dismiss.tsx'
import { SeverityTag } from './severity-tag.tsx'
import { SourceLink } from './source-link.tsx'

interface Props {
  readonly mark: Mark
  readonly words: RuleWords
  readonly onClose: () => void
  readonly onStep: (by: 1 | -1) => void
  readonly onReplace: (finding: Finding, words: string) => void
  /** there is a review to talk about */
  readonly canAsk: boolean
  readonly dispatch: (action: Action) => void
}

export function Explanation({ mark, words, canAsk, onClose, onStep, onReplace, dispatch }: Props) {
  const { finding, folded } = mark
  const dismiss = (one: Finding, reason: string): void => {
    dispatch({ type: 'dismissed', finding: one, reason })
    document.querySelector<HTMLElement>('.sheet__text')?.focus({ preventScroll: true })
  }
  return (
    <div class={`explanation explanation--${finding.severity}`} id="explanation" role="dialog" aria-labelledby="explanation-title" tabIndex={-1}>
      <div class="explanation__top">
        <SeverityTag severity={finding.severity} />
        <strong class="explanation__rule">{ruleTitle(words, finding.ruleId)}</strong>
        <button type="button" class="explanation__close" aria-label="Close the explanation" onClick={onClose}>×</button>
      </div>
      <p class="explanation__message" id="explanation-title">{finding.message}</p>
      <blockquote class="explanation__quote">{shorten(finding.quote, 160)}</blockquote>
      <WhyAndWhat finding={finding} words={words} />
      {finding.replacements.length > 0 && (
        <p class="explanation__swaps">
          {finding.replacements.map((swap) => (
            <button type="button" class="usa-button usa-button--outline" onClick={() => onReplace(finding, swap)}>{swap === '' ? 'Delete it' : `Change to “${swap}”`}</button>
          ))}
        </p>
      )}
      {folded.length > 0 && <Folded folded={folded} words={words} onDismiss={dismiss} />}
      <div class="explanation__foot">
        <Dismiss onDismiss={(reason) => dismiss(finding, reason)} />
        {canAsk && <button type="button" class="usa-button usa-button--unstyled" onClick={() => dispatch({ type: 'question-asked', message: { text: 'Why is this marked, and how do I mend it?', about: { type: 'finding', id: finding.id } } })}>Ask the coach</button>}
        <span class="walk explanation__walk">
          <button type="button" class="walk__button" onClick={() => onStep(-1)}>Previous</button>
          <button type="button" class="walk__button" onClick={() => onStep(1)}>Next</button>
        </span>
      </div>
    </div>
  )
}

function WhyAndWhat({ finding, words }: { readonly finding: Finding; readonly words: RuleWords }) {
  const reason = words[finding.ruleId]?.reason
  return (
    <dl class="explanation__facts">
      {reason && <><dt>Why it matters</dt><dd>{reason}</dd></>}
      <dt>What to do</dt>
      <dd>{finding.advice}</dd>
      <dt>Source</dt>
      <dd><SourceLink source={finding.source} /></dd>
    </dl>
  )
}

interface FoldedProps {
  readonly folded: readonly Finding[]
  readonly words: RuleWords
  readonly onDismiss: (finding: Finding, reason: string) => void
}

function Folded({ folded, words, onDismiss }: FoldedProps) {
  return (
    <details class="folded">
      <summary>{`Also here: ${folded.length}`}</summary>
      <ul>
        {folded.map((finding) => (
          <li key={finding.id}>
            <SeverityTag severity={finding.severity} /> <strong>{ruleTitle(words, finding.ruleId)}</strong>
            <p>{`“${shorten(finding.quote, 160)}” ${finding.message}`}</p>
            <WhyAndWhat finding={finding} words={words} />
            <Dismiss onDismiss={(reason) => onDismiss(finding, reason)} />
          </li>
        ))}
      </ul>
    </details>
  )
}
