/** Finds what a file hid in a paragraph again after the paragraph was edited: the mark stays until the words are gone. */
import type { Span } from '../../text/span.ts'

/** Letters on end that tell words from others; fewer stand anywhere. */
const telling = 6
/** So many letters of what was hidden are still there, where they are less than half of it. */
const enough = 24

/**
 * Where the hidden stretch of the paragraph `before` stands in the paragraph `after`, in UTF-16 units; null where it
 * is gone, or `after` is another paragraph. Words typed into it count as hidden too, as the file would hide them.
 */
export function stillHidden({ start, end }: Span, before: string, after: string): Span | null {
  const { head, tail } = sameEdges(before, after)
  const by = after.length - before.length
  const kept = [
    ...(start < head ? [{ start, end: Math.min(end, head) }] : []),
    ...sameWords(before.slice(Math.max(start, head), Math.min(end, before.length - tail)), after.slice(0, after.length - tail), head),
    ...(end > before.length - tail ? [{ start: Math.max(start, before.length - tail) + by, end: end + by }] : []),
  ]
  const letters = kept.reduce((sum, one) => sum + one.end - one.start, 0)
  const [first, last] = [kept[0], kept.at(-1)]
  return first && last && letters >= Math.min((end - start) / 2, enough) ? { start: first.start, end: last.end } : null
}

/** How many letters at the beginning and at the end are the same; none where most of the paragraph is another. */
function sameEdges(before: string, after: string): { readonly head: number; readonly tail: number } {
  const least = Math.min(before.length, after.length)
  let head = 0
  while (head < least && before.charCodeAt(head) === after.charCodeAt(head)) head++
  let tail = 0
  while (tail < least - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++
  return 2 * (head + tail) >= before.length ? { head, tail } : { head: 0, tail: 0 }
}

/** The stretches of `words` that stand in `text` too, in their order, none before `from`. */
function sameWords(words: string, text: string, from: number): Span[] {
  const found: Span[] = []
  const least = Math.min(telling, words.length)
  for (let at = 0; least > 0 && at + least <= words.length; at++) {
    const start = text.indexOf(words.slice(at, at + least), from)
    if (start < 0) continue
    let length = least
    while (at + length < words.length && words.charCodeAt(at + length) === text.charCodeAt(start + length)) length++
    found.push({ start, end: start + length })
    from = start + length
    at += length - 1
  }
  return found
}
