/** What a rule says about one stretch of a draft: the one shape that every room, page and file shares. */
import { z } from 'zod'
import { severities } from './kind.ts'

const offset = z.number().int().nonnegative()

export const Evidence = z
  .object({ start: offset, end: offset, quote: z.string() })
  .describe('A quoted stretch of the draft: draft.text.slice(start, end) === quote, in UTF-16 code units.')
export type Evidence = z.infer<typeof Evidence>

export const SourceNote = z.object({
  title: z.string(),
  url: z.string().nullable(),
})
export type SourceNote = z.infer<typeof SourceNote>

export const Finding = z
  .object({
    id: z.string().describe('Stable while the quoted words and their paragraph stay the same; edits elsewhere do not change it.'),
    ruleId: z.string(),
    severity: z.enum(severities),
    start: offset,
    end: offset,
    quote: z.string().describe('The words under the span; empty for a finding about form that has no place in the text.'),
    where: z.string().nullable().describe('The place in words, for a finding without a span.'),
    message: z.string(),
    advice: z.string(),
    source: SourceNote,
    ecq: z.string().nullable(),
    paragraph: z.number().int().nullable().describe('Index of the paragraph; null for a finding about the whole document.'),
    under: z.string().nullable().describe('Id of the more useful finding on the same sentence that this one folds under; null when it stands alone.'),
    replacements: z.array(z.string()).describe('Mechanical replacements for the quote, best first; usually none.'),
  })
  .describe('What a rule says about one stretch of a draft.')
export type Finding = z.infer<typeof Finding>
