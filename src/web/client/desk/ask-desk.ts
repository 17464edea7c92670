/** What the desk asks the server for. */
import type { CommentedReview, ReviewComment, SignOff } from '../../../ecq/review-comment.ts'
import type { Review } from '../../../ecq/review.ts'
import type { Triage } from '../../../ecq/triage.ts'
import { type Answer, answerOf, askJson, unreachable } from '../ask-json.ts'

export interface DeskDraft {
  readonly id: string
  readonly title: string
  readonly createdAt: string
  readonly changedAt: string
  readonly client: string | null
  readonly latest: { readonly review: string; readonly status: 'queued' | 'running' | 'done' | 'failed'; readonly triage: Triage | null } | null
}
export interface DeskClient {
  readonly id: string
  readonly name: string
  readonly drafts: number
}

/** All pages of a list, a thousand entries at most. */
async function askAll<Name extends string, Entry extends { readonly id: string }>(name: Name): Promise<Answer<Entry[]>> {
  const entries: Entry[] = []
  let after = ''
  for (let page = 0; page < 10; page++) {
    const answer = await askJson<Record<Name, Entry[]> & { next: string | null }>(`v1/${name}?limit=100${after}`)
    if ('error' in answer) return answer
    entries.push(...answer.value[name])
    if (answer.value.next === null) break
    after = `&after=${answer.value.next}`
  }
  return { value: entries }
}

export const listDrafts = (): Promise<Answer<DeskDraft[]>> => askAll<'drafts', DeskDraft>('drafts')
export const listClients = (): Promise<Answer<DeskClient[]>> => askAll<'clients', DeskClient>('clients')
export const addClient = (name: string): Promise<Answer<DeskClient>> => askJson('v1/clients', 'POST', { name })
export const giveToClient = (client: string, draft: string): Promise<Answer<null>> => askJson(`v1/clients/${client}/drafts/${draft}`, 'PUT')
export const forgetDraft = (draft: string): Promise<Answer<object>> => askJson(`v1/drafts/${draft}`, 'DELETE')

export const readReview = (review: string): Promise<Answer<Review>> => askJson(`v1/reviews/${review}`)
export const readComments = (review: string): Promise<Answer<CommentedReview>> => askJson(`v1/reviews/${review}/comments`)

export interface Word {
  readonly state: ReviewComment['state']
  readonly text?: string
  readonly author: string | null
}
export const sayOfComment = (review: string, comment: string, word: Word): Promise<Answer<ReviewComment>> => askJson(`v1/reviews/${review}/comments/${comment}`, 'PUT', word)
export const addComment = (review: string, comment: { text: string; place: { start: number; end: number } | null; author: string | null }): Promise<Answer<ReviewComment>> =>
  askJson(`v1/reviews/${review}/comments`, 'POST', comment)
export const removeComment = (review: string, comment: string): Promise<Answer<null>> => askJson(`v1/reviews/${review}/comments/${comment}`, 'DELETE')
export const signOff = (review: string, author: string): Promise<Answer<SignOff>> => askJson(`v1/reviews/${review}/sign-off`, 'PUT', { author })
export const takeBack = (review: string): Promise<Answer<null>> => askJson(`v1/reviews/${review}/sign-off`, 'DELETE')

/** Orders the review of a file; answers the id of its draft as soon as the order stands. */
export async function orderReview(file: File): Promise<Answer<string>> {
  const body = new FormData()
  body.set('file', file)
  body.set('title', file.name.slice(0, 200))
  try {
    const response = await fetch('v1/reviews', { method: 'POST', body, headers: { prefer: 'respond-async', 'idempotency-key': crypto.randomUUID() } })
    const answer = await answerOf<{ readonly draft: string }>(response)
    return 'error' in answer ? answer : { value: answer.value.draft }
  } catch {
    return { error: unreachable }
  }
}
