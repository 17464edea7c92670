/** Tells which stretch of a normalised text came from which stretch of the text before it was normalised. */
import { normalise } from './normal.ts'

/** `from` and `to` count in the text before, `start` and `end` in the normalised one; UTF-16 code units all. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  /** not a character changed, so that offsets inside match one by one */
  readonly same: boolean
}

/** In order and without gaps on either side; `normalise(raw)` is what `start` and `end` count in. Linear. */
export function alignNormal(raw: string): Stretch[] {
  const normal = normalise(raw)
  if (normal === raw) return [{ from: 0, to: raw.length, start: 0, end: raw.length, same: true }]
  const stretches: Stretch[] = []
  let [from, start] = [0, 0]
  for (const [cluster] of raw.matchAll(clusters)) {
    // Only a mark at the very start is a byte order mark; a line end before it says that this one is not.
    const own = start === 0 ? normalise(cluster) : normalise(`\n${cluster}`).slice(1)
    if (!normal.startsWith(own, start)) return [{ from: 0, to: raw.length, start: 0, end: normal.length, same: false }]
    push(stretches, { from, to: from + cluster.length, start, end: start + own.length, same: own === cluster })
    from += cluster.length
    start += own.length
  }
  return start === normal.length ? stretches : [{ from: 0, to: raw.length, start: 0, end: normal.length, same: false }]
}

/** What may compose with what stands before it: marks, and the second and third letters of a Korean syllable. */
const clusters = /\r\n|[\s\S][\p{M}\u1160-\u11ff]*/gu

function push(stretches: Stretch[], next: Stretch): void {
  const last = stretches.at(-1)
  if (last?.same && next.same) stretches[stretches.length - 1] = { ...last, to: next.to, end: next.end }
  else stretches.push(next)
}
