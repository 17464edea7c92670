/** Finds the paragraphs of a text, whether they are parted by blank lines, by single line ends, or hard-wrapped. */
import { type Span, isSpace, trimmed } from './span.ts'

/** A line longer than this was not wrapped by a mail program or a terminal: its end was meant. */
const longestWrapped = 120
/**
 * Paragraphs in order, without the white space around them; offsets are UTF-16 code units. A blank line
 * always parts two; a single line end does when it was meant (see `parts`). Linear.
 */
export function cutParagraphs(text: string): Span[] {
  const paragraphs: Span[] = []
  let start = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const blank = afterSpace(text, at)
    if (text.lastIndexOf('\n', blank - 1) === at) continue
    pushBlock(paragraphs, text, start, at)
    start = blank
    at = blank - 1
  }
  pushBlock(paragraphs, text, start, text.length)
  return paragraphs
}

function afterSpace(text: string, from: number): number {
  let at = from
  while (at < text.length && isBlank(text.charCodeAt(at))) at++
  return at
}

/** Between paragraphs a stray byte order mark and the Ogham blank are nothing either. */
const isBlank = (code: number): boolean => isSpace(code) || code === 0xfeff || code === 0x1680

function pushBlock(paragraphs: Span[], text: string, start: number, end: number): void {
  const block = trimmed(text, { start, end })
  if (block.start >= block.end) return
  if (text.indexOf('\n', block.start) < 0 || text.indexOf('\n', block.start) >= block.end) {
    paragraphs.push(block)
    return
  }
  const lines = linesOf(text, block)
  const widest = Math.max(...lines.slice(0, 400).map((line) => line.end - line.start))
  let from = block.start
  lines.forEach((line, i) => {
    const next = lines[i + 1]
    if (next && !parts(text, line, next, widest)) return
    paragraphs.push(trimmed(text, { start: from, end: line.end }))
    if (next) from = next.start
  })
}

function linesOf(text: string, block: Span): Span[] {
  const lines: Span[] = []
  let start = block.start
  while (start < block.end) {
    const found = text.indexOf('\n', start)
    const end = found < 0 || found > block.end ? block.end : found
    lines.push(trimmed(text, { start, end }))
    start = end + 1
  }
  return lines
}

/**
 * Whether the line end between two lines was meant as a new paragraph: the line was never wrapped, or it
 * closes a sentence well short of the margin; or the next line is a list item. A heading on a line of its
 * own stays with the paragraph it heads, as the sentence cutter keeps it apart.
 */
function parts(text: string, line: Span, next: Span, widest: number): boolean {
  const length = line.end - line.start
  if (length > longestWrapped) return true
  if (itemMark.test(text.slice(next.start, next.start + 6))) return true
  const opensNew = /[\p{Lu}\d"\u201c(]/u.test(text.charAt(next.start))
  if (!opensNew) return false
  const closes = /[.!?:][")\u201d\u2019]*$/.test(text.slice(Math.max(line.start, line.end - 4), line.end))
  return closes && length < widest * 0.75
}

const itemMark = /^(?:[-*\u2022\u25cf\u25aa\u2023\u00b7]|\(?\d{1,2}[.)])\s/
