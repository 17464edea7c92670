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
    const text = normalise(block.pieces.map((piece) => piece.text).join('')).replace(/\n+$/, '')
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

function hiddenIn(pieces: Piece[], text: string): HiddenSpan[] {
  const spans: HiddenSpan[] = []
  let raw = ''
  for (const { text: own, hidden: how } of pieces.some(({ hidden }) => hidden) ? pieces : []) {
    const start = placeOf(raw, text)
    raw += own
    if (how === null) continue
    const end = placeOf(raw, text)
    const last = spans.at(-1)
    if (last?.how === how && last.end === start) last.end = end
    else spans.push({ start, end, how, quote: '' })
  }
  return spans.flatMap((span) => trimmed(span, text))
}

/** Composing can shorten what stands before; most text is composed already and then the lengths are the same. */
const placeOf = (before: string, text: string): number => Math.min(/^[\0-\x7f]*$/.test(before) ? before.replace(/\r\n/g, '\n').length : normalise(before).length, text.length)

function trimmed({ start, end, how }: HiddenSpan, text: string): HiddenSpan[] {
  const quote = text.slice(start, end)
  const inner = quote.trim()
  if (inner === '') return []
  const from = start + quote.indexOf(inner)
  return [{ start: from, end: from + inner.length, how, quote: inner }]
}
