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

/** Something that gives the passage of a paragraph's text; `remembering` makes one that does not read twice. */
export type PassageReader = (text: string) => Passage

/**
 * Parses a normalised text (see `normalise`). Paragraph offsets are UTF-16 code units into `text`, those of
 * a passage into the paragraph. Linear in the length of the text.
 */
export function parse(text: string, read: PassageReader = readPassage): ParsedText {
  const paragraphs = cutParagraphs(text).map(({ start, end }, index) => ({ index, start, end, passage: read(text.slice(start, end)) }))
  return { text, paragraphs }
}

/** A reader that keeps the passages of the last call's paragraphs, so that typing in one re-reads only that one. */
export function remembering(): PassageReader {
  const known = new Map<string, Passage>()
  return (text) => {
    const found = known.get(text)
    if (found) return found
    const passage = readPassage(text)
    if (known.size >= 2_000) known.clear()
    known.set(text, passage)
    return passage
  }
}
