/** What became of a draft from version to version: what is fixed, still open, new, or back again. */
import { z } from 'zod'
import { Evidence } from './finding.ts'
import { ratings, severities } from './kind.ts'
import { Balance, wordsMissing } from './review.ts'

const offset = z.number().int().nonnegative()
const span = z.object({ start: offset, end: offset })
const number = z.number().int().positive()

export const issueStates = ['regressed', 'new', 'open', 'fixed'] as const

export const LineageIssue = z
  .object({
    state: z.enum(issueStates).describe('`regressed`: it was fixed in an earlier version and is back.'),
    what: z.enum(['finding', 'weak-section', 'outcome']),
    key: z.string().describe('The rule, the section with its reason, or the families of measures.'),
    severity: z.enum(severities).nullable(),
    ecq: z.string().nullable(),
    message: z.string(),
    before: Evidence.nullable().describe('Its place in the earlier text; null where it was not there.'),
    after: Evidence.nullable().describe('Its place in the later text; null where it is not there.'),
    since: number.describe('The version in which it was first seen.'),
  })
  .describe('One thing to mend, followed over two versions.')
export type LineageIssue = z.infer<typeof LineageIssue>

const Verdict = z.object({ rating: z.enum(ratings), certify: z.boolean(), wordsMissing })

export const LineageEcq = z.object({
  before: Verdict.nullable(),
  after: Verdict.nullable(),
  change: z.enum(['better', 'same', 'worse', 'appeared', 'gone']),
  refusing: z.array(z.string()).describe('The seats that would not certify it now.'),
  toCertify: z.array(z.string()).describe('What would mend it, the most useful first; empty where it is certified.'),
})
export type LineageEcq = z.infer<typeof LineageEcq>

export const LineageVersion = z.object({
  version: number,
  review: z.string(),
  createdAt: z.string(),
  words: z.number().int(),
  open: z.record(z.enum(severities), z.number().int()).describe('Findings by severity.'),
  ecqs: z.record(z.string(), Verdict.extend({ balance: Balance })),
})
export type LineageVersion = z.infer<typeof LineageVersion>

export const TextChange = z.object({ before: span, after: span }).describe('A stretch of the earlier text and what stands in its place in the later one; either may be empty.')
export type TextChange = z.infer<typeof TextChange>

export const Lineage = z
  .object({
    draft: z.string(),
    versions: z.array(LineageVersion).describe('Versions with a finished review, oldest first; of several reviews of one version the last.'),
    from: number.nullable(),
    to: number.nullable(),
    changes: z.array(TextChange).describe('In order; what lies between them is the same in both texts.'),
    issues: z.array(LineageIssue).describe('Regressed first, then new, open and fixed; each group in the order of the text.'),
    ecqs: z.record(z.string(), LineageEcq),
  })
  .describe('How a draft got better or worse between two of its reviewed versions.')
export type Lineage = z.infer<typeof Lineage>
