/** The page: the draft with its marks, and the coach beside it. */
import { useEffect, useMemo, useRef } from 'hono/jsx/dom'
import { canTalk } from '../can-talk.ts'
import type { Frame } from '../frame.ts'
import { useCoach } from '../use-coach.ts'
import { useFileDrop } from '../use-file-drop.ts'
import { visibleMarks } from '../visible-marks.ts'
import { CoachPane } from './coach-pane.tsx'
import { DraftPane } from './draft-pane.tsx'
import { PageTop } from './page-top.tsx'
import { PaneSwitch } from './pane-switch.tsx'

export function App({ frame }: { readonly frame?: Frame }) {
  const coach = useCoach(frame)
  const { state, dispatch } = coach
  const findings = state.check?.findings ?? []
  const marks = useMemo(
    () => visibleMarks(findings, state.filters, new Set(Object.keys(state.dismissed))),
    [state.check, state.filters, state.dismissed],
  )
  const dropping = useFileDrop(([file]) => void (file && coach.takeFile(file)))
  useEffect(() => frame?.hear(state), [state])
  const voted = state.told?.panel !== undefined
  const before = useRef(voted)
  useEffect(() => {
    if (voted && !before.current) showBoard()
    before.current = voted
  }, [voted])
  // While somebody types, only the draft changes; the coach catches up when it rests.
  const calm = useRef({ coach, marks })
  const shown = state.typing && calm.current ? calm.current : { coach, marks }
  calm.current = shown
  const hasDraft = state.draft.text !== '' || state.draft.from !== null
  return (
    <>
      {hasDraft && <a class="usa-skipnav" href="#draft">Skip to the draft</a>}
      <a class="usa-skipnav" href="#coach">Skip to the coach</a>
      {frame?.top ?? <PageTop here="draft" note="Marks are made in your browser. Nothing leaves this page until you press Review or open a file." />}
      {hasDraft && <PaneSwitch pane={state.pane} placed={marks.placed.length} talks={canTalk(state)} dispatch={dispatch} />}
      <main class={`desk ${hasDraft ? `desk--both desk--${state.pane}` : 'desk--empty'}`}>
        {hasDraft && <DraftPane coach={coach} marks={marks} />}
        <CoachPane {...shown} hasDraft={hasDraft} />
      </main>
      <p class="usa-sr-only" role="status">{state.news}</p>
      {dropping && <div class="dropping" aria-hidden="true"><p>Drop the draft to read it</p></div>}
    </>
  )
}

/** Whoever asked for the review is led to its beginning; whoever went on writing is left in peace. */
function showBoard(): void {
  const board = document.querySelector<HTMLElement>('#board')
  board?.scrollIntoView({ block: 'start' })
  if (document.activeElement?.tagName !== 'TEXTAREA') board?.focus({ preventScroll: true })
}
