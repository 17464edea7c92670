/** Joins paragraphs of marked text into one normalised text, and keeps the spans of what is hidden in it. */
import type { HiddenHow, HiddenSpan } from '../ecq/format-facts.ts'
import { normalise } from '../text/normal.ts'

/** A stretch of text of one appearance. */
export type Piece = { text: string; points: number; font: string; bold: boolean; italic: boolean; underline: boolean; hidden: HiddenHow | null }

/** A paragraph; what else a reader knows of it stays with it. */
export type Block = { pieces: Piece[]; newPage: boolean }

export type Assembled<Kind extends Block> = { text: string; hidden: HiddenSpan[]; /** The paragraphs that hold text. */ blocks: Kind[] }

const gap = '\n\n'

export function assemble<Kind extends Block>(all: Kind[]): Assembled<Kind> {
  const [texts, hidden, blocks]: [string[], HiddenSpan[], Kind[]] = [[], [], []]
  let at = 0
  let newPage = false
  for (const block of all) {
    newPage ||= block.newPage
    const text = withoutLastBreaks(normalise(block.pieces.map((piece) => piece.text).join('')))
    if (text.trim() === '') continue
    for (const span of hiddenIn(block.pieces, text)) hidden.push({ ...span, start: at + span.start, end: at + span.end })
    texts.push(text)
    blocks.push({ ...block, newPage })
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
  const place = placer()
  for (const { text: own, hidden: how } of pieces) {
    const [start, end] = place(own)
    if (how === null) continue
    const last = spans.at(-1)
    if (last?.how === how && last.end === start) last.end = end
    else spans.push({ start, end, how, quote: '' })
  }
  return spans.flatMap((span) => trimmed(span, text))
}

/**
 * Tells where each piece comes to stand once the whole is normal, although composing can shorten it across pieces.
 * What stands before a plain ASCII letter is settled, so that only the stretch since then is composed again.
 */
function placer(): (piece: string) => [start: number, end: number] {
  let [settled, open, isFirst] = [0, '', true]
  // A line end before it keeps a mark in the middle of the text from being taken for the one at a file's start.
  const length = (stretch: string): number => (isFirst ? normalise(stretch).length : normalise(`\n${stretch}`).length - 1)
  return (piece) => {
    const start = settled + length(open)
    if (/^[\0-\x7f]/.test(piece) || open.length > 2000) {
      settled = start
      isFirst &&= start === 0
      open = ''
    }
    open += piece
    return [start, settled + length(open)]
  }
}

function trimmed({ start, end, how }: HiddenSpan, text: string): HiddenSpan[] {
  const quote = text.slice(start, end)
  const inner = quote.trim()
  if (inner === '') return []
  const from = start + quote.indexOf(inner)
  return [{ start: from, end: from + inner.length, how, quote: inner }]
}
