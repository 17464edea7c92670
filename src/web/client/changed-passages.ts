/** Cuts two versions of a text into the paragraphs that changed, each cut again into what changed and what did not. */
import type { TextChange } from '../../ecq/lineage.ts'

export interface Piece {
  readonly text: string
  readonly changed: boolean
}
export interface Passage {
  readonly before: readonly Piece[]
  readonly after: readonly Piece[]
}

/** Changes in one paragraph are shown in one passage; `changes` in order, as UTF-16 spans into both texts. */
export function changedPassages(changes: readonly TextChange[], before: string, after: string): Passage[] {
  const groups: TextChange[][] = []
  for (const change of changes) {
    const last = groups.at(-1)?.at(-1)
    if (last && !before.slice(last.before.end, change.before.start).includes('\n')) groups.at(-1)?.push(change)
    else groups.push([change])
  }
  return groups.map((group) => ({ before: pieces(before, group.map((change) => change.before)), after: pieces(after, group.map((change) => change.after)) }))
}

/** From the beginning of the first changed line to the end of the last. */
function pieces(text: string, spans: readonly { start: number; end: number }[]): Piece[] {
  const [first, last] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0]
  const start = first === 0 ? 0 : text.lastIndexOf('\n', first - 1) + 1
  const newline = text.indexOf('\n', last)
  const end = newline < 0 ? text.length : newline
  const found: Piece[] = []
  let at = start
  for (const span of spans) {
    found.push({ text: text.slice(at, span.start), changed: false }, { text: text.slice(span.start, span.end), changed: true })
    at = span.end
  }
  return [...found, { text: text.slice(at, end), changed: false }].filter((piece) => piece.text !== '')
}
