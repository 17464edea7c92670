/** The conversation with the coach under a review: what was said and answered, and where the next message is written. */
import { useEffect, useRef } from 'hono/jsx/dom'
import type { Message as Said } from '../../../ecq/chat.ts'
import type { Coach } from '../use-coach.ts'
import { useChat } from '../use-chat.ts'
import { ecqTitle } from '../titles.ts'
import { ChatTurn } from './chat-turn.tsx'
import type { PlaceProps } from './place-link.tsx'

interface Props {
  readonly coach: Coach
  readonly placeOf: PlaceProps['placeOf']
}

export function Chat({ coach, placeOf }: Props) {
  const { state, dispatch } = coach
  const talk = useChat(state, dispatch)
  const end = useRef<HTMLDivElement | null>(null)
  const turns = (state.chat?.turns ?? []).filter(({ said }) => said !== null)
  const send = (message: Said): void => void talk.send(message)
  useEffect(() => {
    if (turns.length > 0 || talk.speaking) end.current?.scrollIntoView({ block: 'nearest' })
  }, [turns.length, talk.speaking?.words.length])
  useEffect(() => {
    if (!state.asked) return
    dispatch({ type: 'question-taken' })
    send(state.asked)
  }, [state.asked])
  const replies = turns.at(-1)?.reply?.quickReplies ?? starters(coach)
  return (
    <section class="chat" aria-labelledby="chat-title">
      <h3 class="chat__title" id="chat-title">Talk it over</h3>
      {turns.length === 0 && !talk.speaking && <p class="faint">Ask about any mark, rule, competency or vote. The coach asks back for facts and never makes one up; talk moves no rating, a changed text does.</p>}
      <div role="log" aria-label="Conversation" aria-busy={talk.speaking ? 'true' : 'false'}>
        {turns.map((turn) => <ChatTurn key={turn.number} turn={turn} state={state} placeOf={placeOf} dispatch={dispatch} />)}
        {talk.speaking && (
          <>
            <p class="said">{talk.speaking.said}</p>
            <div class="message"><p class="chat__words">{talk.speaking.words || 'Thinking…'}</p></div>
          </>
        )}
      </div>
      {talk.error !== null && <p class="note note--changed" role="alert">{talk.error}</p>}
      <ul class="replies" aria-label="What you could say next">
        {!talk.speaking && replies.map(({ text, does }) => (
          <li><button type="button" class="reply" onClick={() => (does === 'review' ? void coach.review() : send({ text }))}>{text}</button></li>
        ))}
      </ul>
      <Say busy={talk.speaking !== null} onSay={(text) => talk.send({ text })} />
      <div ref={end} />
    </section>
  )
}

/** What people ask first about a review like this one. */
function starters({ state: { told } }: Coach): { readonly text: string; readonly does: 'say' | 'review' }[] {
  const refused = Object.entries(told?.ecqs ?? {}).find(([, { certify }]) => !certify)?.[0]
  const questions = ['What should I mend first?', ...(told && refused ? [`What keeps ${ecqTitle(told, refused)} from certified?`] : []), ...(told?.outcomes?.length ? ['Walk me through the outcome questions'] : []), 'Rehearse the interview with me']
  return questions.map((text) => ({ text, does: 'say' as const }))
}

function Say({ busy, onSay }: { readonly busy: boolean; readonly onSay: (text: string) => Promise<boolean> }) {
  const box = useRef<HTMLTextAreaElement | null>(null)
  const send = async (): Promise<void> => {
    const words = box.current?.value.trim() ?? ''
    if (words === '' || busy || !box.current) return
    box.current.value = ''
    // What did not get through is not to be typed twice.
    if (!(await onSay(words)) && box.current?.value === '') box.current.value = words
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    event.preventDefault()
    void send()
  }
  const onSubmit = (event: Event): void => {
    event.preventDefault()
    void send()
  }
  return (
    <form class="say" onSubmit={onSubmit}>
      <label class="usa-sr-only" for="say">Your message to the coach</label>
      <textarea class="usa-textarea say__text" id="say" ref={box} rows={2} maxlength={12_000} placeholder="Ask the coach, or answer its question" onKeyDown={onKeyDown} aria-describedby="say-hint" />
      <button type="submit" class="usa-button" disabled={busy}>Send</button>
      <p class="usa-sr-only" id="say-hint">Enter sends, Shift and Enter starts a new line.</p>
    </form>
  )
}
