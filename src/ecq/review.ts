/** A review of one draft, whole: the contract between engines, pages, files and clients (`ecq-coach/review@1`). */
import { z } from 'zod'
import { FormatFacts } from './format-facts.ts'
import { Evidence, Finding } from './finding.ts'
import { ReturnedMarks } from './returned-marks.ts'
import { families, grades, kinds, owners, parts, ratings, weakReasons } from './kind.ts'

const offset = z.number().int().nonnegative()
const span = z.object({ start: offset, end: offset })
const share = z.number().min(0).max(1)
export const frameworkIds = ['ecq-2012', 'ecq-2025'] as const
const reasons = [...new Set([...weakReasons.action, ...weakReasons.result])] as [string, ...string[]]

export const DraftSection = span.extend({ ecq: z.string().nullable(), title: z.string() })

export const ReviewedDraft = z.object({
  sha256: z.string(),
  text: z.string().describe('The normalised text that every offset counts in: line ends \\n, Unicode NFC.'),
  words: z.number().int(),
  pages: z.object({ count: z.number(), exact: z.boolean(), how: z.string() }).nullable(),
  sections: z.array(DraftSection),
  format: FormatFacts.nullable(),
  notes: z.array(z.string()).describe('What the reader of the file, or the coach, wants the person to know; plain sentences.'),
  unproofread: z.array(z.number().int()).optional().describe('Indices of the paragraphs whose spelling and grammar could not be checked, because the proofreader failed; absent where all were, and where nobody asked for it.'),
  returned: ReturnedMarks.optional().describe('Only for a Word file that came back with the marks of an earlier review.'),
})
export type ReviewedDraft = z.infer<typeof ReviewedDraft>

export const ReviewedSentence = span.extend({
  paragraph: z.number().int(),
  part: z.enum(parts),
  owner: z.enum(owners),
})
export type ReviewedSentence = z.infer<typeof ReviewedSentence>

export const CompetencyMark = z.object({
  id: z.string(),
  grade: z.enum(grades),
  confidence: share,
  evidence: Evidence,
})
export type CompetencyMark = z.infer<typeof CompetencyMark>

export const WeakMark = z.object({
  section: z.enum(['action', 'result']),
  reason: z.enum(reasons),
  evidence: Evidence.nullable(),
  question: z.string().describe('A question that, answered with facts, would mend the section.'),
})
export type WeakMark = z.infer<typeof WeakMark>

export const ReviewedParagraph = span.extend({
  index: z.number().int(),
  ecq: z.string().nullable(),
  competencies: z.array(CompetencyMark),
  weak: z.array(WeakMark),
})
export type ReviewedParagraph = z.infer<typeof ReviewedParagraph>

export const Outcome = Evidence.extend({
  families: z.array(z.enum(families)).min(1),
  questions: z.array(z.string()),
  template: z.string().describe('A sentence with blanks written […]; every number, date and name in it stands in the draft.'),
})
export type Outcome = z.infer<typeof Outcome>

export const Reason = z.object({ text: z.string(), evidence: Evidence.nullable() })
export type Reason = z.infer<typeof Reason>

export const Balance = z
  .object({ challenge: share, context: share, action: share, result: share, other: share })
  .describe('Shares of words by CCAR part. They add up to 1 where the draft has words for the ECQ; all five are 0 where it has none.')

export const RepeatedVote = z
  .object({
    votes: z.array(z.object({ rating: z.enum(ratings), certify: z.boolean() })).min(2),
    spread: z.number().int().min(0).max(2).describe('How far the answers lie apart, in steps of the rating scale.'),
    stable: z.boolean().describe('False where the seat certified at one time and refused at another.'),
  })
  .describe('What the seat said each time it was asked. Its vote is the median rating (the lower of two) and the majority; a tie refuses.')
export type RepeatedVote = z.infer<typeof RepeatedVote>

export const wordsMissing = z.number().int().positive().optional().describe('Only where there is too little text to judge: so many words are missing. It is refused without having been judged.')

export const Vote = z.object({
  rating: z.enum(ratings),
  certify: z.boolean(),
  wordsMissing,
  reasons: z.array(Reason),
  close: z.boolean().optional().describe('True where a small change to the draft would turn the vote; only seats that vote by a threshold say so.'),
  repeated: RepeatedVote.optional().describe('Only where the seat was asked more than once.'),
})
export type Vote = z.infer<typeof Vote>

export const ReviewedEcq = z.object({
  balance: Balance,
  examples: z.array(span),
  coverage: z.object({ shown: z.array(z.string()), named: z.array(z.string()), missing: z.array(z.string()) }),
  rating: z.enum(ratings),
  certify: z.boolean(),
  wordsMissing,
  spread: z.number().int().min(0).max(2).describe('How far the seats lie apart, in steps of the rating scale.'),
  reasons: z.array(Reason),
  next: z.array(z.string()).describe('What would mend this ECQ, the most useful first.'),
})
export type ReviewedEcq = z.infer<typeof ReviewedEcq>

export const Seat = z.object({
  seat: z.string(),
  leaning: z.string().describe('What this seat weighs first.'),
  engine: z.string().describe('Who voted: `offline`, or models as `provider:name`; several, with commas, where one stood in for another.'),
  preliminary: z.enum(['approve', 'discuss', 'disapprove']),
  votes: z.record(z.string(), Vote),
})
export type Seat = z.infer<typeof Seat>

export const Disposition = z.object({
  outcome: z.enum(['approve', 'rewrite', 'disapprove']),
  refused: z.array(z.string()),
  resubmitWithinBusinessDays: z.union([z.literal(14), z.literal(60)]).nullable(),
})
export type Disposition = z.infer<typeof Disposition>

export const Panel = z
  .object({ seats: z.array(Seat), discussion: z.array(z.string()), disposition: Disposition })
  .describe('A simulation of a Qualifications Review Board. It certifies nothing and stands for nobody.')
export type Panel = z.infer<typeof Panel>

export const Provenance = z.object({
  calls: z.number().int(),
  tokens: z.object({ input: z.number().int(), cachedInput: z.number().int(), output: z.number().int() }),
  costUsd: z.number().nullable(),
  droppedClaims: z.number().int(),
  unanswered: z.array(z.string()).optional().describe("Tasks to which the model gave no usable answer in at least one ECQ, so that the offline engine's stands there; absent where there is none."),
  ms: z.number(),
})

export const Review = z
  .object({
    schema: z.literal('ecq-coach/review@1'),
    id: z.string(),
    createdAt: z.string(),
    framework: z.enum(frameworkIds),
    kind: z.enum(kinds),
    ecq: z.string().nullable(),
    date: z.string().describe('YYYY-MM-DD: the day from which "ten years old" is counted.'),
    engine: z.object({
      name: z.enum(['offline', 'model']),
      models: z.array(z.object({ provider: z.string(), id: z.string() })),
      prompts: z.record(z.string(), z.string()),
      rules: z.string().describe('Fingerprint of the rules that ran.'),
      calibration: z.string().optional().describe('sha256 of the calibration that the offline seats voted by; absent without one.'),
    }),
    draft: ReviewedDraft,
    findings: z.array(Finding),
    sentences: z.array(ReviewedSentence),
    paragraphs: z.array(ReviewedParagraph),
    outcomes: z.array(Outcome),
    ecqs: z.record(z.string(), ReviewedEcq),
    panel: Panel,
    provenance: Provenance,
  })
  .describe('One review of one draft.')
export type Review = z.infer<typeof Review>
