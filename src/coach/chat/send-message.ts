/** Takes a message into a conversation: one turn at a time, answered to the end though the client goes, stored whole. */
import { ChatState } from '../../ecq/chat-state.ts'
import type { ChatEvent, Message, Turn } from '../../ecq/chat.ts'
import { Fault } from '../../fault.ts'
import { normalise } from '../../text/normal.ts'
import { type ChatRow, keepState, lockChat } from '../../store/tables/chat.ts'
import { type TurnRow, endTurn, insertTurn, listTurns } from '../../store/tables/chat-turn.ts'
import type { Key } from '../../store/tables/draft.ts'
import { deleteFact, insertFact } from '../../store/tables/fact.ts'
import { type KeyedRequest, claimKey } from '../../store/tables/idempotency-key.ts'
import { type ChatDeps, chatScene } from './chat-scene.ts'
import { type HandOver, handOver } from './hand-over.ts'
import { leftBehind, longestTurn, shownTurn } from './open-chat.ts'
import { type Taken, takeTurn } from './take-turn.ts'

type Once = Pick<KeyedRequest, 'key' | 'route' | 'sha256' | 'status'> | null

interface Begun {
  readonly chat: ChatRow
  readonly turns: readonly TurnRow[]
  readonly turn: TurnRow
}

export interface RunningTurn {
  readonly number: number
  /** ends with `turn-end` or `turn-failed`; may be left unread */
  readonly events: () => AsyncGenerator<ChatEvent>
  /** rejects with what made the turn fail */
  readonly ended: Promise<Turn>
}

export type Sending = { readonly running: RunningTurn; readonly earlier: null } | { readonly running: null; readonly earlier: KeyedRequest }

/**
 * Throws a Fault: `not-found` for a chat that is not there, `bad-input` for a message without words, `conflict` while the
 * turn before is being answered. `closing` stops what a model is still asked; the turn then ends as failed.
 */
export async function sendMessage(deps: ChatDeps, key: Key, message: Message, { once, closing }: { once: Once; closing: AbortSignal }): Promise<Sending> {
  const said = normalise(message.text).trim()
  if (said === '') throw new Fault('bad-input', 'The message has no words; say something.')
  const begun = await begin(deps, key, said, once)
  if ('earlier' in begun) return { running: null, earlier: begun.earlier }
  const pieces = handOver<ChatEvent>()
  pieces.give({ type: 'turn-start', turn: begun.turn.number })
  const ended = answer(deps, key, begun, { message: { ...message, text: said }, signal: AbortSignal.any([closing, AbortSignal.timeout(longestTurn)]), pieces }).finally(pieces.end)
  // Whoever only listens hears of a failure by its event.
  void ended.catch(() => undefined)
  return { running: { number: begun.turn.number, events: pieces.taken, ended }, earlier: null }
}

function begin({ coach, database }: ChatDeps, key: Key, said: string, once: Once): Promise<Begun | { earlier: KeyedRequest }> {
  return database.tx(async (sql) => {
    const chat = await lockChat(sql, key)
    const turns = await listTurns(sql, key)
    const last = turns.at(-1)
    const number = (last?.number ?? -1) + 1
    const earlier = once && (await claimKey(sql, key.tenant, { ...once, body: { chat: key.id, turn: number }, review: null, draft: chat.draft }, coach.now()))
    if (earlier) return { earlier }
    if (last?.status === 'running') {
      if (shownTurn(last, coach.now()).status === 'running') throw new Fault('conflict', 'The message before this one is still being answered; wait for its end, then send this one again.')
      await endTurn(sql, key, last.number, { status: 'failed', reply: null, reason: leftBehind })
    }
    const turn: TurnRow = { number, said, status: 'running', reply: null, reason: null, createdAt: coach.now().toISOString() }
    await insertTurn(sql, key, turn)
    return { chat, turns, turn }
  })
}

interface Answering {
  readonly message: Message
  readonly signal: AbortSignal
  readonly pieces: HandOver<ChatEvent>
}

async function answer(deps: ChatDeps, key: Key, { chat, turns, turn }: Begun, { message, signal, pieces }: Answering): Promise<Turn> {
  try {
    const scene = await chatScene(deps, key.tenant, chat)
    const steps = takeTurn(deps.coach, { scene, state: ChatState.parse(chat.state), turns: turns as readonly Turn[], message, engine: chat.engine }, signal)
    let step = await steps.next()
    for (; !step.done; step = await steps.next()) pieces.give(step.value)
    const done: Turn = { ...turn, status: 'done', reply: step.value.reply }
    if (!(await keep(deps, { ...key, draft: chat.draft }, done, step.value))) throw new Fault('not-found', 'This chat was deleted while it was answered.')
    pieces.give({ type: 'turn-end', turn: done })
    return done
  } catch (error) {
    const failed: Turn = { ...turn, status: 'failed', reply: null, reason: error instanceof Fault ? error.message : 'The answer could not be finished; say it once more.' }
    pieces.give({ type: 'turn-failed', turn: failed })
    await endTurn(deps.database, key, turn.number, failed)
    throw error
  }
}

/** False where the chat is gone: then nothing was stored. */
function keep({ database }: ChatDeps, { draft, ...key }: Key & { readonly draft: string }, { number, reply }: Turn, { state }: Taken): Promise<boolean> {
  return database.tx(async (sql) => {
    if (!reply || !(await endTurn(sql, key, number, { status: 'done', reply, reason: null }))) return false
    await keepState(sql, key, state)
    const owner = { tenant: key.tenant, id: draft }
    for (const fact of reply.facts) await insertFact(sql, owner, fact)
    for (const id of reply.forgotten) await deleteFact(sql, owner, id)
    return true
  })
}
