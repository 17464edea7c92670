/** The desk's state with what happens around it: files are sent, lists asked for again while reviews are made, decisions stored. */
import { useEffect, useReducer, useRef } from 'hono/jsx/dom'
import type { Answer } from '../ask-json.ts'
import * as ask from './ask-desk.ts'
import type { DeskDraft } from './ask-desk.ts'
import type { NamedFile } from './gather-files.ts'
import { type DeskState, type DeskAction, type Upload, firstDesk, isBusy, reduceDesk } from './state.ts'
import { takenUp, useSending } from './use-sending.ts'
import { type ReviewDoing, workOnReview } from './work-on-review.ts'

export interface DeskDoing extends ReviewDoing {
  readonly state: DeskState
  readonly dispatch: (action: DeskAction) => void
  readonly refresh: () => Promise<void>
  readonly takeFiles: (files: readonly NamedFile[]) => void
  readonly retry: (upload: Upload) => void
  /** sends nothing more, and has the reviews of these files stopped that are not made yet */
  readonly stop: () => Promise<void>
  readonly addClient: (name: string) => Promise<void>
  /** with all drafts of the client */
  readonly forgetClient: (client: string) => Promise<void>
  /** a new name, another client, or none */
  readonly change: (draft: string, change: { readonly title?: string; readonly client?: string | null }) => Promise<void>
  readonly forget: (draft: DeskDraft) => Promise<void>
  /** Answers null where it failed, and says so on the desk. */
  readonly told: <Value>(asking: Promise<Answer<Value>>) => Promise<Value | null>
}

/** Milliseconds between two looks at reviews that are being made; more for a long list. */
const pause = 1500
const pauseForEach = 10

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

  return {
    ...workOnReview({ known, told, dispatch }),
    state,
    dispatch,
    told,
    refresh: async () => {
      dispatch({ type: 'failed', error: null })
      await refresh()
    },
    takeFiles: (files) => {
      const [drop, client] = [++drops, known().sieve.client]
      if (files.length === 0) dispatch({ type: 'failed', error: 'There was no file in that.' })
      else dispatch({ type: 'files-taken', uploads: files.map((file) => takenUp({ ...file, id: ++uploads, drop, client: client === 'none' ? null : client })) })
    },
    retry: (upload) => dispatch({ type: 'uploads-moved', uploads: [{ ...upload, state: 'waiting', error: null }] }),
    stop: async () => {
      dispatch({ type: 'sending-stopped' })
      for (const batch of Object.values(known().batches)) await told(ask.cancelBatch(batch))
      await refresh()
    },
    addClient: async (name) => {
      if (await told(ask.addClient(name))) await refresh()
    },
    forgetClient: async (client) => {
      if (!(await told(ask.forgetClient(client)))) return
      dispatch({ type: 'sifted', sieve: { client: null } })
      await refresh()
    },
    change: async (draft, change) => {
      await told(ask.changeDraft(draft, change))
      await refresh()
    },
    forget: async (draft) => {
      if (await told(ask.forgetDraft(draft.id))) await refresh()
    },
  }
}

/** Asks for all drafts and clients at first, and again while reviews are made; answers how to ask once more. */
function useRefreshing(state: DeskState, dispatch: (action: DeskAction) => void): () => Promise<void> {
  const lost = useRef(false)
  const refresh = async (): Promise<void> => {
    const [drafts, clients] = await Promise.all([ask.listDrafts(), ask.listClients()])
    if ('value' in drafts) dispatch({ type: 'drafts-known', drafts: drafts.value })
    if ('value' in clients) dispatch({ type: 'clients-known', clients: clients.value })
    const error = 'error' in drafts ? drafts.error : null
    // What was said of a server that is back is said no longer.
    if (error !== null || lost.current) dispatch({ type: 'failed', error })
    lost.current = error !== null
  }
  useEffect(() => void refresh(), [])
  const busy = isBusy(state)
  useEffect(() => {
    if (!busy) return
    const timer = setInterval(() => void refresh(), pause + pauseForEach * (state.drafts?.length ?? 0))
    return () => clearInterval(timer)
  }, [busy, state.drafts?.length])
  return refresh
}

const authorKey = 'ecq-coach/author'
let [uploads, drops] = [0, 0]
