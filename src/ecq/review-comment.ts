/** A review as a coach works on it: comments to accept, edit, reject or add, and the signature under them. */
import { z } from 'zod'
import { Evidence } from './finding.ts'
import { severities } from './kind.ts'

export const commentSources = ['ai', 'ai-edited', 'coach'] as const
export const commentStates = ['open', 'accepted', 'rejected'] as const
export const commentSubjects = ['finding', 'weak-section', 'outcome', 'board', 'own'] as const

export const ReviewComment = z
  .object({
    id: z.string().describe('Stable within its review.'),
    source: z.enum(commentSources).describe('Whose words they are: the review’s, the review’s as a coach edited them, or a coach’s own.'),
    subject: z.enum(commentSubjects),
    state: z.enum(commentStates),
    ruleId: z.string().nullable().describe('The rule, where a finding is the subject.'),
    severity: z.enum(severities).nullable(),
    ecq: z.string().nullable(),
    place: Evidence.nullable().describe('The words it stands at; null where it speaks of the whole ECQ or draft.'),
    text: z.string(),
    suggested: z.string().nullable().describe('What the review said, where a coach edited it.'),
    author: z.string().nullable().describe('Who decided or wrote it last.'),
    changedAt: z.string().nullable(),
  })
  .describe('One remark that a client may be handed.')
export type ReviewComment = z.infer<typeof ReviewComment>

export const SignOff = z.object({ author: z.string(), note: z.string().nullable(), signedAt: z.string() }).describe('From then on comments stay as they are.')
export type SignOff = z.infer<typeof SignOff>

/** A review on its way to the client. */
export interface HandedBack {
  readonly signOff: SignOff
  /** ISO 8601: how long it can be read, where it is handed back by link; null for a file */
  readonly until: string | null
}

export const CommentedReview = z.object({ review: z.string(), comments: z.array(ReviewComment), signOff: SignOff.nullable() })
export type CommentedReview = z.infer<typeof CommentedReview>
