/** Comments decided in one go, all that is grave or all of one rule, and the last of it undone. */
import { useEffect, useRef, useState } from 'hono/jsx/dom'
import type { ReviewComment } from '../../../../ecq/review-comment.ts'
import { many } from '../../../../text/many.ts'
import { type CommentGroup, commentGroups } from '../comment-groups.ts'
import type { DeskDoing } from '../use-desk.ts'

interface Props {
  readonly comments: readonly ReviewComment[]
  readonly desk: DeskDoing
}

/** What was decided together last. */
interface Decided {
  readonly ids: ReadonlySet<string>
  readonly state: 'accepted' | 'rejected'
  /** such as ` of Acronym overload` */
  readonly of: string
}

export function DecideMany({ comments, desk }: Props) {
  const [last, setLast] = useState<Decided | null>(null)
  const undoer = useRef<HTMLButtonElement | null>(null)
  // The button that was pressed may be gone, so that whoever uses the keyboard is kept near it.
  useEffect(() => undoer.current?.focus(), [last])
  const decide = async (ids: readonly string[], decided: Omit<Decided, 'ids'>): Promise<void> => {
    await desk.decideMany(ids, decided.state)
    setLast({ ...decided, ids: new Set(ids) })
  }
  // What was decided otherwise since then stays so.
  const standing = last === null ? [] : comments.filter(({ id, state }) => last.ids.has(id) && state === last.state).map(({ id }) => id)
  const undo = async (): Promise<void> => {
    await desk.decideMany(standing, 'open')
    setLast(null)
    document.querySelector<HTMLElement>('#comments-title')?.focus({ preventScroll: true })
  }
  // What breaks a published rule or is a known reason for refusal is handed on in one go; style is decided kind by kind or one by one.
  const grave = comments.filter(({ state, severity }) => state === 'open' && (severity === 'error' || severity === 'warning')).map(({ id }) => id)
  const groups = commentGroups(comments)
  return (
    <>
      {grave.length > 0 && <p><button type="button" class="usa-button usa-button--outline" onClick={() => void decide(grave, { state: 'accepted', of: '' })}>{`Accept ${many(grave.length, 'error or warning', 'errors and warnings')}`}</button></p>}
      {groups.length > 0 && <ByRule groups={groups} onDecide={({ open, title }, state) => void decide(open, { state, of: ` of ${title}` })} />}
      {last !== null && standing.length > 0 && (
        <p class="note">{`${many(standing.length, 'comment')}${last.of} ${last.state}. `}<button type="button" class="usa-button usa-button--unstyled" ref={undoer} onClick={() => void undo()}>{'Undo'}<span class="usa-sr-only">{`: ${many(standing.length, 'comment')}${last.of} ${last.state}`}</span></button></p>
      )}
    </>
  )
}

const ByRule = ({ groups, onDecide }: { readonly groups: readonly CommentGroup[]; readonly onDecide: (group: CommentGroup, state: Decided['state']) => void }) => (
  <details class="by-rule">
    <summary>Decide all of a kind at once</summary>
    <ul>
      {groups.map((group) => (
        <li key={group.title}>
          <span>{group.title}</span>
          <button type="button" class="usa-button usa-button--unstyled" onClick={() => onDecide(group, 'accepted')}>{`Accept all ${group.open.length}`}<span class="usa-sr-only">{` of ${group.title}`}</span></button>
          <button type="button" class="usa-button usa-button--unstyled" onClick={() => onDecide(group, 'rejected')}>{`Reject all ${group.open.length}`}<span class="usa-sr-only">{` of ${group.title}`}</span></button>
        </li>
      ))}
    </ul>
  </details>
)
