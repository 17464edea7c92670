/** The desk's state with what happens around it: files are sent, lists asked for again while reviews are made, decisions stored. */
import { useEffect, useReducer, useRef } from 'hono/jsx/dom'
import type { Answer } from '../ask-json.ts'
import * as ask from './ask-desk.ts'
import type { DeskDraft, Word } from './ask-desk.ts'
import { type DeskState, type DeskAction, type Upload, firstDesk, isBusy, reduceDesk } from './state.ts'

export interface DeskDoing {
  readonly state: DeskState
  readonly dispatch: (action: DeskAction) => void
  readonly takeFiles: (files: readonly File[]) => void
  readonly retry: (upload: Upload) => void
  readonly open: (draft: DeskDraft) => Promise<void>
  readonly decide: (comment: string, word: Omit<Word, 'author'>) => Promise<void>
  readonly addComment: (text: string, place: { start: number; end: number } | null) => Promise<void>
  readonly removeComment: (comment: string) => Promise<void>
  readonly sign: (signed: boolean) => Promise<void>
  readonly addClient: (name: string) => Promise<void>
  readonly giveToClient: (draft: string, client: string) => Promise<void>
  readonly forget: (draft: DeskDraft) => Promise<void>
}

/** Files that are sent at the same time: the server queues what comes faster than it reviews. */
const atOnce = 4
/** Milliseconds between two looks at reviews that are being made. */
const pause = 1500

export function useDesk(): DeskDoing {
  const [state, dispatch] = useReducer(reduceDesk, undefined as unknown as DeskState, () => ({ ...firstDesk, author: localStorage.getItem(authorKey) ?? '' }))
  const latest = useRef(state)
  latest.current = state
  const known = (): DeskState => latest.current as DeskState
  const told = async <Value>(asking: Promise<Answer<Value>>): Promise<Value | null> => {
    const answer = await asking
    dispatch({ type: 'failed', error: 'error' in answer ? answer.error : null })
    return 'value' in answer ? answer.value : null
  }
  const refresh = useRefreshing(state, dispatch)
  useSending(state, dispatch, refresh)
  useEffect(() => localStorage.setItem(authorKey, state.author), [state.author])

  const comments = async (review: string): Promise<void> => {
    const commented = await told(ask.readComments(review))
    if (commented) dispatch({ type: 'commented', commented })
  }
  const author = (): string | null => known().author.trim() || null
  const onOpen = async (work: (review: string) => Promise<unknown>): Promise<void> => {
    const review = known().open?.commented.review
    if (review === undefined) return
    if ((await work(review)) !== null) await comments(review)
  }
  return {
    state,
    dispatch,
    takeFiles: (files) => dispatch({ type: 'files-taken', uploads: files.map((file) => ({ id: ++uploads, file, state: 'waiting', error: null })) }),
    retry: (upload) => dispatch({ type: 'upload-moved', upload: { ...upload, state: 'waiting', error: null } }),
    open: async (draft) => {
      if (draft.latest?.status !== 'done') return
      const [review, commented] = await Promise.all([told(ask.readReview(draft.latest.review)), told(ask.readComments(draft.latest.review))])
      if (review && commented) dispatch({ type: 'opened', open: { draft, review, commented } })
    },
    decide: (comment, word) => onOpen((review) => told(ask.sayOfComment(review, comment, { ...word, author: author() }))),
    addComment: (text, place) => onOpen((review) => told(ask.addComment(review, { text, place, author: author() }))),
    removeComment: (comment) => onOpen(async (review) => void (await told(ask.removeComment(review, comment)))),
    sign: async (signed) => {
      const name = author()
      if (signed && name === null) dispatch({ type: 'failed', error: 'A signature needs a name: write yours under Your name, then sign off.' })
      else await onOpen(async (review) => (signed && name !== null ? told(ask.signOff(review, name)) : void (await told(ask.takeBack(review)))))
    },
    addClient: async (name) => {
      if (await told(ask.addClient(name))) await refresh()
    },
    giveToClient: async (draft, client) => {
      await told(ask.giveToClient(client, draft))
      await refresh()
    },
    forget: async (draft) => {
      if (await told(ask.forgetDraft(draft.id))) await refresh()
    },
  }
}

/** Asks for all drafts and clients at first, and again while reviews are made; answers how to ask once more. */
function useRefreshing(state: DeskState, dispatch: (action: DeskAction) => void): () => Promise<void> {
  const refresh = async (): Promise<void> => {
    const [drafts, clients] = await Promise.all([ask.listDrafts(), ask.listClients()])
    if ('value' in drafts) dispatch({ type: 'drafts-known', drafts: drafts.value })
    if ('value' in clients) dispatch({ type: 'clients-known', clients: clients.value })
    const error = 'error' in drafts ? drafts.error : null
    if (error !== null) dispatch({ type: 'failed', error })
  }
  useEffect(() => void refresh(), [])
  const busy = isBusy(state)
  useEffect(() => {
    if (!busy) return
    const timer = setInterval(() => void refresh(), pause)
    return () => clearInterval(timer)
  }, [busy])
  return refresh
}

const authorKey = 'ecq-coach/author'
let uploads = 0

/** Sends the files that wait, a few at a time. */
function useSending({ uploads: files }: DeskState, dispatch: (action: DeskAction) => void, onSent: () => Promise<void>): void {
  // A dispatch may run this again before it returns.
  const begun = useRef(new WeakSet<Upload>())
  useEffect(() => {
    const room = atOnce - files.filter(({ state }) => state === 'sending').length
    for (const upload of files.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, room))) {
      if (begun.current?.has(upload)) continue
      begun.current?.add(upload)
      dispatch({ type: 'upload-moved', upload: { ...upload, state: 'sending' } })
      void ask.orderReview(upload.file).then((answer) => {
        const failed = 'error' in answer
        dispatch({ type: 'upload-moved', upload: { ...upload, state: failed ? 'failed' : 'sent', error: failed ? answer.error : null } })
        return failed ? undefined : onSent()
      })
    }
  }, [files])
}
