/** Stores what happens in a review in its order: the first at once, and then as much at a time as has gathered meanwhile. */
import type { ReviewEvent } from '../ecq/review-event.ts'
import type { Sql } from '../store/sql.ts'
import type { Key } from '../store/tables/draft.ts'
import { type NewEvent, putEvents } from '../store/tables/review-event.ts'

export interface EventWriter {
  /** Does not wait; false where another try has taken the review over, or somebody has deleted it. Throws what storing an earlier event threw. */
  readonly put: (event: ReviewEvent) => boolean
  /** Stores what has gathered and the last event, whose words stand elsewhere, in the transaction given; false as above. */
  readonly end: (type: ReviewEvent['type'], within: (last: (sql: Sql) => Promise<boolean>) => Promise<boolean>) => Promise<boolean>
  /** Waits for what is being stored, and throws nothing; false as above. */
  readonly settled: () => Promise<boolean>
}

/** A writer for one try at a review; `attempt` is the try's number. */
export function eventWriter(sql: Sql, key: Key, attempt: number): EventWriter {
  const { gather, take } = gathering()
  const stored = storing((events) => putEvents(sql, key, attempt, events), take)
  return {
    put: (event) => {
      // Nothing may stand behind a gap: a reader who is past it never sees what the next try puts there.
      if (!stored.check()) return false
      gather(event.type, event)
      stored.begin()
      return true
    },
    end: async (type, within) => {
      await stored.stop()
      if (!stored.check()) return false
      gather(type, null)
      const last = take()
      return within((inside) => putEvents(inside, key, attempt, last))
    },
    settled: stored.settled,
  }
}

interface Gathering {
  readonly gather: (type: NewEvent['type'], data: NewEvent['data']) => void
  readonly take: () => NewEvent[]
}

/** Numbers events as they come, and keeps them until they are taken. */
function gathering(): Gathering {
  let sequence = 0
  let gathered: NewEvent[] = []
  return {
    gather: (type, data) => void gathered.push({ sequence: ++sequence, type, data }),
    take: () => {
      const taken = gathered
      gathered = []
      return taken
    },
  }
}

interface Storing {
  /** stores what is there and what comes meanwhile, unless it is at it already */
  readonly begin: () => void
  /** waits for what is being stored, and stores no more */
  readonly stop: () => Promise<void>
  /** whether the review is still this try's; throws what storing threw */
  readonly check: () => boolean
  /** as `check`, once nothing is being stored; throws nothing */
  readonly settled: () => Promise<boolean>
}

/** Stores one lot after another. `put` answers false where the review is another's. */
function storing(put: (events: readonly NewEvent[]) => Promise<boolean>, take: () => NewEvent[]): Storing {
  let mine = true
  let broken: { readonly error: unknown } | null = null
  let writing: Promise<void> | null = null
  let stopped = false
  const next = (): readonly NewEvent[] => (mine && !stopped ? take() : [])
  const write = async (): Promise<void> => {
    try {
      for (let lot = next(); lot.length > 0; lot = next()) mine = await put(lot)
    } catch (error) {
      broken = { error }
    }
    writing = null
  }
  return {
    begin: () => void (writing ??= write()),
    stop: async () => {
      stopped = true
      await writing
    },
    check: () => {
      if (broken) throw broken.error
      return mine
    },
    settled: async () => {
      await writing
      return mine
    },
  }
}
