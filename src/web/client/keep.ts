/** Keeps the draft, the review, the settings and the dismissals in this browser, so that a reload loses nothing. */
import { type State, firstState } from './state.ts'

const key = 'ecq-coach/1'

type Kept = Pick<State, 'draft' | 'earlier' | 'settings' | 'filters' | 'dismissed' | 'heard' | 'told' | 'blanks' | 'chat' | 'sent'>

/** What was kept, over the first state; a damaged or foreign value counts as nothing. */
export function recall(storage: Storage): State {
  try {
    const kept = JSON.parse(storage.getItem(key) ?? 'null') as Partial<Kept> | null
    if (kept === null || typeof kept.draft?.text !== 'string') return firstState
    const pane = kept.draft.text === '' ? 'coach' : 'draft'
    return { ...firstState, ...kept, pane }
  } catch {
    return firstState
  }
}

/** False where the browser keeps nothing (no room left, or storage is off). */
export function keep(storage: Storage, { draft, earlier, settings, filters, dismissed, heard, told, blanks, chat, sent }: State): boolean {
  const kept: Kept = { draft, earlier, settings, filters, dismissed, heard, told, blanks, chat, sent }
  try {
    storage.setItem(key, JSON.stringify(kept))
    return true
  } catch {
    return keepDraftOnly(storage, kept)
  }
}

/** Words that somebody wrote go before a review that can be made again. */
function keepDraftOnly(storage: Storage, kept: Kept): boolean {
  try {
    storage.setItem(key, JSON.stringify({ ...kept, earlier: null, heard: null, told: null, chat: null }))
  } catch {
    // Nothing can be kept here; the caller is told.
  }
  return false
}
