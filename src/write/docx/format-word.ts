/** Sets a Word file's form to the published limits in a copy: margins, size of type, page numbers; not a letter of its text changes. */
import type { WordFile } from '../../ecq/word-file.ts'
import type { Changed } from './new-part.ts'
import { setMargins, withSection } from './set-margins.ts'
import { setPageNumbers } from './set-page-numbers.ts'
import { setType } from './set-type.ts'
import { applyEdits, asUtf8 } from './xml-text.ts'
import { packAgain } from './zip.ts'

export interface FormLimits {
  readonly marginInches?: number | undefined
  readonly minFontPoints?: number | undefined
  readonly pagesNumbered?: boolean | undefined
}

export interface FormattedWord {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** what was changed, one sentence each; empty where the form was right */
  readonly said: readonly string[]
}

/** Limits that are left out are not looked at. Throws a Fault (`unreadable`, `too-large`). */
export function formatWord(file: WordFile, { marginInches, minFontPoints, pagesNumbered }: FormLimits): FormattedWord {
  const changed: Changed = new Map()
  const document = file.tree(file.main)
  const all = document
    ? [
        ...(marginInches === undefined ? [] : [sectioned(file, document, marginInches), setMargins(file, document, marginInches)]),
        ...(minFontPoints === undefined ? [] : [setType(file, document, minFontPoints, changed)]),
        ...(pagesNumbered === true ? [setPageNumbers(file, document, changed)] : []),
      ]
    : []
  const edits = all.flatMap((one) => one.edits)
  if (edits.length > 0) changed.set(file.main, applyEdits(file.xml, edits))
  return { bytes: packAgain(file.packed, new Map([...changed].map(([name, part]) => [name, asUtf8(part)]))), said: all.flatMap((one) => one.said) }
}

function sectioned(file: WordFile, document: Parameters<typeof withSection>[1], inches: number) {
  const edit = withSection(file, document, inches)
  return { edits: edit ? [edit] : [], said: edit ? [`The file said nothing of its page; it is now letter paper with margins of ${inches} inch.`] : [] }
}
