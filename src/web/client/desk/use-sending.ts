/** Sends what waits, part by part, each drop as one batch, so that the first reviews begin while the last files are on their way. */
import { useEffect, useRef } from 'hono/jsx/dom'
import { sendPart } from './ask-desk.ts'
import type { DeskAction, DeskState, Upload } from './state.ts'

/** Files and bytes that are sent at a time; one file alone may be larger. */
const mostFiles = 10
const mostBytes = 16 * 1024 * 1024

/** Bytes: the service takes 64 MB, with the form around it. */
const largest = 60 * 1024 * 1024

/** What is too large is told so before it is sent in vain. */
export const takenUp = (upload: Omit<Upload, 'state' | 'error'>): Upload =>
  upload.file.size <= largest ? { ...upload, state: 'waiting', error: null } : { ...upload, state: 'failed', error: 'This file has more than 60 MB, which is more than is taken at once; save it without pictures, or send its parts.' }

export function useSending({ uploads, batches }: DeskState, dispatch: (action: DeskAction) => void, onSent: () => Promise<void>): void {
  // A dispatch may run this again before it returns.
  const begun = useRef(new WeakSet<Upload>())
  useEffect(() => {
    if (uploads.some(({ state }) => state === 'sending')) return
    const part = nextPart(uploads)
    const [first] = part
    if (!first || begun.current?.has(first)) return
    begun.current?.add(first)
    dispatch({ type: 'uploads-moved', uploads: part.map((upload) => ({ ...upload, state: 'sending' })) })
    void sendPart({ batch: batches[first.drop] ?? null, client: first.client, files: part }).then((answer) => {
      if ('value' in answer) dispatch({ type: 'batch-begun', drop: first.drop, batch: answer.value.id })
      dispatch({ type: 'uploads-moved', uploads: part.map((upload) => ({ ...upload, ...('error' in answer ? { state: 'failed' as const, error: answer.error } : outcome(upload, answer.value.entries)) })) })
      return onSent()
    })
  }, [uploads, batches])
  const sending = uploads.some(({ state }) => state === 'waiting' || state === 'sending')
  useEffect(() => {
    if (!sending) return
    // What is still to be sent is in no other place than this page.
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [sending])
}

/** The first files that wait, all of one drop. */
function nextPart(uploads: readonly Upload[]): Upload[] {
  const waiting = uploads.filter(({ state }) => state === 'waiting')
  const part: Upload[] = []
  let bytes = 0
  for (const upload of waiting) {
    bytes += upload.file.size
    if (upload.drop !== waiting[0]?.drop || part.length >= mostFiles || (part.length > 0 && bytes > mostBytes)) break
    part.push(upload)
  }
  return part
}

interface Entry {
  readonly name: string
  readonly draft: string | null
  readonly reason: { readonly message: string } | null
}

/** A zip was sent where some of it became drafts, and yet tells what did not. */
function outcome({ name }: Upload, entries: readonly Entry[]): Pick<Upload, 'state' | 'error'> {
  const own = entries.filter((entry) => entry.name === name || entry.name.startsWith(`${name}/`))
  const failed = own.filter(({ draft }) => draft === null)
  const error = failed.map((entry) => `${entry.name === name ? '' : `${entry.name.slice(name.length + 1)}: `}${entry.reason?.message ?? ''}`).join(' ')
  return { state: failed.length > 0 && failed.length === own.length ? 'failed' : 'sent', error: error || null }
}
