/** What a coach does with one review: opens it, decides about its comments, adds own ones, signs. */
import type { Answer } from '../ask-json.ts'
import * as ask from './ask-desk.ts'
import type { DeskDraft, Word } from './ask-desk.ts'
import type { DeskDeps } from './desk-deps.ts'

export interface ReviewDoing {
  /** of a review that failed it tells why */
  readonly open: (draft: DeskDraft) => Promise<void>
  readonly decide: (comment: string, word: Omit<Word, 'author'>) => Promise<void>
  /** all or none; `open` has them decided again */
  readonly decideMany: (comments: readonly string[], state: Word['state']) => Promise<void>
  readonly addComment: (text: string, place: { start: number; end: number } | null) => Promise<void>
  readonly removeComment: (comment: string) => Promise<void>
  /** `note`: a word to the client, or empty */
  readonly sign: (note: string) => Promise<void>
  readonly takeBack: () => Promise<void>
}

export function workOnReview({ known, told, dispatch }: DeskDeps): ReviewDoing {
  const author = (): string | null => known().author.trim() || null
  /** Whatever came of it, what is shown is what the server has. */
  const onOpen = async (work: (review: string) => Promise<Answer<unknown>>): Promise<void> => {
    const review = known().open?.commented.review
    if (review === undefined) return
    const done = await work(review)
    const commented = await ask.readComments(review)
    if ('value' in commented) dispatch({ type: 'commented', commented: commented.value })
    const failed = 'error' in done ? done : commented
    dispatch({ type: 'failed', error: 'error' in failed ? failed.error : null })
  }
  return {
    open: async ({ latest, ...draft }) => {
      if (!latest) return
      const review = await told(ask.readReview(latest.review))
      const commented = review && (await told(ask.readComments(latest.review)))
      if (review && commented) dispatch({ type: 'opened', open: { draft: { ...draft, latest }, review, commented } })
    },
    decide: (comment, word) => onOpen((review) => ask.sayOfComment(review, comment, { ...word, author: author() })),
    decideMany: (comments, state) => onOpen((review) => ask.sayOfComments(review, { comments, state, author: state === 'open' ? null : author() })),
    addComment: (text, place) => onOpen((review) => ask.addComment(review, { text, place, author: author() })),
    removeComment: (comment) => onOpen((review) => ask.removeComment(review, comment)),
    sign: async (note) => {
      const name = author()
      if (name === null) dispatch({ type: 'failed', error: 'A signature needs a name: write yours under Your name, then sign off.' })
      else await onOpen((review) => ask.signOff(review, name, note.trim() || null))
    },
    takeBack: () => onOpen(ask.takeBack),
  }
}
