/** /v1/chats: open a conversation about a draft, say something, read it back, delete it; and the facts confirmed in it. */
import { OpenAPIHono, createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { openChat, readChat } from '../../coach/chat/open-chat.ts'
import { sendMessage } from '../../coach/chat/send-message.ts'
import { deleteChat, listChats } from '../../store/tables/chat.ts'
import { type Key, getDraft } from '../../store/tables/draft.ts'
import { deleteFact, listFacts } from '../../store/tables/fact.ts'
import { paidCoach } from '../../work/paid-coach.ts'
import { ChatList, FactList, MessageOrder, NamedChat, NamedChatOrder, NamedTurn, chatEventWords } from '../chat-schemas.ts'
import { againTurn, answerTurn } from '../chat-answer.ts'
import type { Env, HttpDeps } from '../deps.ts'
import { keyOf } from '../key-of.ts'
import { receiptOf } from '../receipt.ts'
import { KeyHeader, onceOf, refuseKey, replayed } from '../repeat.ts'
import { json, problems, sent } from '../respond.ts'
import { Id, Receipt } from '../schemas.ts'

const params = z.object({ id: Id })
const tags = ['Chats']
const open = createRoute({
  method: 'post',
  path: '/v1/chats',
  tags,
  summary: 'Open a conversation about a draft',
  description: 'About the latest version and its latest finished review, where none is named. The first turn is the coach’s own. A draft without a finished review can be spoken of by its marks alone.',
  request: { headers: KeyHeader, body: { required: true, content: { 'application/json': { schema: NamedChatOrder } } } },
  responses: { 201: json(NamedChat, 'It is open; `Location` is where it stays.'), ...problems('not-found', 'conflict', 'key-reused', 'too-large', 'unsupported-media-type', 'declined') },
})
const read = createRoute({ method: 'get', path: '/v1/chats/{id}', tags, summary: 'Read a conversation', request: { params }, responses: { 200: json(NamedChat, 'All turns, oldest first.'), ...problems('not-found') } })
const say = createRoute({
  method: 'post',
  path: '/v1/chats/{id}/messages',
  tags,
  summary: 'Say something',
  description: 'Answers with the whole turn; with `Accept: text/event-stream` streams it. A turn is finished though the client goes, and stands in the conversation afterward. One turn at a time: 409 while the one before is being answered.',
  request: { params, headers: KeyHeader, body: { required: true, content: { 'application/json': { schema: MessageOrder } } } },
  responses: {
    200: { description: chatEventWords, content: { 'text/event-stream': { schema: z.string() } } },
    201: json(NamedTurn, 'What was said and answered.'),
    ...problems('not-found', 'conflict', 'key-in-progress', 'key-reused', 'too-large', 'unsupported-media-type', 'declined', 'unavailable'),
  },
})
const remove = createRoute({ method: 'delete', path: '/v1/chats/{id}', tags, summary: 'Delete a conversation', description: 'The draft stays, and so do the facts that were confirmed.', request: { params }, responses: { 200: json(Receipt, 'It is gone.'), ...problems('not-found') } })
const listOfDraft = createRoute({ method: 'get', path: '/v1/drafts/{id}/chats', tags, summary: 'List the conversations about a draft', request: { params }, responses: { 200: json(ChatList, 'Oldest first, without their turns.'), ...problems('not-found') } })
const facts = createRoute({ method: 'get', path: '/v1/drafts/{id}/facts', tags, summary: 'List what the candidate has confirmed', request: { params }, responses: { 200: json(FactList, 'Oldest first.'), ...problems('not-found') } })
const forget = createRoute({ method: 'delete', path: '/v1/drafts/{id}/facts/{fact}', tags, summary: 'Take a fact back', request: { params: params.extend({ fact: Id }) }, responses: { 200: json(Receipt, 'It is gone.'), ...problems('not-found') } })

export type Routes = typeof open | typeof read | typeof say | typeof remove | typeof listOfDraft | typeof facts | typeof forget

export function chats(deps: HttpDeps): OpenAPIHono<Env> {
  const { database } = deps
  return new OpenAPIHono<Env>()
    .openapi(open, (c) => begin(deps, c, c.req.valid('json')).then(sent))
    .openapi(read, async (c) => c.json(await readChat(deps, keyOf(c, c.req.valid('param').id)), 200, whole))
    .openapi(say, (c) => answer(deps, c, keyOf(c, c.req.valid('param').id), c.req.valid('json')).then(sent))
    .openapi(remove, async (c) => {
      const key = keyOf(c, c.req.valid('param').id)
      const removed = await database.tx((sql) => deleteChat(sql, key))
      return c.json(receiptOf(deps, 'chat', key.id, { chats: 1, ...removed }), 200)
    })
    .openapi(listOfDraft, async (c) => {
      const key = keyOf(c, c.req.valid('param').id)
      await getDraft(database, key)
      return c.json({ chats: await listChats(database, key) }, 200, whole)
    })
    .openapi(facts, async (c) => {
      const key = keyOf(c, c.req.valid('param').id)
      await getDraft(database, key)
      return c.json({ facts: await listFacts(database, key) }, 200, whole)
    })
    .openapi(forget, async (c) => {
      const { id, fact } = c.req.valid('param')
      await database.tx((sql) => deleteFact(sql, keyOf(c, id), fact))
      return c.json(receiptOf(deps, 'fact', fact, { facts: 1 }), 200)
    })
}

async function begin(deps: HttpDeps, c: Context<Env>, order: z.infer<typeof NamedChatOrder>): Promise<Response> {
  const once = await onceOf(c, 'POST /v1/chats', 201, order)
  const { id, earlier } = await openChat(paying(deps, c), c.get('tenant'), order, once)
  const refused = once && earlier && refuseKey(c, once, earlier)
  if (refused) return refused
  const opened = earlier ? (earlier.body as { chat: string }).chat : (id as string)
  return c.json(await readChat(deps, keyOf(c, opened)), 201, { location: `/v1/chats/${opened}`, ...whole, ...(earlier ? replayed : {}) })
}

async function answer(deps: HttpDeps, c: Context<Env>, key: Key, message: z.infer<typeof MessageOrder>): Promise<Response> {
  const once = await onceOf(c, `POST /v1/chats/${key.id}/messages`, 201, message)
  const { running, earlier } = await sendMessage(paying(deps, c), key, message, { once, closing: deps.closing })
  const refused = once && earlier && refuseKey(c, once, earlier)
  if (refused) return refused
  return running ? answerTurn(c, running) : againTurn(c, await readChat(deps, key), earlier)
}

/** What a conversation asks of a model is booked on whoever asks. */
const paying = (deps: HttpDeps, c: Context<Env>) => ({ coach: paidCoach(deps, c.get('tenant')), database: deps.database })

const whole = { 'cache-control': 'no-store' }
