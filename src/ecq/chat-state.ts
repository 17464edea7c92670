/** What the coach keeps in mind between two turns of a conversation. */
import { z } from 'zod'
import { Reference } from './chat.ts'
import { families } from './kind.ts'
import { frameworkIds } from './review.ts'

export const ChatState = z.object({
  about: Reference.nullable().describe('What "this" means: the mark or thing last spoken of.'),
  walk: z
    .object({
      outcome: z.number().int(),
      answers: z.array(z.string().nullable()).describe('By blank of the template; null while it is empty.'),
      step: z.number().int(),
      steps: z.number().int().describe('How many there are.'),
      family: z.enum(families).nullable().default(null).describe('The family whose sentence is filled in place of the outcome\'s own.'),
      early: z.array(z.number().int()).default([]).describe('Steps whose answers were told before they were asked.'),
      asked: z.boolean().describe('This step was asked a second time already.'),
    })
    .nullable(),
  rehearsal: z
    .object({ framework: z.enum(frameworkIds), ecq: z.string(), question: z.number().int(), asked: z.string().nullable().default(null).describe('The question as the draft words it, where it is one that the draft answers.'), answer: z.string().describe('All that was said to this question.'), followUps: z.number().int() })
    .nullable(),
  offered: z.string().nullable().describe('A fact that the candidate was asked to confirm.'),
})
export type ChatState = z.infer<typeof ChatState>

export const openingState: ChatState = { about: null, walk: null, rehearsal: null, offered: null }
