/** Makes lists of empty places that are filled later, at their full length, because a list that grows is copied again and again. */

const most = 256
const empty: readonly undefined[] = Array.from({ length: most }, () => undefined)

/** A list of so many empty places. A piece of a longer list is made many times faster than a list of its own. */
export const roomFor = <Kept>(count: number): (Kept | undefined)[] => (count <= most ? empty.slice(0, count) : Array.from({ length: count }, () => undefined))
