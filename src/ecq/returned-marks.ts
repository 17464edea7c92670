/** What a marked-up Word file says when it comes back: which comments were resolved, answered or deleted, which changes taken. */
import { z } from 'zod'

/** Names a remark in the file: eight hexadecimal digits of its id's fingerprint. */
const Ref = z.string().regex(/^[0-9a-f]{8}$/)

/** One thing that was said in a comment. */
const SaidRemark = z.object({
  ref: Ref,
  id: z.string().describe('Id of the finding, or of the weak section, outcome or board verdict.'),
  rule: z.string().describe('Id of the rule, or weak-section, outcome, board.'),
})

/** What was written into a file, kept in the file itself so that its return is understood. */
export const WrittenMarks = z.object({
  reviews: z.array(z.string()),
  comments: z.array(z.object({ remarks: z.array(SaidRemark), about: z.string() })),
  changes: z.array(SaidRemark.extend({ from: z.string(), to: z.string() })),
})
export type WrittenMarks = z.infer<typeof WrittenMarks>

export const commentStates = ['open', 'answered', 'resolved', 'deleted'] as const
export const changeStates = ['open', 'accepted', 'rejected', 'reworded', 'deleted'] as const

export const ReturnedMarks = z
  .object({
    reviews: z.array(z.string()).describe('Ids of the reviews whose marks stand in the file.'),
    comments: z.array(
      z.object({
        remarks: z.array(SaidRemark),
        about: z.string().describe('The first line of the comment.'),
        state: z.enum(commentStates),
        replies: z.array(z.object({ author: z.string(), text: z.string() })),
      }),
    ),
    changes: z.array(SaidRemark.extend({ from: z.string(), to: z.string(), state: z.enum(changeStates) })),
  })
  .describe('The comments and suggested changes that an earlier review left in the file, and what became of them.')
export type ReturnedMarks = z.infer<typeof ReturnedMarks>

/** The address of the part that keeps `WrittenMarks`, and the author of all that the coach writes. */
export const marksNamespace = 'urn:ecq-coach:marks:1'
export const coachAuthor = 'ECQ coach'
/** Opens the last line of every comment; the refs of its remarks follow. */
export const refOpening = 'ECQ coach ref'
export const changeBookmark = (ref: string): string => `_ecq_${ref}`
