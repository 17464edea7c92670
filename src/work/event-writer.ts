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
  let sequence = 0
  let gathered: NewEvent[] = []
  let mine = true
  let broken: { readonly error: unknown } | null = null
  let writing: Promise<void> | null = null
  let ending = false
  const take = (): NewEvent[] => {
    const taken = gathered
    gathered = []
    return taken
  }
  const write = async (): Promise<void> => {
    try {
      while (mine && !ending && gathered.length > 0) mine = await putEvents(sql, key, attempt, take())
    } catch (error) {
      broken = { error }
    }
    writing = null
  }
  const check = (): boolean => {
    if (broken) throw broken.error
    return mine
  }
  return {
    put: (event) => {
      // Nothing may stand behind a gap: a reader who is past it never sees what the next try puts there.
      if (!check()) return false
      gathered.push({ sequence: ++sequence, type: event.type, data: event })
      writing ??= write()
      return true
    },
    end: async (type, within) => {
      ending = true
      await writing
      if (!check()) return false
      gathered.push({ sequence: ++sequence, type, data: null })
      const last = take()
      return within((inside) => putEvents(inside, key, attempt, last))
    },
    settled: async () => {
      await writing
      return mine
    },
  }
}
