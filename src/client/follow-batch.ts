/** Follows a batch on a server: each entry as it ends, over connections that break and batches that begin anew. */
import { z } from 'zod'
import { BatchEntry } from '../ecq/batch.ts'
import { problemOf } from './client.ts'
import type { Client } from './client.ts'
import { readEvents } from './read-events.ts'
import { problemFault } from './value-of.ts'

const EntryEnded = z.object({ entry: BatchEntry })

export interface Follow {
  /** the number of the event that was read last; it moves on */
  readonly cursor: { last: string }
  /** asked whenever the stream ends: files that are sent later make it go on */
  readonly wanted: () => boolean
  readonly signal: AbortSignal
  /** waits a moment before the next look */
  readonly pause: (signal: AbortSignal) => Promise<void>
}

/** Throws the Fault of a problem that the server answers. */
export async function* followBatch(client: Client, id: string, { cursor, wanted, signal, pause }: Follow): AsyncGenerator<BatchEntry> {
  while (wanted() && !signal.aborted) {
    const response = await client.send('GET /v1/batches/{id}/events', { params: { id }, headers: { accept: 'text/event-stream', 'last-event-id': cursor.last }, signal })
    if (!response.ok) throw problemFault(await problemOf(response))
    for await (const event of readEvents(response.body)) {
      cursor.last = event.id
      if (event.event === 'entry-ended') yield EntryEnded.parse(JSON.parse(event.data)).entry
    }
    if (wanted()) await pause(signal)
  }
}
