/** The page's state with everything that happens around it: checking, keeping, and asking the server. */
import { useEffect, useLayoutEffect, useReducer, useRef } from 'hono/jsx/dom'
import { normalise } from '../../text/normal.ts'
import { askEngines, checkFile, fetchLineage } from './ask-server.ts'
import { type CheckBeside, checkBeside } from './check-beside.ts'
import type { Frame } from './frame.ts'
import { goToDraft } from './go-to-draft.ts'
import { recall } from './keep.ts'
import { lateReview } from './late-review.ts'
import { reduce } from './reduce.ts'
import type { Action, State } from './state.ts'
import { today } from './today.ts'
import { useKeeping } from './use-keeping.ts'
import { type ReadFile, useReviewing } from './use-reviewing.ts'

export interface Coach {
  readonly state: State
  readonly dispatch: (action: Action) => void
  readonly takeText: (text: string, from: string | null) => void
  readonly takeFile: (file: File) => Promise<void>
  readonly review: () => Promise<void>
  readonly stop: () => void
  /** forgets the draft here and on the server; null where the server's part is another site's to delete */
  readonly clear: (() => Promise<void>) | null
}

export function useCoach(frame?: Frame): Coach {
  const storage = frame?.storage ?? localStorage
  const [state, dispatch] = useReducer(reduce, undefined as unknown as State, () => recall(storage))
  const file = useRef<ReadFile | null>(null)
  const beside = useChecking(state, dispatch)
  const { review, stop } = useReviewing(state, dispatch, file)
  useKeeping(state, storage, () => dispatch({ type: 'failed', error: 'This browser has no room to keep the draft; copy your words somewhere before you close or reload this page.' }))
  useEngines(dispatch)
  useLineage(state, dispatch)
  useRest(state, dispatch)

  const takeText = (text: string, from: string | null): void => {
    stop()
    file.current = null
    beside.current?.hear(null)
    dispatch({ type: 'draft-taken', draft: { text: normalise(text), from, stored: null }, heard: null })
    goToDraft(from)
  }

  const takeFile = async (chosen: File): Promise<void> => {
    dispatch({ type: 'asked', asking: { what: 'file', step: `Reading ${chosen.name}…` } })
    const answer = await checkFile(chosen, state.settings)
    dispatch({ type: 'failed', error: 'error' in answer ? answer.error : null })
    if ('error' in answer) return
    file.current = { file: chosen, text: answer.value.draft.text }
    dispatch({ type: 'draft-taken', draft: { text: answer.value.draft.text, from: chosen.name, stored: null }, heard: answer.value })
    goToDraft(chosen.name)
  }

  const clear = async (): Promise<void> => {
    stop()
    file.current = null
    const { says, left } = await forgetSent(state.sent)
    dispatch({ type: 'draft-cleared', left, done: `Draft, review and dismissals are gone from this browser. ${says}`.trim() })
  }

  return { state, dispatch, takeText, takeFile, review, stop, clear: frame ? null : clear }
}

/** Nothing was sent before the first review, so that what deletes it comes with what makes one. */
async function forgetSent(sent: State['sent']): Promise<{ readonly says: string; readonly left: State['sent'] }> {
  if (sent.length === 0) return { says: '', left: [] }
  const part = await lateReview.load().catch(() => null)
  return part ? part.forgetDrafts(sent) : { says: 'The server of this page could not be asked to delete its part; the next Clear asks again.', left: sent }
}

/** Asks once who reviews here. */
function useEngines(dispatch: (action: Action) => void): void {
  useEffect(() => void askEngines().then((answer) => answer && dispatch('error' in answer ? { type: 'shut-out', words: answer.error } : { type: 'engines-known', engines: answer.value })), [])
}

/** Checks after every change of the draft, of the settings, or of what the server said. */
function useChecking({ draft, settings, heard, check }: State, dispatch: (action: Action) => void) {
  const beside = useRef<CheckBeside | null>(null)
  beside.current ??= checkBeside(
    (words) => dispatch({ type: 'words-known', words }),
    (answer) => dispatch({ type: 'checked', answer }),
    () => dispatch({ type: 'failed', error: 'The rules could not be started in this browser, so there are no marks while you type; Review still works.' }),
  )
  // Before the browser draws the words: then the worker reads them meanwhile.
  useLayoutEffect(() => beside.current?.hear(heard), [heard])
  useLayoutEffect(() => {
    if (draft.text.trim() !== '') beside.current?.check({ text: draft.text, settings, today: today(), hurried: check === null })
  }, [draft.text, settings, heard])
  return beside
}

/** Asks what became of the draft once a review is whole; a draft without an earlier version has no lineage to show. */
function useLineage({ told, draft }: State, dispatch: (action: Action) => void): void {
  const review = told?.id
  const stored = draft.stored?.draft
  useEffect(() => {
    if (review === undefined || stored === undefined) return
    void fetchLineage(stored).then((answer) => 'value' in answer && dispatch({ type: 'lineage-known', lineage: answer.value }))
  }, [review, stored])
}

/** Nobody types faster than this and goes on. */
const restAfter = 300

function useRest({ draft, typing }: State, dispatch: (action: Action) => void): void {
  useEffect(() => {
    if (!typing) return
    const timer = setTimeout(() => dispatch({ type: 'draft-rested' }), restAfter)
    return () => clearTimeout(timer)
  }, [draft.text, typing])
}
