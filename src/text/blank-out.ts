/** Reads a text as if some stretches of it were not there; everything else keeps its place. */
import type { Paragraph, ParsedText } from './parse.ts'
import { byPassage } from './by-passage.ts'
import { type Passage, readPassage } from './passage.ts'
import { type Span, overlaps } from './span.ts'

/**
 * The same paragraphs, in which blanks stand for the spans (UTF-16 code units into `parsed.text`). A paragraph that is
 * blank now has neither words nor sentences. `text` stays whole, so that every quote is one. Without spans: `parsed`.
 */
export function blankOut(parsed: ParsedText, spans: readonly Span[]): ParsedText {
  if (spans.length === 0) return parsed
  const paragraphs: Paragraph[] = []
  for (const paragraph of parsed.paragraphs) paragraphs.push(withBlanks(paragraph, spans.filter((span) => overlaps(span, paragraph))))
  return { text: parsed.text, paragraphs }
}

function withBlanks(paragraph: Paragraph, spans: readonly Span[]): Paragraph {
  if (spans.length === 0) return paragraph
  let { text } = paragraph.passage
  for (const span of spans) {
    const start = Math.max(0, span.start - paragraph.start)
    const end = Math.min(text.length, span.end - paragraph.start)
    text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
  }
  const known = blanked(paragraph.passage)
  if (known.passage?.text !== text) known.passage = readPassage(text)
  return { ...paragraph, passage: known.passage }
}

/** The same stretches are blanked at every key while somebody types elsewhere. */
const blanked = byPassage((): { passage: Passage | null } => ({ passage: null }))

/** Whether there is a paragraph and nothing stands in it but blanks. */
export const isBlank = (paragraph: Paragraph | undefined): boolean => paragraph?.passage.sentences.length === 0
