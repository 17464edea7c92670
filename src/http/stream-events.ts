/** A review's events as server-sent events, numbered so that a reader who was cut off can go on. */
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { StoredEvent } from '../store/tables/review-event.ts'

/** Keeps proxies from closing a stream that is silent while an engine thinks. */
const signOfLife = 15_000

export function streamEvents(c: Context, follow: (signal: AbortSignal) => AsyncGenerator<StoredEvent>, closing: AbortSignal): Response {
  const signal = AbortSignal.any([c.req.raw.signal, closing])
  return streamSSE(c, async (stream) => {
    const timer = setInterval(() => void stream.write(': still here\n\n'), signOfLife)
    try {
      for await (const { sequence, type, data } of follow(signal)) {
        if (stream.aborted) return
        await stream.writeSSE({ id: String(sequence), event: type, data })
      }
    } catch {
      // The stream ends without its last event, and the reader comes back for the rest.
    } finally {
      clearInterval(timer)
    }
  })
}
