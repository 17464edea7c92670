/** Where a stretch of text comes from in the XML of a Word file. */
import type { Field } from './fields.ts'
import type { Node } from './xml.ts'

/** The elements around a run, up to its paragraph, the innermost first. */
export type Around = { node: Node; outer: Around } | null

export type Origin = {
  /** The child of the run that stands for the text: a text, a tab, a break. */
  unit: Node
  run: Node
  around: Around
  /** The fields whose result it is part of, the outermost first. */
  fields: readonly Field[]
  /** The cell of a table or the whole document: a mark never reaches from one into another. */
  cell: Node | null
  /** The text itself stands in a note or a box; run and unit are what in the body leads there. */
  aside: boolean
}
