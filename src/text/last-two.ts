/** Keeps the last two answers to a question: what is typed and then taken back is asked about once more. */

export interface LastTwo<Known> {
  last: Known | null
  before: Known | null
}

export const noneYet = <Known>(): LastTwo<Known> => ({ last: null, before: null })

/** The answer that still holds, or null. */
export function recall<Known>(two: LastTwo<Known>, holds: (known: Known) => boolean): Known | null {
  const { last, before } = two
  if (last && holds(last)) return last
  if (!before || !holds(before)) return null
  keep(two, before)
  return before
}

/** Keeps an answer in the place of the older one; gives it back. */
export function keep<Known>(two: LastTwo<Known>, known: Known): Known {
  two.before = two.last
  two.last = known
  return known
}
