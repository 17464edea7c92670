/** The page's state with everything that happens around it: checking, keeping, and asking the server. */
import { useEffect, useLayoutEffect, useReducer, useRef } from 'hono/jsx/dom'
import { normalise } from '../../text/normal.ts'
import { askEngines, checkFile, fetchLineage } from './ask-server.ts'
import { type CheckBeside, checkBeside } from './check-beside.ts'
import type { Frame } from './frame.ts'
import { keep, recall } from './keep.ts'
import { lateReview } from './late-review.ts'
import { reduce } from './reduce.ts'
import type { Action, State } from './state.ts'
import { today } from './today.ts'

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
  const beside = useChecking(state, dispatch)
  const file = useRef<{ file: File; text: string } | null>(null)
  const asking = useRef<AbortController | null>(null)
  useKeeping(state, storage, () => dispatch({ type: 'failed', error: 'This browser has no room to keep the draft; copy your words somewhere before you close or reload this page.' }))
  useEffect(() => void askEngines().then((answer) => answer && dispatch('error' in answer ? { type: 'shut-out', words: answer.error } : { type: 'engines-known', engines: answer.value })), [])
  useLineage(state, dispatch)
  useRest(state, dispatch)
  const stop = (): void => asking.current?.abort()

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

  const review = async (): Promise<void> => {
    stop()
    const own = new AbortController()
    asking.current = own
    const { draft, settings } = state
    dispatch({ type: 'asked', asking: { what: 'review', step: 'Sending the draft to the server of this page…' } })
    const same = file.current?.text === draft.text ? file.current.file : null
    const part = await lateReview.load().catch(() => null)
    const error = part === null ? notLoaded : await part.askReview({ text: draft.text, settings, file: same, draft: draft.stored?.draft ?? null, signal: own.signal }, {
      onTold: (told, step) => void (own.signal.aborted || dispatch({ type: 'told', told, step })),
      onStored: (stored) => dispatch({ type: 'draft-stored', stored, current: !own.signal.aborted }),
    })
    if (error !== null || own.signal.aborted) dispatch({ type: 'failed', error })
  }

  const clear = async (): Promise<void> => {
    stop()
    file.current = null
    const part = state.sent.length === 0 ? null : await lateReview.load().catch(() => null)
    const { says, left } = part ? await part.forgetDrafts(state.sent) : { says: state.sent.length === 0 ? '' : notForgotten, left: state.sent }
    dispatch({ type: 'draft-cleared', left, done: `Draft, review and dismissals are gone from this browser. ${says}`.trim() })
  }

  return { state, dispatch, takeText, takeFile, review, stop, clear: frame ? null : clear }
}

const notLoaded = 'What makes a review could not be loaded from the server of this page. Press Review to try again, or reload the page first; your draft is still here.'

const notForgotten = 'The server of this page could not be asked to delete its part; the next Clear asks again.'

/** Shows a draft that was just brought from its top, with the focus on it: what had the focus may be gone. */
const goToDraft = (from: string | null): number =>
  requestAnimationFrame(() => {
    const pane = document.querySelector<HTMLElement>('#draft')
    const text = document.querySelector<HTMLTextAreaElement>('.sheet__text')
    // On a narrow screen the window scrolls, on others the pane does.
    for (const scrolled of [document.documentElement, pane]) scrolled?.scrollTo(0, 0)
    // Whoever wrote or pasted it goes on behind the last word.
    if (from !== null) text?.setSelectionRange(0, 0)
    // On a touch screen the text box would raise the keyboard over the words.
    const place = matchMedia('(pointer: coarse)').matches ? pane : text
    place?.focus({ preventScroll: true })
  })

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

/** Writes a moment after the last change, and at once when the page is left. */
function useKeeping(state: State, storage: Storage, onFull: () => void): void {
  const latest = useRef(state)
  const full = useRef(false)
  latest.current = state
  const { draft, earlier, settings, filters, dismissed, heard, told, blanks, chat, sent } = state
  useEffect(() => {
    const timer = setTimeout(() => {
      const kept = keep(storage, latest.current as State)
      if (!kept && !full.current) onFull()
      full.current = !kept
    }, 250)
    return () => clearTimeout(timer)
  }, [draft, earlier, settings, filters, dismissed, heard, told, blanks, chat, sent])
  useEffect(() => {
    const save = (): void => void keep(storage, latest.current as State)
    addEventListener('pagehide', save)
    return () => removeEventListener('pagehide', save)
  }, [])
}
