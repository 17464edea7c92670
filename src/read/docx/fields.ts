/** Follows Word's fields, whose code ("PAGE") stands in the text beside the result that is shown. */
import { valueOf } from './look.ts'
import { descendants, textOf } from './xml.ts'
import type { Node } from './xml.ts'

export type Field = {
  inCode: boolean
  code: string
  /** Offset of the run that begins it, and of the end of the run that ends it; null while it is open or where that is another paragraph. */
  from: number
  to: number | null
  paragraph: Node
}

type Fields = { fields: Field[]; fieldCodes: string[] }

/** A code may be split over many runs, so it is only complete at the separator or the end. */
export function turnField(part: Node, { fields, fieldCodes }: Fields, { run, paragraph }: { run: Node; paragraph: Node }): void {
  const field = fields.at(-1)
  if (part.name === 'w:instrText') {
    if (field?.inCode) field.code += textOf(part)
    return
  }
  const turn = valueOf(part, 'w:fldCharType')
  if (turn === 'begin') fields.push({ inCode: true, code: '', from: run.from, to: null, paragraph })
  if (field?.inCode && (turn === 'separate' || turn === 'end')) {
    fieldCodes.push(field.code)
    field.inCode = false
  }
  if (turn !== 'end') return
  fields.pop()
  if (field?.paragraph === paragraph) field.to = run.to
}

/** Word nests a few at most. */
const deepest = 50

/** A field that never ends would swallow the rest of the draft; then its marks are not believed. */
export function fieldsBalance(root: Node): boolean {
  let open = 0
  for (const mark of descendants(root, 'w:fldChar')) {
    const turn = valueOf(mark, 'w:fldCharType')
    if (turn === 'begin' && ++open > deepest) return false
    if (turn === 'end' && --open < 0) return false
  }
  return open === 0
}

export const isPageNumber = (code: string): boolean => /^\s*PAGE\b/i.test(code)
