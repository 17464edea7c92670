/** A rule as people are told of it: in the catalogue, on the pages and in the conversation. */
import { z } from 'zod'
import { SourceNote } from './finding.ts'
import { kinds, severities } from './kind.ts'
import { frameworkIds } from './review.ts'

export const RuleNote = z
  .object({
    id: z.string(),
    severity: z.enum(severities),
    title: z.string(),
    message: z.string(),
    reason: z.string(),
    advice: z.string(),
    source: SourceNote,
    frameworks: z.array(z.enum(frameworkIds)),
    kinds: z.array(z.enum(kinds)),
    hits: z.array(z.string()).describe('Texts that the rule marks at the [[double brackets]].'),
    misses: z.array(z.string()).describe('Texts that it leaves alone.'),
  })
  .describe('One rule: what it says, why, where it comes from, and its examples.')
export type RuleNote = z.infer<typeof RuleNote>
