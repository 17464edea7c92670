/** Has this browser keep the draft and all that was said of it. */
import { useEffect, useRef } from 'hono/jsx/dom'
import { keep } from './keep.ts'
import type { State } from './state.ts'

/** Writes a moment after the last change, and at once when the page is left. */
export function useKeeping(state: State, storage: Storage, onFull: () => void): void {
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
