/** What a check answers: the draft as it was read and what the rules say of it. */
import { z } from 'zod'
import { Finding } from './finding.ts'
import { kinds } from './kind.ts'
import { ReviewedDraft, frameworkIds } from './review.ts'

export const DraftCheck = z
  .object({
    framework: z.enum(frameworkIds),
    kind: z.enum(kinds),
    ecq: z.string().nullable(),
    date: z.string(),
    rules: z.string().describe('Fingerprint of the rules that ran.'),
    draft: ReviewedDraft,
    findings: z.array(Finding),
  })
  .describe('The rules on one draft, no model asked.')
export type DraftCheck = z.infer<typeof DraftCheck>
