/** Joins paragraphs of marked text into one normalised text, and keeps the spans of what is hidden in it. */
import type { HiddenHow, HiddenSpan } from '../ecq/format-facts.ts'
import { alignNormal } from '../text/align-normal.ts'
import type { Stretch } from '../text/align-normal.ts'
import { normalise } from '../text/normal.ts'

/** A stretch of text of one appearance. */
export type Piece = { text: string; points: number; font: string; bold: boolean; italic: boolean; underline: boolean; hidden: HiddenHow | null }

/** A paragraph; what else a reader knows of it stays with it. */
export type Block = { pieces: Piece[]; newPage: boolean }

/** The paragraphs that hold text, each with where it starts and how long it is in the whole text. */
export type Placed<Kind extends Block> = Kind & { start: number; length: number }

export type Assembled<Kind extends Block> = { text: string; hidden: HiddenSpan[]; blocks: Placed<Kind>[] }

const gap = '\n\n'

export function assemble<Kind extends Block>(all: Kind[]): Assembled<Kind> {
  const [texts, hidden, blocks]: [string[], HiddenSpan[], Placed<Kind>[]] = [[], [], []]
  let at = 0
  let newPage = false
  for (const block of all) {
    newPage ||= block.newPage
    const text = withoutLastBreaks(normalise(block.pieces.map((piece) => piece.text).join('')))
    if (text.trim() === '') continue
    for (const span of hiddenIn(block.pieces, text)) hidden.push({ ...span, start: at + span.start, end: at + span.end })
    texts.push(text)
    blocks.push({ ...block, newPage, start: at, length: text.length })
    at += text.length + gap.length
    newPage = false
  }
  // A line end composes with nothing, so that paragraphs normalised one by one are normal together too.
  return { text: texts.join(gap), hidden, blocks }
}

/** A loop, because the obvious pattern takes for ever on a text of nothing but breaks. */
function withoutLastBreaks(text: string): string {
  let end = text.length
  while (text[end - 1] === '\n') end--
  return text.slice(0, end)
}

function hiddenIn(pieces: Piece[], text: string): HiddenSpan[] {
  if (pieces.every(({ hidden }) => hidden === null)) return []
  const spans: HiddenSpan[] = []
  const place = placer(pieces.map((piece) => piece.text).join(''))
  let from = 0
  for (const { text: own, hidden: how } of pieces) {
    const [start, end] = [place(from), place(from + own.length)]
    from += own.length
    if (how === null || start === end) continue
    const last = spans.at(-1)
    if (last?.how === how && last.end === start) last.end = end
    else spans.push({ start, end, how, quote: '' })
  }
  return spans.flatMap((span) => trimmed(span, text))
}

/** Where offsets, asked in rising order, come to stand once the text is normal; inside a composed letter, after it. */
function placer(raw: string): (offset: number) => number {
  const stretches = alignNormal(raw)
  let at = 0
  return (offset) => {
    while (at < stretches.length - 1 && (stretches[at] as Stretch).to <= offset) at++
    const { from, start, end, same } = stretches[at] as Stretch
    if (same) return start + offset - from
    return offset <= from ? start : end
  }
}

function trimmed({ start, end, how }: HiddenSpan, text: string): HiddenSpan[] {
  const quote = text.slice(start, end)
  const inner = quote.trim()
  if (inner === '') return []
  const from = start + quote.indexOf(inner)
  return [{ start: from, end: from + inner.length, how, quote: inner }]
}
