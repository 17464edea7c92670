/** Asks the server for a review of the draft as it stands, one at a time. */
import { useRef } from 'hono/jsx/dom'
import { lateReview } from './late-review.ts'
import type { Action, State } from './state.ts'

/** A file that the server has read, with the words that it found in it. */
export interface ReadFile {
  readonly file: File
  readonly text: string
}

export interface Reviewing {
  readonly review: () => Promise<void>
  readonly stop: () => void
}

/** `file`: where the draft comes from one; its form is reviewed as long as nobody has changed its words. */
export function useReviewing({ draft, settings }: State, dispatch: (action: Action) => void, file: { readonly current: ReadFile | null }): Reviewing {
  const asking = useRef<AbortController | null>(null)
  const stop = (): void => asking.current?.abort()
  const review = async (): Promise<void> => {
    stop()
    const own = new AbortController()
    asking.current = own
    dispatch({ type: 'asked', asking: { what: 'review', step: 'Sending the draft to the server of this page…' } })
    const same = file.current?.text === draft.text ? file.current.file : null
    const part = await lateReview.load().catch(() => null)
    const error = part === null ? notLoaded : await part.askReview({ text: draft.text, settings, file: same, draft: draft.stored?.draft ?? null, signal: own.signal }, {
      onTold: (told, step) => void (own.signal.aborted || dispatch({ type: 'told', told, step })),
      onStored: (stored) => dispatch({ type: 'draft-stored', stored, current: !own.signal.aborted }),
    })
    if (error !== null || own.signal.aborted) dispatch({ type: 'failed', error })
  }
  return { review, stop }
}

const notLoaded = 'What makes a review could not be loaded from the server of this page. Press Review to try again, or reload the page first; your draft is still here.'
