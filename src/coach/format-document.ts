/** Sets a Word draft's margins, type and page numbers to what its framework asks for, in a copy. */
import type { FrameworkId } from '../ecq/framework.ts'
import { frameworks } from '../ecq/frameworks.ts'
import { Fault } from '../fault.ts'
import { openWord } from '../read/docx/open-word.ts'
import { readDocument } from '../read/read.ts'
import { formatWord } from '../write/docx/format-word.ts'

export interface FormattedDocument {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** what was changed, one sentence each; empty where the form was right */
  readonly said: readonly string[]
  /** what a person still has to look at, one sentence each */
  readonly left: readonly string[]
}

/** Throws a Fault: `unreadable` or `too-large` for what is no Word file, `bad-input` for a framework that sets no form. */
export async function formatDocument(bytes: Uint8Array, framework: FrameworkId): Promise<FormattedDocument> {
  const { marginInches, minFontPoints, pagesNumbered, resumeMaxPages } = frameworks[framework].limits
  if (marginInches === undefined && minFontPoints === undefined && pagesNumbered === undefined) throw new Fault('bad-input', `The framework ${framework} sets no margins, type or page numbers${resumeMaxPages ? ' for a resume' : ''}; leave --framework out, or say ecq-2012.`)
  const limits = { marginInches, minFontPoints, pagesNumbered }
  const first = formatWord(openWord(bytes), limits)
  // A page that was first made by the formatting is looked at again.
  const second = formatWord(openWord(first.bytes), limits)
  const { facts } = await readDocument(second.bytes)
  const small = (facts?.fontSizes ?? []).filter(({ points }) => points < (minFontPoints ?? 0))
  const share = Math.round(small.reduce((sum, one) => sum + one.share, 0) * 100)
  return {
    bytes: second.bytes,
    said: [...first.said, ...second.said],
    left: [
      ...(share > 0 ? [`About ${share} percent of the text stays under ${minFontPoints} points, as headings, notes and captions do; look at it in Word.`] : []),
      ...(pagesNumbered && facts?.pageNumbers === false ? ['The pages could not be numbered; insert page numbers in Word.'] : []),
    ],
  }
}
