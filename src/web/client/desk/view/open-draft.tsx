/** One draft on the desk: its words on one side, the comments to decide on the other, and the way back to the client. */
import { useEffect, useMemo, useRef, useState } from 'hono/jsx/dom'
import type { ReviewComment } from '../../../../ecq/review-comment.ts'
import { many } from '../../../../text/many.ts'
import { cutSegments } from '../../cut-segments.ts'
import { disposition } from '../../disposition.ts'
import type { Open } from '../state.ts'
import type { DeskDoing } from '../use-desk.ts'
import { CommentCard } from './comment-card.tsx'
import { DecideMany } from './decide-many.tsx'
import { HandBack } from './hand-back.tsx'
import { NewComment } from './new-comment.tsx'

interface Props {
  readonly desk: DeskDoing
  readonly open: Open
}

export function OpenDraft({ desk, open }: Props) {
  const { review, commented, draft } = open
  const { active } = desk.state
  const { comments, signOff } = commented
  const left = comments.filter(({ state }) => state === 'open').length
  const [undecided, setUndecided] = useState(false)
  const title = useRef<HTMLHeadingElement | null>(null)
  useEffect(() => title.current?.focus(), [])
  const close = (): void => desk.dispatch({ type: 'closed' })
  return (
    <div class="opened">
      <header class="opened__top">
        <button type="button" class="usa-button usa-button--unstyled" onClick={close}>← All drafts</button>
        <h2 tabIndex={-1} ref={title}>{draft.title}</h2>
        <p class={`verdict verdict--${review.panel.disposition.outcome}`}>{disposition(review, review.panel)}</p>
        <p class="faint">Three seats of this program voted, not people; it certifies nothing.</p>
        <HandBack desk={desk} open={open} />
      </header>
      <Words text={review.draft.text} comments={comments} active={active} onShow={(id) => desk.dispatch({ type: 'comment-shown', id })} />
      <section class="opened__comments" aria-labelledby="comments-title">
        <h3 id="comments-title" tabIndex={-1}>{`Comments: ${comments.length}, ${left === 0 ? 'all decided' : `${left} to decide`}`}</h3>
        {!signOff && left > 0 && left < comments.length && <label class="only"><input type="checkbox" checked={undecided} onChange={({ target }: Event) => setUndecided((target as HTMLInputElement).checked)} /> Show only what is to decide</label>}
        {signOff && <p class="note">{`Signed off by ${signOff.author}${signOff.note === null ? '' : `, with “${signOff.note}”`}; the comments stay as they are until the signature is taken back.${left === 0 ? '' : ` ${many(left, 'comment')} that you did not decide about stay${left === 1 ? 's' : ''} back.`}`}</p>}
        {!signOff && <DecideMany comments={comments} desk={desk} />}
        <ol class="comments">
          {comments.filter(({ state }) => signOff || !undecided || left === 0 || state === 'open').map((comment) => <CommentCard key={comment.id} comment={comment} active={comment.id === active} frozen={signOff !== null} desk={desk} />)}
        </ol>
        {!signOff && <NewComment desk={desk} text={review.draft.text} />}
      </section>
    </div>
  )
}

interface WordsProps {
  readonly text: string
  readonly comments: readonly ReviewComment[]
  readonly active: string | null
  readonly onShow: (id: string) => void
}

function Words({ text, comments, active, onShow }: WordsProps) {
  const sheet = useRef<HTMLDivElement | null>(null)
  const marks = useMemo(
    () => comments.flatMap(({ id, place, severity, state }) => (place && state !== 'rejected' ? [{ finding: { id, start: place.start, end: place.end, severity: severity ?? ('suggestion' as const) }, folded: [] }] : [])),
    [comments],
  )
  const segments = useMemo(() => cutSegments(text, marks, active, null), [text, marks, active])
  useEffect(() => sheet.current?.querySelector('.mark--active')?.scrollIntoView({ block: 'center' }), [active])
  return (
    <div class="opened__words" ref={sheet} tabIndex={0} role="region" aria-label="The draft">
      {segments.map(({ start, end, id, severity, long }) =>
        id === null ? text.slice(start, end) : <span class={`mark mark--${severity} ${long ? 'mark--long' : ''} ${id === active ? 'mark--active' : ''}`} onClick={() => onShow(id)}>{text.slice(start, end)}</span>,
      )}
    </div>
  )
}
