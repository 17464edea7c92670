/** Says whether a span may be changed as a tracked change, and what of it: never across links, notes, fields or others' changes. */
import type { WordFile, WordStretch, WordUnit } from '../../ecq/word-file.ts'
import type { Span } from '../../text/span.ts'
import { findPlace, stretchesIn } from './find-place.ts'
import type { Placed } from './find-place.ts'

/** A stretch of one text that is struck out; offsets in the unit's characters. */
export interface Struck {
  readonly unit: number
  readonly from: number
  readonly to: number
}

export interface Change extends Span {
  readonly place: Placed
  readonly struck: readonly Struck[]
  /** what comes instead; empty for words that only go */
  readonly instead: string
}

/** Null where the words are not plain text of one paragraph. Only what differs is changed: of `the the`, one. */
export function planChange(file: WordFile, span: Span, instead: string): Change | null {
  const less = differing(file.text, span, instead)
  const reached = stretchesIn(file.stretches, less)
  if (less.start >= less.end || !reached.every((stretch) => isPlain(file, stretch)) || !isCovered(reached, less) || !isUnbroken(file, reached)) return null
  const place = findPlace(file, less)
  if (!place) return null
  const struck = reached.map(({ unit, at, start, end }) => ({ unit, from: at + Math.max(0, less.start - start), to: at + Math.min(end, less.end) - start }))
  return { start: less.start, end: less.end, place, struck, instead: less.instead }
}

/** Without the whole words that stay as they are at either end. */
function differing(text: string, { start, end }: Span, instead: string): Span & { instead: string } {
  const old = text.slice(start, end)
  let head = 0
  while (head < Math.min(old.length, instead.length) && old[head] === instead[head]) head++
  while (head > 0 && !(isEdge(old, head) && isEdge(instead, head))) head--
  const [oldRest, newRest] = [old.slice(head), instead.slice(head)]
  let tail = 0
  while (tail < Math.min(oldRest.length, newRest.length) && oldRest.at(-1 - tail) === newRest.at(-1 - tail)) tail++
  while (tail > 0 && !(isEdge(oldRest, oldRest.length - tail) && isEdge(newRest, newRest.length - tail))) tail--
  return { start: start + head, end: end - tail, instead: newRest.slice(0, newRest.length - tail) }
}

/** No word is cut in two there. */
const isEdge = (text: string, at: number): boolean => !(/[\p{L}\p{M}\p{N}'’-]/u.test(text[at - 1] ?? ' ') && /[\p{L}\p{M}\p{N}'’-]/u.test(text[at] ?? ' '))

function isPlain({ units, runs }: WordFile, { unit: index, same, aside }: WordStretch): boolean {
  const unit = units[index] as WordUnit
  const run = runs[unit.run]
  return same && !aside && unit.text !== null && run !== undefined && !run.whole && run.outside === run.to
}

function isCovered(reached: readonly WordStretch[], { start, end }: Span): boolean {
  const inOrder = reached.every((stretch, index) => index === 0 || stretch.start === reached[index - 1]?.end)
  return inOrder && (reached[0]?.start ?? end) <= start && (reached.at(-1)?.end ?? start) >= end
}

/** What may stand between the first text and the last without being harmed by a line through it. */
const harmless = new Set(['r', 't', 'bookmarkStart', 'bookmarkEnd', 'proofErr', 'lastRenderedPageBreak', 'commentRangeStart', 'commentRangeEnd', 'softHyphen'])

function isUnbroken({ xml, units }: WordFile, reached: readonly WordStretch[]): boolean {
  const [first, last] = [units[reached[0]?.unit ?? 0], units[reached.at(-1)?.unit ?? 0]]
  if (!first || !last) return false
  const between = xml.slice(first.from, last.to).replace(/<([^\s<>/:]+:)?rPr\b[^>]*(?:\/>|>[\s\S]*?<\/\1?rPr>)/g, '')
  return [...between.matchAll(/<\/?(?:[^\s<>/:]+:)?([^\s<>/:]+)/g)].every(([, name]) => harmless.has(name as string))
}
