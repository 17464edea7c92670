/** The shapes of conversations as the API describes them, with examples. */
import { z } from '@hono/zod-openapi'
import { Chat, ChatOrder, Fact, Message, Turn, longestMessage } from '../ecq/chat.ts'
import { closedObject } from '../ecq/closed-object.ts'
import { Id } from './schemas.ts'

const text = z
  .string()
  .max(longestMessage)
  .refine((words) => words.trim() !== '', 'must have words')

const turn = {
  number: 1,
  said: 'What does Partnering mean, how do I show it?',
  status: 'done' as const,
  reason: null,
  createdAt: '2026-11-22T08:00:00.000Z',
  reply: {
    engine: 'offline' as const,
    understood: true,
    statements: [
      {
        text: 'Your draft shows it: “I signed a data agreement with four states”',
        places: [{ start: 512, end: 555, quote: 'I signed a data agreement with four states' }],
        heard: [],
        references: [{ type: 'competency' as const, id: 'partnering', framework: 'ecq-2012' as const }],
      },
    ],
    quickReplies: [
      { text: 'What is Building Coalitions?', does: 'say' as const },
      { text: 'Review my draft again', does: 'review' as const },
    ],
    suggestion: null,
    ratings: [],
    facts: [],
    forgotten: [],
    usage: null,
  },
}

export const NamedTurn = Turn.meta({ id: 'Turn', example: turn })
export const NamedChat = Chat.extend({ turns: z.array(NamedTurn) }).meta({ id: 'Chat' })
export const NamedChatOrder = closedObject({ ...ChatOrder.shape, draft: Id, review: Id.optional() }).meta({ id: 'ChatOrder', example: { draft: 'f1c7a1f0-2c1e-4a57-9a55-0e0f7f3f9b11' } })
export const MessageOrder = closedObject({ ...Message.shape, text }).meta({ id: 'Message', example: { text: 'Why is this marked?', about: { type: 'finding', id: 'k3x9' } } })
export const ChatList = z.object({ chats: z.array(Chat.pick({ id: true, draft: true, version: true, review: true, engine: true, createdAt: true })) }).meta({ id: 'ChatList' })
export const FactList = z.object({ facts: z.array(Fact) }).meta({ id: 'FactList' })

export const chatEventWords =
  'The turn as it is answered: `turn-start`, then `text-delta` with the next words (token by token from a model, statement by statement without one), `text-void` where the words so far are taken back, and at the end `turn-end` with the whole turn, which takes the place of the words, or `turn-failed`.'
