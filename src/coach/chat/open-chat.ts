/** Opens a conversation about a version of a draft, reads it back, and says what the coach waits for. */
import { ChatState, openingState } from '../../ecq/chat-state.ts'
import type { Chat, ChatOrder, Doing, Turn } from '../../ecq/chat.ts'
import { Fault } from '../../fault.ts'
import { opening } from '../../offline/chat/moves/talk.ts'
import { questionOf } from '../../offline/chat/moves/rehearse.ts'
import { countOf } from '../../offline/chat/moves/walk.ts'
import type { Sql } from '../../store/sql.ts'
import { type ChatRow, getChat, insertChat } from '../../store/tables/chat.ts'
import { type TurnRow, insertTurn, listTurns } from '../../store/tables/chat-turn.ts'
import { listVersions } from '../../store/tables/draft-version.ts'
import { type Key, getDraft } from '../../store/tables/draft.ts'
import { listFacts } from '../../store/tables/fact.ts'
import { type KeyedRequest, claimKey } from '../../store/tables/idempotency-key.ts'
import { listReviews } from '../../store/tables/review.ts'
import { settleEngine } from '../settle-engine.ts'
import { type ChatDeps, chatScene } from './chat-scene.ts'
import { replyOf } from './take-turn.ts'

type Once = Pick<KeyedRequest, 'key' | 'route' | 'sha256' | 'status'> | null

/** `earlier` is the request that the same key stands for already; then nothing was opened. */
export type Opened = { readonly id: string; readonly earlier: null } | { readonly id: null; readonly earlier: KeyedRequest }

/** Throws a Fault: `not-found` for a draft, version or review that is not there, `conflict` for a review that has not ended well. */
export async function openChat(deps: ChatDeps, tenant: string, order: ChatOrder, once: Once): Promise<Opened> {
  const { coach, database } = deps
  const engine = settleEngine(coach, order.engine)
  const about = await settle(database, tenant, order)
  const scene = await chatScene(deps, tenant, about)
  const [id, createdAt] = [coach.id(), coach.now().toISOString()]
  const reply = replyOf(coach, scene, opening(scene, openingState))
  return database.tx(async (sql) => {
    const earlier = once && (await claimKey(sql, tenant, { ...once, body: { chat: id }, review: null, draft: about.draft }, coach.now()))
    if (earlier) return { id: null, earlier }
    await insertChat(sql, tenant, { id, ...about, engine, state: openingState, createdAt })
    await insertTurn(sql, { tenant, id }, { number: 0, said: null, status: 'done', reply, createdAt })
    return { id, earlier: null }
  })
}

/** The latest version and its latest finished review, where the order names none. */
async function settle(sql: Sql, tenant: string, order: ChatOrder): Promise<Pick<ChatRow, 'draft' | 'version' | 'review'>> {
  const key: Key = { tenant, id: order.draft }
  await getDraft(sql, key)
  const [versions, reviews] = [await listVersions(sql, key), await listReviews(sql, key)]
  const named = order.review === undefined ? undefined : reviews.find(({ id }) => id === order.review)
  if (order.review !== undefined && !named) throw new Fault('not-found', `The draft ${order.draft} has no review ${order.review}; name one of its own, or leave "review" out.`)
  const version = order.version ?? named?.version ?? versions.at(-1)?.number
  if (version === undefined || !versions.some(({ number }) => number === version)) throw new Fault('not-found', `The draft ${order.draft} has no version ${version ?? 1}; leave "version" out for the latest.`)
  if (named && (named.version !== version || named.status !== 'done')) throw new Fault('conflict', named.status === 'done' ? `The review ${named.id} is of version ${named.version}; name that version, or another review.` : `The review ${named.id} has not ended well; wait for it, or leave "review" out.`)
  const latest = reviews.findLast((review) => review.version === version && review.status === 'done')
  return { draft: order.draft, version, review: named?.id ?? latest?.id ?? null }
}

/** The whole conversation. Throws the Fault `not-found`. */
export function readChat({ database, coach }: ChatDeps, key: Key): Promise<Chat> {
  return database.tx(async (sql) => {
    const { state, ...chat } = await getChat(sql, key)
    const turns = (await listTurns(sql, key)).map((turn) => shownTurn(turn, coach.now()))
    const facts = await listFacts(sql, { tenant: key.tenant, id: chat.draft })
    return { schema: 'ecq-coach/chat@1' as const, ...chat, turns, facts, doing: doingOf(ChatState.parse(state)) }
  })
}

/** Longer than any model is waited for; a turn that still runs then was left by a process that died. */
export const longestTurn = 5 * 60 * 1000

export const leftBehind = 'The service stopped in the middle of this answer; say it once more.'

export function shownTurn(turn: TurnRow, now: Date): Turn {
  const left = turn.status === 'running' && now.getTime() - Date.parse(turn.createdAt) > longestTurn
  return { ...(turn as TurnRow & Pick<Turn, 'reply'>), ...(left ? { status: 'failed', reason: leftBehind } : {}) }
}

function doingOf({ walk, rehearsal }: ChatState): Doing | null {
  if (walk) {
    const { number, of } = countOf(walk)
    return { type: 'outcome', index: walk.outcome, step: number, of }
  }
  return rehearsal ? { type: 'rehearsal', ecq: rehearsal.ecq, question: questionOf(rehearsal) } : null
}
