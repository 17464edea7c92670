/** All that the desk knows, as one value, and what each action makes of it. Pure. */
import type { CommentedReview } from '../../../ecq/review-comment.ts'
import type { Review } from '../../../ecq/review.ts'
import { many } from '../../../text/many.ts'
import type { DeskClient, DeskDraft } from './ask-desk.ts'
import type { Order, Sieve } from './sort-drafts.ts'

/** A file on its way to the server. */
export interface Upload {
  readonly id: number
  readonly file: File
  /** what it is called in its batch, with its folder before it */
  readonly name: string
  /** files that were taken together become one batch */
  readonly drop: number
  /** in whose folder its draft goes, or null */
  readonly client: string | null
  readonly state: 'waiting' | 'sending' | 'sent' | 'failed'
  /** why it failed, or what of a zip did */
  readonly error: string | null
}

/** The draft that is being worked on. */
export interface Open {
  readonly draft: DeskDraft
  readonly review: Review
  readonly commented: CommentedReview
}

export interface DeskState {
  readonly drafts: readonly DeskDraft[] | null
  readonly clients: readonly DeskClient[]
  readonly uploads: readonly Upload[]
  /** id of the batch that each drop became */
  readonly batches: Readonly<Record<number, string>>
  readonly order: Order
  readonly sieve: Sieve
  readonly open: Open | null
  /** id of the draft that was put back last, where a coach goes on */
  readonly closed: string | null
  /** id of the comment whose words are shown in the draft */
  readonly active: string | null
  readonly view: 'drafts' | 'cohort'
  /** who signs and comments */
  readonly author: string
  readonly error: string | null
  readonly news: string
}

export const firstDesk: DeskState = {
  drafts: null, clients: [], uploads: [], batches: {}, order: { by: 'risk', down: false }, sieve: { client: null, refused: null, words: '', miss: null },
  open: null, closed: null, active: null, view: 'drafts', author: '', error: null, news: '',
}

export type DeskAction =
  | { readonly type: 'drafts-known'; readonly drafts: readonly DeskDraft[] }
  | { readonly type: 'clients-known'; readonly clients: readonly DeskClient[] }
  | { readonly type: 'files-taken'; readonly uploads: readonly Upload[] }
  | { readonly type: 'uploads-moved'; readonly uploads: readonly Upload[] }
  | { readonly type: 'batch-begun'; readonly drop: number; readonly batch: string }
  | { readonly type: 'sending-stopped' }
  | { readonly type: 'sorted'; readonly order: Order }
  | { readonly type: 'sifted'; readonly sieve: Partial<Sieve> }
  | { readonly type: 'opened'; readonly open: Open }
  | { readonly type: 'closed' }
  | { readonly type: 'commented'; readonly commented: CommentedReview }
  | { readonly type: 'comment-shown'; readonly id: string | null }
  | { readonly type: 'view-chosen'; readonly view: DeskState['view'] }
  | { readonly type: 'author-named'; readonly author: string }
  | { readonly type: 'failed'; readonly error: string | null }

export function reduceDesk(state: DeskState, action: DeskAction): DeskState {
  switch (action.type) {
    case 'drafts-known':
      return { ...state, drafts: action.drafts }
    case 'clients-known':
      return { ...state, clients: action.clients }
    case 'files-taken':
      return { ...state, uploads: [...state.uploads.filter(({ state: at }) => at !== 'sent'), ...action.uploads], error: null, news: `${many(action.uploads.length, 'file')} taken.` }
    case 'uploads-moved': {
      const moved = new Map(action.uploads.map((upload) => [upload.id, upload]))
      return { ...state, uploads: state.uploads.map((one) => moved.get(one.id) ?? one) }
    }
    case 'batch-begun':
      return { ...state, batches: { ...state.batches, [action.drop]: action.batch } }
    case 'sending-stopped':
      return { ...state, uploads: state.uploads.filter(({ state: at }) => at !== 'waiting'), news: 'Stopped.' }
    case 'sorted':
      return { ...state, order: action.order }
    case 'sifted':
      return { ...state, sieve: { ...state.sieve, ...action.sieve } }
    case 'opened':
      return { ...state, open: action.open, active: null, error: null, news: `${action.open.draft.title} is open.` }
    case 'closed':
      return { ...state, open: null, closed: state.open?.draft.id ?? null, active: null }
    case 'commented':
      return state.open?.commented.review === action.commented.review ? { ...state, drafts: state.drafts && signedAnew(state.drafts, action.commented), open: { ...state.open, commented: action.commented } } : state
    case 'comment-shown':
      return { ...state, active: action.id }
    case 'view-chosen':
      return { ...state, view: action.view }
    case 'author-named':
      return { ...state, author: action.author }
    case 'failed':
      return { ...state, error: action.error, news: action.error ?? '' }
  }
}

/** A signature that came or went stands in the table too. */
const signedAnew = (drafts: readonly DeskDraft[], { review, signOff }: CommentedReview): DeskDraft[] =>
  drafts.map((draft) => (draft.latest?.review === review ? { ...draft, latest: { ...draft.latest, signedAt: signOff?.signedAt ?? null } } : draft))

/** Reviews that are still being made: then the list is asked for again. */
export const isBusy = ({ drafts, uploads }: DeskState): boolean =>
  uploads.some(({ state }) => state === 'waiting' || state === 'sending') || (drafts ?? []).some(({ latest }) => latest?.status === 'queued' || latest?.status === 'running')
