/** Orders a review and gives it as it is made, over connections that break: the events, and at the end the whole review. */
import type { z } from 'zod'
import { ReviewEvent } from '../ecq/review-event.ts'
import type { Review } from '../ecq/review.ts'
import { Fault } from '../fault.ts'
import type { ReviewOrder } from '../http/schemas.ts'
import { problemOf } from './client.ts'
import type { Client } from './client.ts'
import { readEvents } from './read-events.ts'
import { problemFault } from './value-of.ts'

/** A draft as text, or as a file in a form. */
export type Ordered = { readonly body: z.input<typeof ReviewOrder> } | { readonly form: FormData }

/** So often a stream may break off before it is given up. */
const mostStreams = 6

/** Throws the Fault of a problem that the server answers, or of the review that failed. */
export async function* streamReview(client: Client, ordered: Ordered, signal?: AbortSignal): AsyncGenerator<ReviewEvent, Review> {
  const events = { accept: 'text/event-stream' }
  let stream = await client.send('POST /v1/reviews', { ...ordered, headers: { ...events, 'idempotency-key': crypto.randomUUID() }, signal })
  if (!stream.ok) throw problemFault(await problemOf(stream))
  const id = stream.headers.get('location')?.split('/').at(-1) ?? ''
  let last = '0'
  for (let streams = 1; streams <= mostStreams; streams++) {
    for await (const { id: number, event, data } of readEvents(stream.body)) {
      last = number
      if (event === 'review-failed') throw failure(data)
      const said = ReviewEvent.parse(JSON.parse(data))
      yield said
      if (said.type === 'review-end') return said.review
    }
    stream = await client.send('GET /v1/reviews/{id}/events', { params: { id }, headers: { ...events, 'last-event-id': last }, signal })
    if (!stream.ok) throw problemFault(await problemOf(stream))
  }
  throw new Fault('unavailable', `The review ${id} broke off; ask for it again, it goes on at the server.`)
}

function failure(data: string): Fault {
  const { reason } = JSON.parse(data) as { reason?: { code: string; message: string } }
  return problemFault({ type: `/problems/${reason?.code}`, title: '', status: 422, detail: reason?.message ?? 'This draft could not be reviewed.', request: '' })
}
