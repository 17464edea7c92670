/** The conversation about a reviewed draft: opened with the first message, kept with the page's state. */
import { useRef, useState } from 'hono/jsx/dom'
import type { Message } from '../../ecq/chat.ts'
import { openChat, say } from './ask-chat.ts'
import type { Action, State } from './state.ts'

export interface Speaking {
  readonly said: string
  /** the answer so far */
  readonly words: string
}

export interface Talk {
  readonly speaking: Speaking | null
  readonly error: string | null
  /** false where the message did not get through */
  readonly send: (message: Message) => Promise<boolean>
}

export function useChat({ draft, chat }: State, dispatch: (action: Action) => void): Talk {
  const [speaking, setSpeaking] = useState<Speaking | null>(null)
  const [error, setError] = useState<string | null>(null)
  const busy = useRef(false)
  const send = async (message: Message): Promise<boolean> => {
    if (busy.current || !draft.stored) return false
    busy.current = true
    setError(null)
    setSpeaking({ said: message.text, words: '' })
    const opened = chat ? { value: chat } : await openChat(draft.stored)
    if ('value' in opened && opened.value !== chat) dispatch({ type: 'chat-opened', chat: opened.value })
    const answer = 'error' in opened ? opened : await say(opened.value.id, message, (words) => setSpeaking({ said: message.text, words }))
    if ('value' in answer) dispatch({ type: 'chat-answered', turn: answer.value })
    else setError(answer.error)
    setSpeaking(null)
    busy.current = false
    return 'value' in answer
  }
  return { speaking, error, send }
}
