/** Talks with the coach on the server of this page: opens a conversation, says something, hears the answer as it is made. */
import type { Chat, ChatEvent, Message, Turn } from '../../ecq/chat.ts'
import { type Answer, askJson, sentenceOf, unreachable } from './ask-json.ts'
import { readEvents } from '../../client/read-events.ts'
import { send } from './send.ts'
import type { Stored } from './state.ts'

export const openChat = ({ draft, review }: Stored): Promise<Answer<Chat>> => askJson('v1/chats', 'POST', { draft, review })

/** `onWords` hears the answer so far, each time there is more of it; the whole turn takes its place. */
export async function say(chat: string, message: Message, onWords: (words: string) => void): Promise<Answer<Turn>> {
  try {
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream', 'idempotency-key': crypto.randomUUID() }
    const response = await send(`v1/chats/${chat}/messages`, { method: 'POST', headers, body: JSON.stringify(message) })
    if (!response.ok || !response.body) return { error: await sentenceOf(response) }
    let words = ''
    for await (const { data } of readEvents(response.body)) {
      const event = JSON.parse(data) as ChatEvent
      if (event.type === 'turn-end') return { value: event.turn }
      if (event.type === 'turn-failed') return { error: event.turn.reason ?? brokenOff }
      words = event.type === 'text-delta' ? words + event.text : ''
      onWords(words)
    }
    return await lastTurn(chat)
  } catch {
    return { error: unreachable }
  }
}

const brokenOff = 'The answer broke off; say it once more.'

/** A turn is finished though the stream has broken off; then it stands in the conversation. */
async function lastTurn(chat: string): Promise<Answer<Turn>> {
  const answer = await askJson<Chat>(`v1/chats/${chat}`)
  if ('error' in answer) return answer
  const turn = answer.value.turns.at(-1)
  return turn?.status === 'done' ? { value: turn } : { error: turn?.reason ?? brokenOff }
}
