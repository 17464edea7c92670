/** Remembers what a pure function says of a passage as long as the passage lives, because many ask about the same paragraph. */
import type { Passage } from './passage.ts'
import { roomFor } from './room.ts'

let readers = 0

/** Room for all that is remembered of a passage. */
export const roomForAll = (): unknown[] => roomFor(readers)

export function byPassage<Known>(read: (passage: Passage) => Known): (passage: Passage) => Known {
  const place = readers++
  return (passage) => {
    const { known } = passage
    while (known.length <= place) known.push(undefined)
    return (known[place] ??= read(passage)) as Known
  }
}
