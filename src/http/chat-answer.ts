/** The answers to a message: the whole turn, or its events while it is made; the same again where it was sent twice. */
import type { Context } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { RunningTurn } from '../coach/chat/send-message.ts'
import type { Chat, ChatEvent, Turn } from '../ecq/chat.ts'
import type { KeyedRequest } from '../store/tables/idempotency-key.ts'
import { problem } from './problem.ts'
import { replayed } from './repeat.ts'

type Headers = Record<string, string>

export async function answerTurn(c: Context, { events, ended }: RunningTurn): Promise<Response> {
  return wantsEvents(c) ? streamTurn(c, events) : wholeTurn(c, await ended)
}

/** The turn that an earlier request with the same key made. */
export async function againTurn(c: Context, { turns }: Chat, { body }: KeyedRequest): Promise<Response> {
  const turn = turns.find(({ number }) => number === (body as { turn?: number } | null)?.turn)
  if (!turn || turn.status === 'running') return problem(c, 'key-in-progress', 'The first request with this Idempotency-Key is still being answered; try again in a moment, or read the chat.', { headers: { 'retry-after': '1' } })
  if (turn.status === 'failed') return problem(c, 'unavailable', turn.reason ?? 'The answer could not be finished; say it once more.', { headers: { ...replayed, 'retry-after': '1' } })
  if (!wantsEvents(c)) return wholeTurn(c, turn, replayed)
  c.header('idempotency-replayed', replayed['idempotency-replayed'])
  return streamTurn(c, () => eventsOf(turn))
}

const wantsEvents = (c: Context): boolean => c.req.header('accept')?.includes('text/event-stream') ?? false

const wholeTurn = (c: Context, turn: Turn, headers: Headers = {}): Response => c.body(JSON.stringify(turn), 201, { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers })

async function* eventsOf(turn: Turn): AsyncGenerator<ChatEvent> {
  yield { type: 'turn-start', turn: turn.number }
  for (const [at, { text }] of (turn.reply?.statements ?? []).entries()) yield { type: 'text-delta', text: at === 0 ? text : `\n\n${text}` }
  yield { type: 'turn-end', turn }
}

/** Keeps proxies from closing a stream that is silent while a model thinks. */
const signOfLife = 15_000

function streamTurn(c: Context, events: () => AsyncGenerator<ChatEvent>): Response {
  return streamSSE(c, async (stream) => {
    const timer = setInterval(() => void stream.write(': still here\n\n'), signOfLife)
    let sequence = 0
    try {
      for await (const event of events()) {
        if (stream.aborted) return
        await stream.writeSSE({ id: String(++sequence), event: event.type, data: JSON.stringify(event) })
      }
    } finally {
      clearInterval(timer)
    }
  })
}
