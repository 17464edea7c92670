/** Reads a whole text: its paragraphs, each with its words and sentences. Never fails. */
import { cutParagraphs } from './paragraphs.ts'
import { type Passage, readPassage } from './passage.ts'
import type { Span } from './span.ts'

export interface Paragraph extends Span {
  readonly index: number
  readonly passage: Passage
}

export interface ParsedText {
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
}

/** Something that gives the passages of a text's paragraphs; `remembering` makes one that does not read twice. */
export type PassageReader = (text: string, paragraphs: readonly Span[]) => Passage[]

const readAnew: PassageReader = (text, paragraphs) => {
  const passages: Passage[] = []
  for (const { start, end } of paragraphs) passages.push(readPassage(text.slice(start, end)))
  return passages
}

/**
 * Parses a normalised text (see `normalise`). Paragraph offsets are UTF-16 code units into `text`, those of
 * a passage into the paragraph. Linear in the length of the text.
 */
export function parse(text: string, read: PassageReader = readAnew): ParsedText {
  const spans = cutParagraphs(text)
  const passages = read(text, spans)
  const paragraphs: Paragraph[] = []
  for (let index = 0; index < spans.length; index++) {
    const { start, end } = spans[index] as Span
    paragraphs.push({ index, start, end, passage: passages[index] as Passage })
  }
  return { text, paragraphs }
}

/** A reader that keeps the passages of earlier calls, so that typing in one paragraph re-reads only that one. */
export function remembering(): PassageReader {
  const memory: Memory = { known: new Map(), older: new Map() }
  let before: readonly Passage[] = []
  return (text, spans) => {
    let next = 0
    let places: ReadonlyMap<Passage, number> | null = null
    const passages = spans.map((span) => {
      // Nearly all stand where they stood last time, and to compare is cheaper than to look up. Behind a new paragraph
      // stands what stood behind the one that it replaces, or that one itself.
      for (const place of [next, next - 1]) {
        const expected = before[place]
        if (!expected || !stands(expected, text, span)) continue
        next = place + 1
        return expected
      }
      const piece = text.slice(span.start, span.end)
      const moved = recall(memory, piece)
      // What is new stood nowhere; only for what moved or came back the places are worth listing.
      if (moved) places ??= new Map(before.map((one, place) => [one, place]))
      next = ((moved && places?.get(moved)) ?? next) + 1
      return moved ?? keep(memory, readPassage(piece))
    })
    before = passages
    return passages
  }
}

/** What was read of late, and before that: of what is not asked for again, at most twice `mostKnown` passages are kept. */
interface Memory {
  known: Map<string, Passage>
  older: ReadonlyMap<string, Passage>
}

/** Engines compare two strings many letters at a time, but the beginning of one letter by letter; to cut a piece off copies nothing. */
const stands = (passage: Passage, text: string, { start, end }: Span): boolean => passage.text.length === end - start && text.slice(start, end) === passage.text

function recall(memory: Memory, piece: string): Passage | undefined {
  const known = memory.known.get(piece)
  if (known) return known
  const older = memory.older.get(piece)
  return older && keep(memory, older)
}

function keep(memory: Memory, passage: Passage): Passage {
  if (memory.known.size >= mostKnown) {
    memory.older = memory.known
    memory.known = new Map()
  }
  memory.known.set(passage.text, passage)
  return passage
}

/** A paragraph that is typed is read anew at every key, and what rules remember of each reading weighs tens of kilobytes. */
const mostKnown = 500
