/** One comment to decide: accept, reject, or say it in one's own words. */
import { useEffect, useRef, useState } from 'hono/jsx/dom'
import type { ReviewComment } from '../../../../ecq/review-comment.ts'
import { shorten } from '../../../../text/shorten.ts'
import { SeverityTag } from '../../view/severity-tag.tsx'
import { commentTitle } from '../comment-groups.ts'
import type { DeskDoing } from '../use-desk.ts'

interface Props {
  readonly comment: ReviewComment
  readonly active: boolean
  /** the review is signed */
  readonly frozen: boolean
  readonly desk: DeskDoing
}

const sources = { ai: 'the review’s words', 'ai-edited': 'the review’s, edited', coach: 'the coach’s words' }

export function CommentCard({ comment, active, frozen, desk }: Props) {
  const { id, place, text, state, severity, source, author, suggested } = comment
  const [editing, setEditing] = useState(false)
  const card = useRef<HTMLLIElement | null>(null)
  const edit = useRef<HTMLButtonElement | null>(null)
  const was = useRef(false)
  useEffect(() => {
    if (was.current && !editing) edit.current?.focus()
    was.current = editing
  }, [editing])
  /** The button that was pressed goes away, so that whoever uses the keyboard is kept at the comment. */
  const settle = async (doing: Promise<void>): Promise<void> => {
    await doing
    const place = card.current?.isConnected ? card.current : document.querySelector<HTMLElement>('#comments-title')
    place?.focus({ preventScroll: true })
  }
  useEffect(() => {
    if (active) card.current?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <li class={`card comment comment--${state} ${active ? 'comment--active' : ''}`} tabIndex={-1} ref={card}>
      <p class="comment__top">
        {severity && <SeverityTag severity={severity} />} <strong>{commentTitle(comment)}</strong>{' · '}
        <span class="faint">{`${state === 'open' ? (frozen ? 'undecided, stays back' : 'to decide') : state}${author ? ` by ${author}` : ''} · ${sources[source]}`}</span>
      </p>
      {place && <button type="button" class="place" onClick={() => desk.dispatch({ type: 'comment-shown', id })}>{`“${shorten(place.quote, 90)}”`}<span class="usa-sr-only"> Show in the draft</span></button>}
      {editing ? <Edit comment={comment} desk={desk} onDone={() => setEditing(false)} /> : <p>{text}</p>}
      {suggested !== null && <p class="faint">{`The review said: ${suggested}`}</p>}
      {!frozen && !editing && (
        <p class="comment__doing">
          {state !== 'accepted' && <button type="button" class="usa-button usa-button--unstyled" onClick={() => void settle(desk.decide(id, { state: 'accepted' }))}>Accept</button>}
          <button type="button" class="usa-button usa-button--unstyled" ref={edit} onClick={() => setEditing(true)}>Edit</button>
          {source === 'coach' && <button type="button" class="usa-button usa-button--unstyled" onClick={() => void settle(desk.removeComment(id))}>Delete</button>}
          {source !== 'coach' && state !== 'rejected' && <button type="button" class="usa-button usa-button--unstyled" onClick={() => void settle(desk.decide(id, { state: 'rejected' }))}>Reject</button>}
          {source !== 'coach' && state !== 'open' && <button type="button" class="usa-button usa-button--unstyled" onClick={() => void settle(desk.removeComment(id))}>Undo</button>}
        </p>
      )}
    </li>
  )
}

function Edit({ comment, desk, onDone }: { readonly comment: ReviewComment; readonly desk: DeskDoing; readonly onDone: () => void }) {
  const [words, setWords] = useState(comment.text)
  const field = useRef<HTMLTextAreaElement | null>(null)
  useEffect(() => field.current?.focus(), [])
  const save = (event: Event): void => {
    event.preventDefault()
    onDone()
    if (words.trim() !== '') void desk.decide(comment.id, { state: 'accepted', text: words.trim() })
  }
  return (
    <form onSubmit={save}>
      <textarea class="usa-textarea comment__text" ref={field} aria-label="The comment in your words" maxlength={4000} value={words} onInput={({ target }: InputEvent) => setWords((target as HTMLTextAreaElement).value)} />
      <p class="comment__doing">
        <button type="submit" class="usa-button usa-button--outline">Save and accept</button>
        <button type="button" class="usa-button usa-button--unstyled" onClick={onDone}>Cancel</button>
      </p>
    </form>
  )
}
