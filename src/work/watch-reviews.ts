/** Follows reviews, and batches of them, while they are made, wherever the worker is: one listener for all who wait. */
import type { Database } from '../store/sql.ts'
import { batchEventsAfter } from '../store/tables/batch-event.ts'
import { findBatch } from '../store/tables/batch.ts'
import type { Key } from '../store/tables/draft.ts'
import { eventsAfter, reviewChannel } from '../store/tables/review-event.ts'
import type { StoredEvent } from '../store/tables/review-event.ts'
import { findReview } from '../store/tables/review.ts'
import type { ReviewState } from '../store/tables/review.ts'

export interface ReviewWatch {
  /** Gives the events after `sequence` as they come and ends with the review's last one, or when it is deleted. */
  readonly follow: (key: Key, sequence: number, signal: AbortSignal) => AsyncGenerator<StoredEvent>
  /** The same for a batch; the entries' events come in the order in which they ended. */
  readonly followBatch: (key: Key, sequence: number, signal: AbortSignal) => AsyncGenerator<StoredEvent>
  /** Answers when the review has ended, or how it stands when the signal or the time says so; null where it is gone. */
  readonly ended: (key: Key, milliseconds: number, signal: AbortSignal) => Promise<ReviewState | null>
  readonly close: () => Promise<void>
}

/** A word that is lost, as when a connection drops, is made up for after so many milliseconds. */
const usually = 1000

/** `atLeastEvery`: where no word comes at all, looking has to take its place. */
export async function watchReviews(database: Database, atLeastEvery = usually): Promise<ReviewWatch> {
  const waiting = new Map<string, Set<() => void>>()
  const stop = await database.listen(reviewChannel, (id) => {
    for (const wake of waiting.get(id) ?? []) wake()
  })
  const next = (id: string, signal: AbortSignal): Change => change(waiting, { id, atLeastEvery }, signal)
  return {
    follow: (key, sequence, signal) => follow({ ended: async () => isOver(await findReview(database, key)), after: (last) => eventsAfter(database, key, last) }, sequence, () => next(key.id, signal)),
    followBatch: (key, sequence, signal) => follow({ ended: async () => (await findBatch(database, key))?.status !== 'running', after: (last) => batchEventsAfter(database, key, last) }, sequence, () => next(key.id, signal)),
    ended: (key, milliseconds, signal) => {
      const limited = AbortSignal.any([signal, AbortSignal.timeout(milliseconds)])
      return ended(database, key, limited, () => next(key.id, limited))
    },
    close: stop,
  }
}

/** A change that comes after this call, asked for before the rows are read, so that none falls between. */
interface Change {
  readonly come: Promise<boolean>
  readonly forget: () => void
}

/** `come` is false where the signal ended the wait. */
function change(waiting: Map<string, Set<() => void>>, { id, atLeastEvery }: { id: string; atLeastEvery: number }, signal: AbortSignal): Change {
  const { promise, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => resolve(!signal.aborted), atLeastEvery)
  const wake = (): void => resolve(!signal.aborted)
  const all = waiting.get(id) ?? new Set()
  waiting.set(id, all.add(wake))
  signal.addEventListener('abort', wake)
  if (signal.aborted) wake()
  const forget = (): void => {
    clearTimeout(timer)
    signal.removeEventListener('abort', wake)
    all.delete(wake)
    if (all.size === 0 && waiting.get(id) === all) waiting.delete(id)
  }
  return { come: promise, forget }
}

interface Followed {
  /** or gone */
  readonly ended: () => Promise<boolean>
  readonly after: (sequence: number) => Promise<StoredEvent[]>
}

async function* follow({ ended, after }: Followed, sequence: number, next: () => Change): AsyncGenerator<StoredEvent> {
  let last = sequence
  for (;;) {
    const { come, forget } = next()
    try {
      // Read before the events: where it has ended, all of them can be seen.
      const over = await ended()
      for (const event of await after(last)) {
        yield event
        last = event.sequence
      }
      if (over || !(await come)) return
    } finally {
      forget()
    }
  }
}

const isOver = (review: ReviewState | null): boolean => !review || review.status === 'done' || review.status === 'failed'

async function ended(database: Database, key: Key, signal: AbortSignal, next: () => Change): Promise<ReviewState | null> {
  for (;;) {
    const { come, forget } = next()
    try {
      const review = await findReview(database, key)
      if (isOver(review) || !(await come)) return review
    } finally {
      forget()
    }
  }
}
