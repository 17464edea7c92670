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

const readAnew: PassageReader = (text, paragraphs) => paragraphs.map(({ start, end }) => readPassage(text.slice(start, end)))

/**
 * Parses a normalised text (see `normalise`). Paragraph offsets are UTF-16 code units into `text`, those of
 * a passage into the paragraph. Linear in the length of the text.
 */
export function parse(text: string, read: PassageReader = readAnew): ParsedText {
  const spans = cutParagraphs(text)
  const passages = read(text, spans)
  return { text, paragraphs: spans.map(({ start, end }, index) => ({ index, start, end, passage: passages[index] as Passage })) }
}

/** A reader that keeps the passages of earlier calls, so that typing in one paragraph re-reads only that one. */
export function remembering(): PassageReader {
  const known = new Map<string, Passage>()
  let before: readonly Passage[] = []
  return (text, spans) => {
    let next = 0
    let places: ReadonlyMap<Passage, number> | null = null
    const passages = spans.map((span) => {
      const expected = before[next]
      // Nearly all stand where they stood last time, and to compare is cheaper than to look up.
      if (expected && stands(expected, text, span)) {
        next++
        return expected
      }
      const passage = lookUp(known, text.slice(span.start, span.end))
      places ??= new Map(before.map((one, place) => [one, place]))
      next = (places.get(passage) ?? next) + 1
      return passage
    })
    before = passages
    return passages
  }
}

const stands = (passage: Passage, text: string, { start, end }: Span): boolean => passage.text.length === end - start && text.startsWith(passage.text, start)

function lookUp(known: Map<string, Passage>, piece: string): Passage {
  const found = known.get(piece)
  if (found) return found
  const passage = readPassage(piece)
  if (known.size >= mostKnown) known.clear()
  known.set(passage.text, passage)
  return passage
}

const mostKnown = 2_000
