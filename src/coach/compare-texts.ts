/** Finds which words of a text changed, line by line first, so that a long draft costs what its changes cost. */
import { diffArrays, diffWordsWithSpace } from 'diff'
import type { ChangeObject } from 'diff'
import type { TextChange } from '../ecq/lineage.ts'

/** Beyond so many edits two passages have nothing in common that a reader would see. */
const mostEdits = 1500
/** Words of a whole text: what a comparison costs grows with the edits of each passage, squared. */
const mostEditsInAll = 10_000

/** The changed stretches in order, as UTF-16 spans into each text; equal texts give none. */
export function compareTexts(before: string, after: string): TextChange[] {
  const changes: TextChange[] = []
  let [from, to] = [0, 0]
  let [removed, added] = ['', '']
  let left = mostEditsInAll
  const settle = (): void => {
    const { changes: found, edits } = changedWords(removed, added, Math.min(mostEdits, left))
    left -= edits
    changes.push(...found.map((change) => moved(change, from, to)))
    from += removed.length
    to += added.length
    removed = added = ''
  }
  for (const { value, ...part } of changedLines(before, after)) {
    const text = value.join('')
    if (part.removed) removed += text
    else if (part.added) added += text
    else {
      settle()
      from += text.length
      to += text.length
    }
  }
  settle()
  return changes
}

/** Where a span of the earlier text stands in the later one; one that was changed covers what took its place. */
export function placeAfter(changes: readonly TextChange[], { start, end }: { readonly start: number; readonly end: number }): { start: number; end: number } {
  return { start: offsetAfter(changes, start, 'start'), end: Math.max(offsetAfter(changes, start, 'start'), offsetAfter(changes, end, 'end')) }
}

const linesOf = (text: string): string[] => text.match(/[^\n]*\n+|[^\n]+$/g) ?? []

function changedLines(before: string, after: string): ChangeObject<string[]>[] {
  const whole = { count: 1, added: false, removed: false }
  return diffArrays(linesOf(before), linesOf(after), { maxEditLength: mostEdits }) ?? [{ ...whole, removed: true, value: [before] }, { ...whole, added: true, value: [after] }]
}

/** With how many edits it took; beyond `most` the passage counts as changed whole. */
function changedWords(removed: string, added: string, most: number): { changes: TextChange[]; edits: number } {
  if (removed === '' && added === '') return { changes: [], edits: 0 }
  const whole = [{ before: { start: 0, end: removed.length }, after: { start: 0, end: added.length } }]
  if (removed === '' || added === '') return { changes: whole, edits: 0 }
  const parts = most > 0 ? diffWordsWithSpace(removed, added, { maxEditLength: most }) : undefined
  if (!parts) return { changes: whole, edits: most }
  return { changes: changesIn(parts), edits: parts.reduce((sum, part) => sum + (part.added || part.removed ? part.count : 0), 0) }
}

function changesIn(parts: readonly ChangeObject<string>[]): TextChange[] {
  const changes: TextChange[] = []
  let [from, to] = [0, 0]
  let open: TextChange | null = null
  for (const { value, removed: gone, added: come } of parts) {
    if (!gone && !come) {
      from += value.length
      to += value.length
      // Two changed words with a blank between them read as one change.
      if (open && value.trim() !== '') open = null
      continue
    }
    if (!open) changes.push((open = { before: { start: from, end: from }, after: { start: to, end: to } }))
    if (gone) from += value.length
    else to += value.length
    open.before.end = from
    open.after.end = to
  }
  return changes
}

const moved = ({ before, after }: TextChange, from: number, to: number): TextChange => ({
  before: { start: before.start + from, end: before.end + from },
  after: { start: after.start + to, end: after.end + to },
})

function offsetAfter(changes: readonly TextChange[], offset: number, edge: 'start' | 'end'): number {
  let by = 0
  for (const { before, after } of changes) {
    if (offset < before.start || (offset === before.start && edge === 'end')) break
    if (offset < before.end || (offset === before.end && edge === 'end')) return after[edge]
    by = after.end - before.end
  }
  return offset + by
}
