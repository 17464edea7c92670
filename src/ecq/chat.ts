/** A conversation with the coach: what was said, what was answered with its places and sources, and what was confirmed. */
import { z } from 'zod'
import { Evidence } from './finding.ts'
import { ratings } from './kind.ts'
import { engines } from './request.ts'
import { frameworkIds, wordsMissing } from './review.ts'

/** Characters of one message; a spoken answer of ten minutes has about eight thousand. */
export const longestMessage = 12_000

const ofFramework = { id: z.string(), framework: z.enum(frameworkIds) }

/** What a statement is about beside the draft's own words. */
export const Reference = z.discriminatedUnion('type', [
  z.object({ type: z.literal('rule'), id: z.string() }),
  z.object({ type: z.literal('finding'), id: z.string().describe('A mark in the draft.') }),
  z.object({ type: z.literal('ecq'), ...ofFramework }),
  z.object({ type: z.literal('competency'), ...ofFramework }),
  z.object({ type: z.literal('seat'), id: z.string().describe('The name of the seat, as in the review.') }),
  z.object({ type: z.literal('outcome'), index: z.number().int().nonnegative().describe("Index in the review's outcomes.") }),
  z.object({ type: z.literal('paragraph'), index: z.number().int().nonnegative() }),
  z.object({ type: z.literal('source'), title: z.string(), url: z.string().nullable() }),
])
export type Reference = z.infer<typeof Reference>

export const Statement = z.object({
  text: z.string().describe('One or a few plain sentences; text only, never markup.'),
  places: z.array(Evidence).describe('Where in the draft this is about.'),
  heard: z.array(Evidence).describe("Where in the candidate's own message this is about; offsets into the turn's `said`."),
  references: z.array(Reference),
})
export type Statement = z.infer<typeof Statement>

export const QuickReply = z.object({
  text: z.string(),
  does: z.enum(['say', 'review']).describe('`say`: send the text as the next message. `review`: ask for a new review of the draft as it is now.'),
})
export type QuickReply = z.infer<typeof QuickReply>

export const Suggestion = z
  .object({
    template: z.string(),
    filled: z.string().describe("The template with the candidate's own words in its blanks; what nobody told stays […]."),
    blanks: z.number().int().describe('How many blanks are left.'),
    place: Evidence.describe('The sentence belongs after these words.'),
  })
  .describe('A sentence to copy or to insert after its place.')
export type Suggestion = z.infer<typeof Suggestion>

export const StandingRating = z.object({ ecq: z.string(), rating: z.enum(ratings), certify: z.boolean(), wordsMissing, review: z.string() }).describe('As it stands in the stored review; talk does not move it.')
export type StandingRating = z.infer<typeof StandingRating>

export const Fact = z
  .object({
    id: z.string(),
    text: z.string().describe('As the candidate said it.'),
    question: z.string().nullable().describe('What it answers.'),
    ecq: z.string().nullable(),
    place: Evidence.nullable(),
    createdAt: z.string(),
  })
  .describe('What the candidate has confirmed beside the draft.')
export type Fact = z.infer<typeof Fact>

export const Reply = z.object({
  engine: z.enum(engines).describe('Who found the words; `offline` also where the model gave none of use.'),
  understood: z.boolean().describe('False where the coach says that it did not understand.'),
  statements: z.array(Statement),
  quickReplies: z.array(QuickReply),
  suggestion: Suggestion.nullable(),
  ratings: z.array(StandingRating),
  facts: z.array(Fact).describe('What was confirmed in this turn.'),
  forgotten: z.array(z.string()).describe('Ids of facts that the candidate took back in this turn.'),
  usage: z.object({ calls: z.number().int(), input: z.number().int(), cachedInput: z.number().int(), output: z.number().int(), costUsd: z.number().nullable(), droppedClaims: z.number().int() }).nullable().describe('What the model cost; null where none was asked.'),
})
export type Reply = z.infer<typeof Reply>

export const Turn = z.object({
  number: z.number().int(),
  said: z.string().nullable().describe("The candidate's message; null in the opening turn, which is the coach's."),
  status: z.enum(['running', 'done', 'failed']),
  reply: Reply.nullable(),
  reason: z.string().nullable().describe('Why it failed.'),
  createdAt: z.string(),
})
export type Turn = z.infer<typeof Turn>

export const Doing = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('outcome'), index: z.number().int(), step: z.number().int(), of: z.number().int() }),
    z.object({ type: z.literal('rehearsal'), ecq: z.string(), question: z.string() }),
  ])
  .describe('What the coach waits for an answer to.')
export type Doing = z.infer<typeof Doing>

export const Chat = z
  .object({
    schema: z.literal('ecq-coach/chat@1'),
    id: z.string(),
    draft: z.string(),
    version: z.number().int(),
    review: z.string().nullable().describe('The review whose ratings and findings are spoken of.'),
    engine: z.enum(engines),
    createdAt: z.string(),
    turns: z.array(Turn),
    facts: z.array(Fact).describe('All that is confirmed for the draft, in this chat or another.'),
    doing: Doing.nullable(),
  })
  .describe('One conversation about one version of a draft.')
export type Chat = z.infer<typeof Chat>

export const ChatOrder = z.object({
  draft: z.string(),
  version: z.number().int().positive().optional().describe('Default: the latest.'),
  review: z.string().optional().describe('A finished review of that version. Default: its latest; without one the coach speaks of the rules and asks for a review.'),
  engine: z.enum(engines).optional().describe('Default: as the service is set up.'),
})
export type ChatOrder = z.infer<typeof ChatOrder>

export const Message = z.object({
  text: z.string().min(1).max(longestMessage),
  about: z
    .discriminatedUnion('type', [
      z.object({ type: z.literal('finding'), id: z.string().max(64) }),
      z.object({ type: z.literal('outcome'), index: z.number().int().nonnegative() }),
      z.object({ type: z.literal('place'), start: z.number().int().nonnegative(), end: z.number().int().positive() }),
    ])
    .optional()
    .describe('What "this" is: the mark, the outcome or the words that the person has chosen on the page.'),
})
export type Message = z.infer<typeof Message>

export const ChatEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('turn-start'), turn: z.number().int() }),
  z.object({ type: z.literal('text-delta'), text: z.string() }).describe('The next words; statements are parted by an empty line.'),
  z.object({ type: z.literal('text-void') }).describe('The words so far are void; the answer begins anew.'),
  z.object({ type: z.literal('turn-end'), turn: Turn }).describe('The whole turn, which takes the place of the words so far.'),
  z.object({ type: z.literal('turn-failed'), turn: Turn }),
])
export type ChatEvent = z.infer<typeof ChatEvent>
