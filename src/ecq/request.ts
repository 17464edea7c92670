/** What a person asks of the coach: a draft and what is known about it. One shape for API, CLI and pages. */
import { z } from 'zod'
import { kinds } from './kind.ts'
import { frameworkIds } from './review.ts'

/** Characters; about three hundred pages, far beyond any narrative. */
export const longestText = 1_000_000

const realDay = (day: string): boolean => {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

/** `YYYY-MM-DD`, a day that exists. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'must be a date as YYYY-MM-DD', abort: true })
  .refine(realDay, 'must be a day that exists')

export const DraftSettings = z.object({
  framework: z.enum(frameworkIds).optional().describe('Default: ecq-2012 for a statement, a package or an accomplishment record; ecq-2025 for a resume or an answer.'),
  kind: z.enum(kinds).optional().describe('Default: package where two or more ECQ headings stand in the text, answer where a question put to the candidate opens it, resume where it looks like one, else statement.'),
  ecq: z.string().optional().describe('The ECQ of a statement. Default: its heading, else what the question that opens it asks for, else a guess from what it shows; either of these is said to be one.'),
  date: Day.optional().describe('The day from which the age of examples is counted, as a rule that of the application. Default: today, but at most two years after the latest year in the draft, which may be an older one looked at again.'),
  titleFive: z.boolean().optional().describe('True where the draft is for a Title 5 SES vacancy, which no longer takes essays.'),
})
export type DraftSettings = z.infer<typeof DraftSettings>

export const DraftRequest = DraftSettings.extend({
  text: z.string().min(1).max(longestText),
  dismissed: z.array(z.string().max(40)).max(10_000).optional().describe('Ids of findings that the person has dismissed; they are left out.'),
})
export type DraftRequest = z.infer<typeof DraftRequest>

export const engines = ['offline', 'model'] as const
export type Engine = (typeof engines)[number]

export const ReviewRequest = DraftRequest.extend({
  engine: z.enum(engines).optional().describe('Default: as the service is set up.'),
  facts: z.array(z.string().max(600)).max(200).optional().describe('What the candidate has confirmed beside the draft. A model may use it in the sentences it suggests; no rating counts it. A next version of a kept draft brings its own.'),
})
export type ReviewRequest = z.infer<typeof ReviewRequest>
