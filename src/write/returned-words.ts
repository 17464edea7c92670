/** Says what became of the comments and suggested changes of an earlier review, in plain lines for every report. */
import type { ReturnedMarks } from '../ecq/returned-marks.ts'
import { shorten } from '../text/shorten.ts'
import { many } from '../text/many.ts'

export interface ReturnedWords {
  /** one sentence with the numbers */
  readonly sum: string
  /** one line for each comment that was answered and each change that was turned down or reworded */
  readonly lines: readonly string[]
}

export function returnedWords({ comments, changes }: ReturnedMarks): ReturnedWords {
  const count = <State extends string>(list: readonly { state: State }[], state: State): number => list.filter((one) => one.state === state).length
  const told = (parts: readonly (readonly [number, string])[]): string => parts.filter(([number]) => number > 0).map(([number, word]) => `${number} ${word}`).join(', ')
  const onComments = told((['resolved', 'answered', 'deleted', 'open'] as const).map((state) => [count(comments, state), state === 'open' ? 'untouched' : state]))
  const onChanges = told((['accepted', 'rejected', 'reworded', 'deleted', 'open'] as const).map((state) => [count(changes, state), state === 'open' ? 'undecided' : state]))
  const sums = [...(comments.length > 0 ? [`${many(comments.length, 'comment')}: ${onComments}`] : []), ...(changes.length > 0 ? [`${many(changes.length, 'suggested change')}: ${onChanges}`] : [])]
  return {
    sum: sums.length === 0 ? 'No comment or change of the earlier review was left in the file.' : `${sums.join('; ')}.`,
    lines: [
      ...comments.flatMap(({ about, replies }) => replies.map(({ author, text }) => `${author || 'Somebody'} on “${shorten(about, 80)}”: ${shorten(text.replace(/\s+/g, ' '), 200)}`)),
      ...changes.filter(({ state }) => state === 'rejected' || state === 'reworded').map(({ from, to, state }) => `${state === 'rejected' ? 'Rejected' : 'Reworded'}: “${from.trim()}” to “${to.trim() || '(taken out)'}”`),
    ],
  }
}
