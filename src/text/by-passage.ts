/** Remembers what a pure function says of a passage as long as the passage lives, because many ask about the same paragraph. */
import type { Passage } from './passage.ts'

let readers = 0

/** Room for all that is remembered of a passage; made at once, because a list that grows is copied again and again. */
export const roomForAll = (): unknown[] => Array.from({ length: readers }, () => undefined)

export function byPassage<Known>(read: (passage: Passage) => Known): (passage: Passage) => Known {
  const place = readers++
  return (passage) => {
    const { known } = passage
    while (known.length <= place) known.push(undefined)
    return (known[place] ??= read(passage)) as Known
  }
}
