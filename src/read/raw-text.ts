/** Tells where what was read from a text file lies in the file itself, with its own line ends, accents and marks of Markdown. */
import { type Stretch, alignNormal } from '../text/align-normal.ts'
import { normalise } from '../text/normal.ts'
import { type Span, indexAt } from '../text/span.ts'
import { decode } from './decode.ts'
import { plainFromMarkdown } from './markdown.ts'
import type { ReadResult } from './read.ts'

export interface RawPlace extends Readonly<Span> {
  /** false: it lies somewhere on these lines */
  readonly exact: boolean
}

export interface RawText {
  /** as it was decoded, without a byte order mark */
  readonly text: string
  /** the file begins with a byte order mark */
  readonly opensWithMark: boolean
  /** From UTF-16 units in the text that was read to those in the raw one; null where nobody can tell. */
  readonly placeOf: (span: Span) => RawPlace | null
}

/** Null for a file that is no text. Throws the Faults of `decode`. */
export function rawText(bytes: Uint8Array, { format, text: read }: Pick<ReadResult, 'format' | 'text'>): RawText | null {
  if (format !== 'text' && format !== 'markdown') return null
  const { text } = decode(bytes)
  const stretches = alignNormal(text)
  const inNormal = format === 'text' ? (span: Span): RawPlace => ({ ...span, exact: true }) : inMarkdown(normalise(text), read)
  return {
    text,
    opensWithMark: marks.some((mark) => mark.every((byte, at) => bytes[at] === byte)),
    placeOf: (span) => {
      const place = inNormal(span)
      return place && { start: rawStart(stretches, place.start), end: rawEnd(stretches, place.end), exact: place.exact }
    },
  }
}

const marks = [[0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]]

function rawStart(stretches: readonly Stretch[], offset: number): number {
  const { from, start, same } = stretches[indexAt(stretches, offset)] as Stretch
  return same ? from + offset - start : from
}

function rawEnd(stretches: readonly Stretch[], offset: number): number {
  const { from, to, start, same } = stretches[indexAt(stretches, offset - 1)] as Stretch
  return same ? from + offset - start : to
}

/** A line of the text that was read, and the line of the file that it came from. */
interface Row extends Readonly<Span> {
  readonly words: string
  /** null where no such line is found */
  readonly source: { readonly line: string; readonly start: number } | null
}

function inMarkdown(plain: string, read: string): RawText['placeOf'] {
  const rows = rowsOf(plain.split('\n'), read.split('\n'))
  return ({ start, end }) => {
    const [first, last] = [rows[indexAt(rows, start)], rows[indexAt(rows, end - 1)]]
    if (!first?.source || !last?.source) return null
    const [from, to] = [placeInLine(first.words, first.source.line, start - first.start), placeInLine(last.words, last.source.line, end - 1 - last.start)]
    if (from === null || to === null) return { start: first.source.start, end: last.source.start + last.source.line.length, exact: false }
    return { start: first.source.start + from, end: last.source.start + to + 1, exact: true }
  }
}

/** A line that is not found among so many is not looked for further, so that a file without end costs no more than its length. */
const farthest = 1_000

/** Marks go and lines come apart, but words keep their lines and lines their order. */
function rowsOf(lines: readonly string[], read: readonly string[]): Row[] {
  const bare = lines.map((line) => plainFromMarkdown(line).trim())
  const starts = startsOf(lines)
  const readStarts = startsOf(read)
  let next = 0
  return read.map((words, index) => {
    const start = readStarts[index] as number
    const row = { words, start, end: start + words.length + 1, source: null }
    if (words.trim() === '') return row
    for (let at = next; at < Math.min(lines.length, next + farthest); at++) {
      const line = lines[at] as string
      if (bare[at] !== words.trim() && line !== words) continue
      next = at + 1
      return { ...row, source: { line, start: starts[at] as number } }
    }
    return row
  })
}

function startsOf(lines: readonly string[]): number[] {
  let start = 0
  return lines.map((line) => (start += line.length + 1) - line.length - 1)
}

/** The place of one letter of `words` in the line that they were taken from; null where it may have come from several. */
function placeInLine(words: string, line: string, letter: number): number | null {
  let [earliest, latest] = [-1, line.length]
  for (let at = 0; at <= letter; at++) {
    earliest = line.indexOf(words.charAt(at), earliest + 1)
    if (earliest < 0) return null
  }
  for (let at = words.length - 1; at >= letter; at--) {
    if (latest <= 0) return null
    latest = line.lastIndexOf(words.charAt(at), latest - 1)
    if (latest < 0) return null
  }
  return earliest === latest ? earliest : null
}
