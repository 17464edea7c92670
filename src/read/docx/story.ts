/** Walks one story of a Word file (body, header, note) into paragraphs of marked text, as a reader would meet them. */
import type { Block as PlainBlock, Piece as PlainPiece } from '../assemble.ts'
import { hiddenHow } from '../hidden.ts'
import { charactersOf } from './characters.ts'
import { readDrawing } from './drawing.ts'
import { fieldsBalance, turnField } from './fields.ts'
import type { Field } from './fields.ts'
import { readMarks, valueOf } from './look.ts'
import type { Marks } from './look.ts'
import type { Around, Origin } from './origin.ts'
import { readLayout, runMarks } from './styles.ts'
import type { Layout, Style, Styles } from './styles.ts'
import { readTable } from './table.ts'
import { child, children, descendants } from './xml.ts'
import type { Node } from './xml.ts'

/** Null for text that the reader put in itself. */
export type Piece = PlainPiece & { origin: Origin | null }

/** `joinsNext`: the end of the paragraph was deleted, so that it runs on. */
export type Block = Omit<PlainBlock, 'pieces'> & { pieces: Piece[]; layout: Layout; joinsNext: boolean }

export type Tally = { pictures: number; charts: number; textBoxes: number; tables: number; insertions: number; deletions: number; embedded: number; altTexts: Set<string> }

/** What the walk needs and what it counts on the way. */
export type Reader = {
  styles: Styles
  note: (kind: 'footnote' | 'endnote', id: string) => Node | undefined
  tally: Tally
  fields: Field[]
  fieldCodes: string[]
  fieldsTrusted: boolean
  endnotes: Block[]
}

/** What the surroundings say: a table's style, what is behind, whether the whole place is hidden; `leadsHere` is what in the body leads to a note or box. */
export type Context = { table?: Style; behind: string | null; hidden: boolean; cell: Node | null; leadsHere: Origin | null }

const page: Context = { behind: 'auto', hidden: false, cell: null, leadsHere: null }

type Paragraph = { node: Node; around: Around; style: Style; block: Block; asides: Block[]; context: Context; reader: Reader }

export function readStory(root: Node, reader: Reader): Block[] {
  reader.fields = []
  reader.fieldsTrusted = fieldsBalance(root)
  const blocks = blocksOf(root, page, reader)
  return joined([...blocks, ...reader.endnotes.splice(0)])
}

/** Wrappers such as content controls, hyperlinks and insertions are looked through; what is not for reading is not. */
export function blocksOf(node: Node, context: Context, reader: Reader): Block[] {
  return children(node).flatMap((kid) => {
    if (kid.name === 'w:p') return paragraphBlocks(kid, context, reader)
    if (kid.name === 'w:tbl') return readTable(kid, context, reader)
    if (kid.name === 'w:altChunk') reader.tally.embedded++
    if (kid.name === 'mc:AlternateContent') return blocksOf(chosen(kid), context, reader)
    return unread.has(kid.name) ? [] : blocksOf(kid, context, reader)
  })
}

/** Property lists, deleted text and codes: nothing in them is read on the page. */
const unread = new Set(['w:pPr', 'w:rPr', 'w:sdtPr', 'w:tblPr', 'w:sectPr', 'w:del', 'w:moveFrom', 'w:delText', 'w:instrText', 'w:delInstrText', 'w:rt', 'w:background'])

/** The same content is often there twice, once for new and once for old programs; the new one is what Word shows. */
export const chosen = (alternate: Node): Node => child(alternate, 'mc:Choice') ?? child(alternate, 'mc:Fallback') ?? alternate

function paragraphBlocks(node: Node, context: Context, reader: Reader): Block[] {
  const properties = child(node, 'w:pPr')
  const style = reader.styles.paragraph(valueOf(child(properties, 'w:pStyle')), context.table)
  const layout = { ...style.layout, ...readLayout(properties) }
  const joinsNext = child(child(properties, 'w:rPr'), 'w:del') !== undefined
  const block: Block = { pieces: [], layout, newPage: layout.pageBreakBefore === true, joinsNext }
  const paragraph: Paragraph = { node, around: null, style, block, asides: [], context, reader }
  inline(node, paragraph)
  return paragraph.asides.length === 0 ? [block] : [block, ...paragraph.asides]
}

function inline(node: Node, paragraph: Paragraph): void {
  for (const kid of children(node)) {
    const inside = (): Paragraph => ({ ...paragraph, around: { node: kid, outer: paragraph.around } })
    if (kid.name === 'w:r') readRun(kid, paragraph)
    else if (kid.name === 'm:t') addText(textIn(kid), { direct: {}, styleId: undefined }, originOf(node, kid, paragraph), paragraph)
    else if (kid.name === 'mc:AlternateContent') inline(chosen(kid), inside())
    else {
      count(kid, paragraph.reader)
      if (!unread.has(kid.name)) inline(kid, inside())
    }
  }
}

