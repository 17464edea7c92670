/** Reads a table: a row of short cells becomes one line, cells with prose in them become paragraphs. */
import { isOn, readShading, valueOf } from './look.ts'
import { blocksOf } from './story.ts'
import type { Block, Context, Piece, Reader } from './story.ts'
import { child, children } from './xml.ts'
import type { Node } from './xml.ts'

/** Many agencies' forms hold a whole narrative in one cell; a row longer than this is such a form, not data. */
const longestRow = 300

export function readTable(table: Node, context: Context, reader: Reader): Block[] {
  reader.tally.tables++
  const style = reader.styles.table(valueOf(child(child(table, 'w:tblPr'), 'w:tblStyle')))
  // A style may fill some rows and not others; what is behind a cell is then not known.
  const inside: Context = { ...context, table: style, behind: style.filled ? null : context.behind }
  return readRows(table, inside, reader)
}

/** Rows and cells may be wrapped in content controls. */
function readRows(node: Node, context: Context, reader: Reader): Block[] {
  return children(node).flatMap((kid) => {
    if (kid.name === 'w:tr') return readRow(kid, context, reader)
    return kid.name === 'w:tblPr' || kid.name === 'w:tblGrid' ? [] : readRows(kid, context, reader)
  })
}

function readRow(row: Node, context: Context, reader: Reader): Block[] {
  const isHidden = isOn(child(child(row, 'w:trPr'), 'w:hidden'))
  const inside = isHidden ? { ...context, hidden: true } : context
  const cells = cellsOf(row).map((cell) => blocksOf(cell, inCell(cell, inside), reader).filter(hasText))
  const filled = cells.filter((cell) => cell.length > 0)
  if (filled.length < 2 || filled.some((cell) => cell.length > 1) || lengthOf(filled.flat()) > longestRow) return filled.flat()
  return [filled.flat().reduce(sideBySide)]
}

function cellsOf(node: Node): Node[] {
  return children(node).flatMap((kid) => {
    if (kid.name === 'w:tc') return [kid]
    return kid.name === 'w:trPr' || kid.name === 'w:tblPrEx' ? [] : cellsOf(kid)
  })
}

function inCell(cell: Node, context: Context): Context {
  const shading = child(child(cell, 'w:tcPr'), 'w:shd')
  const colour = shading && readShading(shading)
  return colour !== undefined && colour !== 'auto' ? { ...context, cell, behind: colour } : { ...context, cell }
}

const hasText = ({ pieces }: Block): boolean => pieces.some(({ text }) => text.trim() !== '')
const lengthOf = (blocks: Block[]): number => blocks.reduce((sum, { pieces }) => sum + pieces.reduce((own, { text }) => own + text.length, 0), 0)

function sideBySide(left: Block, right: Block): Block {
  const last = left.pieces.at(-1)
  const tab: Piece[] = last ? [{ ...last, text: '\t', hidden: null, origin: null }] : []
  return { ...left, pieces: [...left.pieces, ...tab, ...right.pieces] }
}
