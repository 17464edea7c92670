/** Moves findings over an edit, so that marks stay with their words until the rules have run again. */
import type { Span } from '../../text/span.ts'

/** The spans as they stand after `before` became `after`: one that the edit lies within grows with it, one whose edge it touched is dropped. Linear. */
export function shiftFindings<Place extends Span>(places: readonly Place[], before: string, after: string): Place[] {
  const least = Math.min(before.length, after.length)
  let head = 0
  while (head < least && before.charCodeAt(head) === after.charCodeAt(head)) head++
  let tail = 0
  while (tail < least - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++
  const cut = before.length - tail
  const by = after.length - before.length
  return places.flatMap((place) => {
    if (place.end <= head) return [place]
    if (place.start >= cut) return [{ ...place, start: place.start + by, end: place.end + by }]
    return place.start < head && place.end > cut ? [{ ...place, end: place.end + by }] : []
  })
}
