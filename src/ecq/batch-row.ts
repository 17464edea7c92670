/** What one look at a reviewed draft among many has to tell: how far it is from being certified, and what to mend first. */
import { z } from 'zod'
import { kinds } from './kind.ts'
import { frameworkIds } from './review.ts'
import { risks } from './risk.ts'

const count = z.number().int().nonnegative()

export const BatchRow = z
  .object({
    risk: z.enum(risks).describe('As in the triage of a review.'),
    why: z.string().describe('The reason for the risk in a few words.'),
    rank: count.describe('The higher, the more pressing; only the order means something.'),
    outcome: z.enum(['approve', 'rewrite', 'disapprove']),
    refused: z.array(z.string()).describe('Ids of the ECQs that are not certified.'),
    tooShort: z.array(z.string()).optional().describe('Those of them that were not judged, for want of words; absent where there is none.'),
    errors: count,
    warnings: count,
    suggestions: count,
    weak: count.describe('Weak sections.'),
    words: count,
    pages: z.number().nullable(),
    kind: z.enum(kinds),
    framework: z.enum(frameworkIds),
    engine: z.string(),
    notes: z.array(z.string()).default([]).describe('What the person is told of this draft, such as that its headings contradict the kind that was asked for.'),
    first: z.array(z.object({ ecq: z.string().nullable(), says: z.string() })).max(3).describe('What to mend first in the whole draft.'),
  })
  .describe('A review in one row.')
export type BatchRow = z.infer<typeof BatchRow>

/** The worst first. */
export const byRisk = (a: BatchRow, b: BatchRow): number => b.rank - a.rank || b.weak - a.weak
