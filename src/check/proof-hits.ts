/** Turns a proofreader's marks, which count in the whole draft, into hits that count in their paragraph. */
import type { ProofMark } from '../ecq/proof-mark.ts'
import { indexAt, overlaps, shift } from '../text/span.ts'
import { placeholdersIn } from './placeholders.ts'
import type { DocumentView, Hit } from './rule.ts'

/** The marks of one kind, each within its paragraph; none where no proofreader ran. A mark outside every paragraph, or on a blank that waits to be filled, is left out. */
export function proofHits({ proof, parsed }: DocumentView, kind: ProofMark['kind']): (Hit & { readonly paragraph: number })[] {
  return (proof ?? []).flatMap((mark) => {
    if (mark.kind !== kind) return []
    const paragraph = indexAt(parsed.paragraphs, mark.start)
    const home = parsed.paragraphs[paragraph]
    if (!home || mark.end > home.end) return []
    if (placeholdersIn(home.passage).blanks.some((blank) => overlaps(shift(blank, home.start), mark))) return []
    return [{ paragraph, start: mark.start - home.start, end: mark.end - home.start, message: mark.message, replacements: mark.replacements }]
  })
}
