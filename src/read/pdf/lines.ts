/** Turns one page of a PDF into lines of marked text, with their places on the paper. */
import type { HiddenHow } from '../../ecq/format-facts.ts'
import type { Piece } from '../assemble.ts'
import { hiddenHow } from '../hidden.ts'
import { align } from './align.ts'
import { apply, groundAt } from './ink.ts'
import type { Drawn, Glyph } from './ink.ts'

/** What pdf.js says about one stretch of text. */
export type Item = { str: string; transform: number[]; width: number; height: number; fontName: string; hasEOL: boolean }
export type Font = { name: string; bold: boolean; italic: boolean }

/** Places in points from the top left corner of the page as it is shown; `y` is the foot of the letters. */
export type Line = { page: number; x: number; right: number; y: number; points: number; pieces: Piece[]; text: string }

export type PageView = { number: number; width: number; height: number; toScreen: readonly number[] }

type Placed = Item & { x: number; y: number; points: number; scale: number }

export function readLines(items: Item[], drawn: Drawn, view: PageView, fontOf: (name: string) => Font): Line[] {
  const glyphs = align(items.map(({ str }) => str), drawn.glyphs)
  const lines: Line[] = []
  let current: Line | undefined
  let ended = false
  items.forEach((item, index) => {
    const placed = place(item, view)
    // A space as wide as that is the gap between two cells.
    if (item.str === ' ' && item.width > placed.points * 1.5) placed.str = '\t'
    if (item.str !== '') {
      if (!current || !isSameLine(current, placed, ended)) lines.push((current = newLine(view.number, placed)))
      ended = false
      extend(current, placed, piecesOf(placed, glyphs[index] ?? [], drawn, fontOf))
    }
    ended ||= item.hasEOL
  })
  return lines.filter(({ text }) => text.trim() !== '')
}

function place(item: Item, { toScreen }: PageView): Placed {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform
  const [x, y] = apply(toScreen, e, f)
  const points = Math.round(Math.hypot(c, d) * 10) / 10
  return { ...item, x, y, points, scale: points === 0 ? 100 : (Math.hypot(a, b) / Math.hypot(c, d)) * 100 }
}

/** A raised footnote mark belongs to its line although it stands higher; a cell to its row although its line had ended. */
const isSameLine = (line: Line, item: Placed, ended: boolean): boolean =>
  Math.abs(line.y - item.y) < (ended ? 1 : Math.max(line.points, item.points) * 0.5) && (!ended || item.x >= line.right)

const newLine = (page: number, { x, y, points }: Placed): Line => ({ page, x, right: x, y, points, pieces: [], text: '' })

function extend(line: Line, item: Placed, pieces: Piece[]): void {
  // A jump to the right without a space is a tab or a cell of a table.
  const last = line.pieces.at(-1)
  const isApart = last && item.x > line.right + line.points * 0.8 && !/\s$/.test(line.text.slice(-1))
  for (const piece of isApart ? [{ ...last, text: '\t', hidden: null }, ...pieces] : pieces) {
    line.pieces.push(piece)
    line.text += piece.text
  }
  if (item.str.trim() === '') return
  line.right = Math.max(line.right, item.x + item.width)
  line.points = Math.max(line.points, item.points)
}

/** Cuts an item wherever the ink changes. */
function piecesOf(item: Placed, glyphs: (Glyph | undefined)[], drawn: Drawn, fontOf: (name: string) => Font): Piece[] {
  const { name, bold, italic } = fontOf(item.fontName)
  const pieces: Piece[] = []
  let start = 0
  let glyph = glyphs.find((one) => one !== undefined)
  const cut = (end: number): void => {
    const text = item.str.slice(start, end)
    if (text !== '') pieces.push({ text, points: item.points, font: name, bold, italic, underline: false, hidden: howHidden(item, start, glyph, drawn) })
    start = end
  }
  glyphs.forEach((next, index) => {
    if (next === undefined || next.at === glyph?.at) return
    cut(index)
    glyph = next
  })
  cut(item.str.length)
  return pieces
}

function howHidden(item: Placed, index: number, glyph: Glyph | undefined, drawn: Drawn): HiddenHow | null {
  const [left = 0, foot = 0] = item.transform.slice(4)
  const place = left + item.width * ((index + 0.5) / item.str.length)
  return hiddenHow({
    points: item.points,
    scale: item.scale,
    colour: glyph?.colour ?? 'auto',
    behind: glyph ? groundAt(drawn.painted, place, foot + item.points * 0.3, glyph.at) : null,
    blank: glyph?.blank === true && !drawn.isScan,
  })
}
