/** The desk's state with what happens around it: files are sent, lists asked for again while reviews are made, decisions stored. */
import { useEffect, useReducer, useRef } from 'hono/jsx/dom'
import * as ask from './ask-desk.ts'
import type { DeskDeps } from './desk-deps.ts'
import { type DeskState, type DeskAction, firstDesk, isBusy, reduceDesk } from './state.ts'
import { useSending } from './use-sending.ts'
import { type DraftDoing, workOnDrafts } from './work-on-drafts.ts'
import { type FileDoing, workOnFiles } from './work-on-files.ts'
import { type ReviewDoing, workOnReview } from './work-on-review.ts'

export interface DeskDoing extends FileDoing, DraftDoing, ReviewDoing, Pick<DeskDeps, 'dispatch' | 'told' | 'refresh'> {
  readonly state: DeskState
}

/** Milliseconds between two looks at reviews that are being made; more for a long list. */
const pause = 1500
const pauseForEach = 10

export function useDesk(): DeskDoing {
  const [state, dispatch] = useReducer(reduceDesk, undefined as unknown as DeskState, () => ({ ...firstDesk, author: localStorage.getItem(authorKey) ?? '' }))
  const latest = useRef(state)
  latest.current = state
  const told: DeskDeps['told'] = async (asking) => {
    const answer = await asking
    dispatch({ type: 'failed', error: 'error' in answer ? answer.error : null })
    return 'value' in answer ? answer.value : null
  }
  const refresh = useRefreshing(state, dispatch)
  useSending(state, dispatch, refresh)
  useEffect(() => localStorage.setItem(authorKey, state.author), [state.author])

  const deps: DeskDeps = { known: () => latest.current as DeskState, told, dispatch, refresh }
  return { ...workOnFiles(deps), ...workOnDrafts(deps), ...workOnReview(deps), state, dispatch, told, refresh: () => askAnew(deps) }
}

/** What went wrong before is said no more. */
async function askAnew({ dispatch, refresh }: DeskDeps): Promise<void> {
  dispatch({ type: 'failed', error: null })
  await refresh()
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
