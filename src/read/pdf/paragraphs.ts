/** Puts the lines of a PDF together into paragraphs again, from where they stand on the page. */
import type { Block, Piece } from '../assemble.ts'
import type { Line } from './lines.ts'

type Measures = { leading: number; rightOf: (line: Line) => number }

export function joinLines(pages: Line[][]): Block[] {
  const found = pages.flat()
  const measures = measure(found)
  const lines = found.map((line, index) => (isStretched(found[index - 1], line, measures) ? relaxed(line) : line))
  const blocks: Block[] = []
  lines.forEach((line, index) => {
    const above = lines[index - 1]
    const last = blocks.at(-1)
    if (!above || !last || startsParagraph(above, line, measures)) blocks.push({ pieces: trimmedPieces(line), newPage: false })
    else for (const piece of [...glue(above, line), ...trimmedPieces(line)]) last.pieces.push(piece)
  })
  return blocks
}

/** How far to the right text goes in each column, and the usual step from a full line to the next, in parts of the type size. */
function measure(lines: Line[]): Measures {
  const column = ({ x }: Line): number => Math.round(x / 36)
  const rights = new Map([...Map.groupBy(lines, column)].map(([key, own]) => [key, usualRight(own)]))
  const rightOf = (line: Line): number => rights.get(column(line)) ?? line.right
  const steps = lines.flatMap((line, index) => {
    const above = lines[index - 1]
    // Only a full line runs on into the next; after a short one the step may be the gap between paragraphs.
    if (!above || above.page !== line.page || above.right - above.x < (rightOf(above) - above.x) * 0.85) return []
    const step = (line.y - above.y) / line.points
    return step > 0.5 && step < 4 ? [step] : []
  })
  steps.sort((one, other) => one - other)
  return { leading: steps.length < 3 ? singleLine : (steps[Math.floor(steps.length / 3)] ?? singleLine), rightOf }
}

/** Not the farthest of all: one line that runs out of its column would make every other look short. */
function usualRight(lines: Line[]): number {
  const rights = lines.map(({ right }) => right).sort((one, other) => other - one)
  return rights[rights.length < 20 ? 0 : Math.floor(rights.length / 12)] ?? 0
}

const singleLine = 1.2

function startsParagraph(above: Line, line: Line, { leading, rightOf }: Measures): boolean {
  if (isRow(above) || isRow(line)) return true
  if (Math.abs(above.points - line.points) > 0.6 || /^\s*[•▪●◦➢✓–]\s/.test(line.text)) return true
  // The same over the end of a page and of a column.
  if (line.page !== above.page || (line.y < above.y && line.x > above.right)) return endsSentence(above) || (hasRoom(above, line, rightOf(above)) && !/^\s*\p{Ll}/u.test(line.text))
  const step = (line.y - above.y) / line.points
  if (step < 0 || step > leading * 1.3) return true
  // Set in from the line above, which itself was not: the first line of a paragraph.
  if (line.x > above.x + line.points * 1.2 && endsSentence(above)) return true
  return hasRoom(above, line, rightOf(above))
}

/** Cells side by side; a tab near the start only follows the mark of a list. */
const isRow = ({ text }: Line): boolean => /^.{4,}\t/.test(text)

/** Words that were pulled apart to reach the margin of a narrow column, in the middle of a sentence: no cells. */
function isStretched(above: Line | undefined, line: Line, { leading, rightOf }: Measures): boolean {
  if (!/^\S+(?:\t\S+)+\s*$/.test(line.text) || !above || above.page !== line.page || isRow(above) || endsSentence(above)) return false
  const isFull = Math.abs(line.x - above.x) < 1 && [line, above].every((one) => Math.abs(one.right - rightOf(line)) < line.points / 4)
  return isFull && (line.y - above.y) / line.points <= leading * 1.3
}

const relaxed = (line: Line): Line => ({ ...line, text: line.text.replaceAll('\t', ' '), pieces: line.pieces.map((piece) => ({ ...piece, text: piece.text.replaceAll('\t', ' ') })) })

const endsSentence = ({ text }: Line): boolean => /[.!?:][”’"')\]]*\s*\d{0,2}\s*$/.test(text.slice(-20))

/** The first word below would have fitted above, so somebody ended the line on purpose. */
function hasRoom(above: Line, line: Line, right: number): boolean {
  const word = /^\s*(\S+)/.exec(line.text)?.[1] ?? ''
  const letter = (line.right - line.x) / Math.max(line.text.trim().length, 1)
  return above.right + letter * 1.25 * (word.length + 1.5) < right
}

/** A word that was broken after a hyphen goes on at once; other lines are parted by a space. */
function glue(above: Line, line: Line): Piece[] {
  const last = above.pieces.at(-1)
  if (!last || (/\p{L}[-\u2010\u2011]$/u.test(above.text.trimEnd()) && /^\p{Ll}/u.test(line.text) && !/^(?:and|or|to)\b/.test(line.text))) return []
  return [{ ...last, text: ' ', hidden: null }]
}

function trimmedPieces({ pieces }: Line): Piece[] {
  return pieces.map((piece, index) => {
    const text = index === 0 ? piece.text.trimStart() : piece.text
    return { ...piece, text: index === pieces.length - 1 ? text.trimEnd() : text }
  })
}