function count(node: Node, { tally, fieldCodes }: Reader): void {
  if (node.name === 'w:ins' || node.name === 'w:moveTo') tally.insertions++
  else if (node.name === 'w:del' || node.name === 'w:moveFrom') tally.deletions++
  else if (node.name === 'w:fldSimple') fieldCodes.push(valueOf(node, 'w:instr') ?? '')
}

type Look = { direct: Marks; styleId: string | undefined }

function readRun(run: Node, paragraph: Paragraph): void {
  const properties = child(run, 'w:rPr')
  const direct = readMarks(properties, paragraph.reader.styles.theme)
  readRunParts(run, run, { direct, styleId: valueOf(child(properties, 'w:rStyle')) }, paragraph)
}

/** `holder` is the run itself or a child of it that offers the same content twice. */
function readRunParts(run: Node, holder: Node, look: Look, paragraph: Paragraph): void {
  const { reader, block, context } = paragraph
  for (const part of children(holder === run ? run : chosen(holder))) {
    const text = charactersOf(part)
    const origin = (): Origin => originOf(run, holder === run ? part : holder, paragraph)
    if (text !== undefined) addText(text, look, origin(), paragraph)
    if (part.name === 'w:br' && valueOf(part, 'w:type') === 'page') block.newPage = true
    else if (part.name === 'w:fldChar' || part.name === 'w:instrText') turnField(part, reader, { run, paragraph: paragraph.node })
    else if (part.name === 'w:pgNum') reader.fieldCodes.push('PAGE')
    else if (part.name === 'w:footnoteReference') append(paragraph.asides, noteBlocks('footnote', part, reader, origin()))
    else if (part.name === 'w:endnoteReference') append(reader.endnotes, noteBlocks('endnote', part, reader, origin()))
    else if (part.name === 'mc:AlternateContent') readRunParts(run, part, look, paragraph)
    else if (part.name === 'w:ruby') for (const base of descendants(part, 'w:rubyBase')) inline(base, { ...paragraph, around: { node: run, outer: paragraph.around } })
    else if (drawn.has(part.name)) append(paragraph.asides, readDrawing(part, { ...context, leadsHere: { ...origin(), aside: true } }, reader))
  }
}

/** What stands in a note or a box comes from what in the body leads there. */
function originOf(run: Node, unit: Node, { around, context, reader }: Paragraph): Origin {
  const fields = reader.fieldsTrusted && reader.fields.length > 0 ? [...reader.fields] : []
  return context.leadsHere ?? { unit, run, around, fields, cell: context.cell, aside: false }
}

/** A spread would overflow the stack on a list of a hundred thousand. */
function append<Item>(list: Item[], more: Item[]): void {
  for (const item of more) list.push(item)
}

const drawn = new Set(['w:drawing', 'w:pict', 'w:object'])

function noteBlocks(kind: 'footnote' | 'endnote', reference: Node, reader: Reader, leadsHere: Origin): Block[] {
  const note = reader.note(kind, valueOf(reference, 'w:id') ?? '')
  return note ? blocksOf(note, { ...page, leadsHere: { ...leadsHere, aside: true } }, reader) : []
}

const textIn = (node: Node): string => node.kids.filter((kid) => typeof kid === 'string').join('')

function addText(text: string, { direct, styleId }: Look, origin: Origin, { style, block, context, reader }: Paragraph): void {
  // A break before the first word, as a page break often is, moves the paragraph and is not part of it.
  if (text === '' || (text === '\n' && block.pieces.length === 0) || (reader.fieldsTrusted && reader.fields.some(({ inCode }) => inCode))) return
  const marks = runMarks(style.marks, reader.styles.character(styleId), direct)
  const behind = [marks.background, block.layout.background].find((colour) => colour !== undefined && colour !== 'auto') ?? context.behind
  const hidden = hiddenHow({
    points: Math.min(marks.points, block.layout.lineExact ?? Infinity),
    colour: marks.colour ?? 'auto',
    behind,
    vanish: context.hidden || marks.vanish === true,
    blank: marks.blank === true,
    scale: marks.scale ?? 100,
  })
  const { points, font, bold = false, italic = false, underline = false } = marks
  block.pieces.push({ text, points, font, bold, italic, underline, hidden, origin })
}

/** A paragraph whose end mark was deleted reads on into the next one. */
function joined(blocks: Block[]): Block[] {
  const out: Block[] = []
  for (const block of blocks) {
    const last = out.at(-1)
    if (last?.joinsNext) {
      for (const piece of block.pieces) last.pieces.push(piece)
      last.joinsNext = block.joinsNext
    } else out.push(block)
  }
  return out
}
