/** Finds the paragraphs of a text, whether they are parted by blank lines, by single line ends, hard-wrapped, double-spaced or quoted. */
import { type Span, isSpace, trimmed } from './span.ts'

/** A line longer than this was not wrapped by a mail program or a terminal: its end was meant, unless it breaks off in a sentence. */
const longestWrapped = 120
/** A line shorter than this is hardly one that was wrapped. */
const shortestWrapped = 60

/**
 * Paragraphs in order, without the white space around them; offsets are UTF-16 code units. A blank line
 * always parts two, unless the text is double-spaced; a single line end does when it was meant (see `parts`). Linear.
 */
export function cutParagraphs(text: string): Span[] {
  const blocks = cutBlocks(text)
  const paragraphs: Span[] = []
  if (!isDoubleSpaced(text, blocks)) {
    for (const block of blocks) pushBlock(paragraphs, text, block)
    return paragraphs
  }
  for (let first = 0, last = 0; first < blocks.length; first = ++last) {
    while (last + 1 < blocks.length && isOneBlank(text, blocks[last] as Span, blocks[last + 1] as Span)) last++
    pushBlock(paragraphs, text, { start: (blocks[first] as Span).start, end: (blocks[last] as Span).end })
  }
  return paragraphs
}

/** What stands between blank lines. */
function cutBlocks(text: string): Span[] {
  const blocks: Span[] = []
  let start = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    const blank = afterSpace(text, at)
    if (text.lastIndexOf('\n', blank - 1) === at && blank < text.length) continue
    push(blocks, text, start, at)
    start = blank
    at = blank - 1
  }
  push(blocks, text, start, text.length)
  return blocks
}

function push(blocks: Span[], text: string, start: number, end: number): void {
  const block = trimmed(text, { start, end })
  if (block.start < block.end) blocks.push(block)
}

/** Where blank lines end; in quoted mail a line of nothing but the quoting mark is blank. */
function afterSpace(text: string, from: number): number {
  let at = from
  for (;;) {
    while (at < text.length && isBlank(text.charCodeAt(at))) at++
    if (text.charCodeAt(at) !== quoting) return at
    let end = at
    while (isQuoting(text.charCodeAt(end))) end++
    if (end < text.length && text.charCodeAt(end) !== 10) return at
    at = end
  }
}

const quoting = 62
const isQuoting = (code: number): boolean => code === quoting || code === 32 || code === 9

/** Between paragraphs a stray byte order mark and the Ogham blank are nothing either. */
const isBlank = (code: number): boolean => isSpace(code) || code === 0xfeff || code === 0x1680

/** Fewer lines show no habit. */
const fewestLines = 4

/** Whether a blank line follows every line of wrapped text: many lines stop short of a sentence's end, and after most of those the next goes on in a small letter. */
function isDoubleSpaced(text: string, blocks: readonly Span[]): boolean {
  let wrapped = 0
  let goesOn = 0
  for (let i = 0; i < blocks.length - 1; i++) {
    const block = blocks[i] as Span
    const length = block.end - block.start
    if (length < shortestWrapped || length > longestWrapped || closes(text, block) || text.slice(block.start, block.end).includes('\n')) continue
    wrapped++
    if (small.test(text.charAt((blocks[i + 1] as Span).start))) goesOn++
  }
  return blocks.length >= fewestLines && wrapped * 3 > blocks.length && goesOn * 2 > wrapped
}

const small = /\p{Ll}/u

function isOneBlank(text: string, { end }: Span, { start }: Span): boolean {
  const second = text.indexOf('\n', text.indexOf('\n', end) + 1)
  const third = text.indexOf('\n', second + 1)
  return third < 0 || third >= start
}

function pushBlock(paragraphs: Span[], text: string, block: Span): void {
  const end = text.indexOf('\n', block.start)
  if (end < 0 || end >= block.end) {
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
    push(lines, text, start, end)
    start = end + 1
  }
  return lines
}

/**
 * Whether the line end between two lines was meant as a new paragraph: the line was never wrapped, or it
 * closes a sentence well short of the margin; or the next line is a list item; or a blank line stands between
 * a short line, which may be a heading, and a new beginning. A heading right above the paragraph it heads
 * stays with it, as the sentence cutter keeps it apart.
 */
function parts(text: string, line: Span, next: Span, widest: number): boolean {
  const length = line.end - line.start
  if (length > longestWrapped) return closes(text, line) || !small.test(text.charAt(next.start))
  if (itemMark.test(text.slice(next.start, next.start + 6))) return true
  const opensNew = /[\p{Lu}\d"\u201c(]/u.test(text.charAt(next.start))
  if (!opensNew) return false
  if (length < shortestWrapped && text.lastIndexOf('\n', next.start) !== text.indexOf('\n', line.end)) return true
  return closes(text, line) && length < widest * 0.75
}

/** Whether the line ends in an end mark. */
const closes = (text: string, { start, end }: Span): boolean => /[.!?:][")\u201d\u2019]*$/.test(text.slice(Math.max(start, end - 4), end))

/** Of lists, and of the rows of a table in bars. */
const itemMark = /^(?:[-*\u2022\u25cf\u25aa\u2023\u00b7]\s|\(?\d{1,2}[.)]\s|[IVX]{2,4}\.\s|\|)/
