/** The draft: its toolbar, its marked text, and the explanation of one mark. */
import { useRef } from 'hono/jsx/dom'
import type { Finding } from '../../../ecq/finding.ts'
import { canReview } from '../can-review.ts'
import { canTalk } from '../can-talk.ts'
import { explainMark } from '../explain-mark.ts'
import { typeIntoDraft } from '../type-into-draft.ts'
import type { Coach } from '../use-coach.ts'
import { type VisibleMarks, markAt, markFrom } from '../visible-marks.ts'
import { severityWords } from '../words.ts'
import { DraftToolbar } from './draft-toolbar.tsx'
import { Explanation } from './explanation.tsx'
import { MarkedText } from './marked-text.tsx'

interface Props {
  readonly coach: Coach
  readonly marks: VisibleMarks
}

export function DraftPane({ coach, marks }: Props) {
  const { state, dispatch } = coach
  const { text, active, point, step, close, replace } = useExplaining({ coach, marks })
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = keyStep(event)
    if (event.key === 'Escape' && active) close()
    else if (move !== 0) step(move)
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && canReview(state)) void coach.review()
    else return
    event.preventDefault()
  }
  return (
    <section class="draft" id="draft" aria-labelledby="draft-title" tabIndex={-1} onKeyDown={onKeyDown}>
      <DraftToolbar coach={coach} marks={marks} active={active} onStep={step} />
      <MarkedText
        state={state}
        placed={marks.placed}
        textRef={text}
        onEdit={(words) => dispatch({ type: 'draft-edited', text: words })}
        onFade={() => dispatch({ type: 'mark-opened', id: null })}
        onLeave={() => state.typing && dispatch({ type: 'draft-rested' })}
        onPoint={point}
      >
        {active && <Explanation key={active.finding.id} mark={active} words={state.words} canAsk={canTalk(state)} onClose={close} onStep={step} onReplace={replace} dispatch={dispatch} />}
      </MarkedText>
    </section>
  )
}

/** The mark that is being explained, and the ways to it, on from it and back to the text. */
function useExplaining({ coach: { state, dispatch }, marks: { placed } }: Props) {
  const text = useRef<HTMLTextAreaElement | null>(null)
  const active = placed.find(({ finding }) => finding.id === state.active)
  /** `offset`: where the text was pointed at */
  const point = (offset: number): void => {
    const finding = markAt(placed, offset)?.finding
    if (finding) {
      dispatch({ type: 'mark-opened', id: finding.id })
      dispatch({ type: 'news', news: `${severityWords[finding.severity].one}: ${finding.message}` })
    } else if (state.active !== null || state.spot !== null) dispatch({ type: 'mark-opened', id: null })
  }
  const step = (by: 1 | -1): void => {
    const from = active?.finding.start ?? (text.current?.selectionStart ?? 0) - (by === 1 ? 1 : 0)
    const next = markFrom(placed, from, by)
    if (next) explainMark(next.finding.id, dispatch)
  }
  const close = (): void => {
    dispatch({ type: 'mark-opened', id: null })
    text.current?.focus({ preventScroll: true })
    if (active) text.current?.setSelectionRange(active.finding.start, active.finding.end)
  }
  const replace = (finding: Finding, words: string): void => {
    dispatch({ type: 'mark-opened', id: null })
    typeIntoDraft(finding, words)
  }
  return { text, active, point, step, close, replace }
}

/** n and p work while the focus is on the toolbar or an explanation; in the text, where letters are letters, F8 and Shift+F8 do. */
function keyStep({ key, target, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): 1 | -1 | 0 {
  if (ctrlKey || metaKey || altKey) return 0
  if (key === 'F8') return shiftKey ? -1 : 1
  const typing = target instanceof HTMLElement && /^(?:TEXTAREA|INPUT|SELECT)$/.test(target.tagName)
  if (typing && (target as HTMLInputElement).type !== 'checkbox') return 0
  return key === 'n' ? 1 : key === 'p' ? -1 : 0
}
