/** What the desk asks the server for. */
import type { AnswerTo } from '../../../client/routes.ts'
import type { Batch } from '../../../ecq/batch.ts'
import type { CommentedReview, ReviewComment, SignOff } from '../../../ecq/review-comment.ts'
import type { Review } from '../../../ecq/review.ts'
import { type Answer, answerOf, askJson, unreachable } from '../ask-json.ts'

export type DeskDraft = AnswerTo<'GET /v1/drafts'>['drafts'][number]
export type DeskClient = AnswerTo<'GET /v1/clients'>['clients'][number]

const pages = 10
const pageSize = 100
/** What a list holds at most; the oldest stay out. */
export const mostListed = pages * pageSize

/** All pages of a list, newest first. */
async function askAll<Name extends string, Entry extends { readonly id: string }>(name: Name): Promise<Answer<Entry[]>> {
  const entries: Entry[] = []
  let after = ''
  for (let page = 0; page < pages; page++) {
    const answer = await askJson<Record<Name, Entry[]> & { next: string | null }>(`v1/${name}?limit=${pageSize}${after}`)
    if ('error' in answer) return answer
    entries.push(...answer.value[name])
    if (answer.value.next === null) break
    after = `&after=${answer.value.next}`
  }
  return { value: entries }
}

export const listDrafts = (): Promise<Answer<DeskDraft[]>> => askAll<'drafts', DeskDraft>('drafts')
export const listClients = (): Promise<Answer<DeskClient[]>> => askAll<'clients', DeskClient>('clients')
export const addClient = (name: string): Promise<Answer<AnswerTo<'POST /v1/clients'>>> => askJson('v1/clients', 'POST', { name })
export const forgetClient = (client: string): Promise<Answer<object>> => askJson(`v1/clients/${client}`, 'DELETE')
/** `client`: null takes it out of every folder. */
export const changeDraft = (draft: string, change: { readonly title?: string; readonly client?: string | null }): Promise<Answer<object>> => askJson(`v1/drafts/${draft}`, 'PATCH', change)
export const forgetDraft = (draft: string): Promise<Answer<object>> => askJson(`v1/drafts/${draft}`, 'DELETE')

export const readReview = (review: string): Promise<Answer<Review>> => askJson(`v1/reviews/${review}`)
export const readComments = (review: string): Promise<Answer<CommentedReview>> => askJson(`v1/reviews/${review}/comments`)

export interface Word {
  readonly state: ReviewComment['state']
  readonly text?: string
  readonly author: string | null
}
export const sayOfComment = (review: string, comment: string, word: Word): Promise<Answer<ReviewComment>> => askJson(`v1/reviews/${review}/comments/${comment}`, 'PUT', word)
export const sayOfComments = (review: string, word: Pick<Word, 'state' | 'author'> & { readonly comments: readonly string[] }): Promise<Answer<CommentedReview>> => askJson(`v1/reviews/${review}/comments`, 'PATCH', word)
export const addComment = (review: string, comment: { text: string; place: { start: number; end: number } | null; author: string | null }): Promise<Answer<ReviewComment>> =>
  askJson(`v1/reviews/${review}/comments`, 'POST', comment)
export const removeComment = (review: string, comment: string): Promise<Answer<null>> => askJson(`v1/reviews/${review}/comments/${comment}`, 'DELETE')
export const signOff = (review: string, author: string, note: string | null): Promise<Answer<SignOff>> => askJson(`v1/reviews/${review}/sign-off`, 'PUT', { author, note })
export const takeBack = (review: string): Promise<Answer<null>> => askJson(`v1/reviews/${review}/sign-off`, 'DELETE')

export type HandBackLink = AnswerTo<'GET /v1/reviews/{id}/links'>['links'][number]
export const listLinks = (review: string): Promise<Answer<AnswerTo<'GET /v1/reviews/{id}/links'>>> => askJson(`v1/reviews/${review}/links`)
export const makeLink = (review: string, expiresInDays: number): Promise<Answer<AnswerTo<'POST /v1/reviews/{id}/links'>>> => askJson(`v1/reviews/${review}/links`, 'POST', { expiresInDays })
export const endLink = (review: string, link: string): Promise<Answer<null>> => askJson(`v1/reviews/${review}/links/${link}`, 'DELETE')

export interface PartOfBatch {
  /** the batch that is there already, or null to begin one */
  readonly batch: string | null
  /** in whose folder a new batch puts its drafts */
  readonly client: string | null
  readonly files: readonly { readonly file: File; readonly name: string }[]
}

/** Sends some files of a batch, or the first ones; answers how the batch stands then. */
export async function sendPart({ batch, client, files }: PartOfBatch): Promise<Answer<Batch>> {
  const body = new FormData()
  for (const { file, name } of files) body.append('file', file, name)
  if (batch === null && client !== null) body.set('client', client)
  try {
    return await answerOf(await fetch(batch === null ? 'v1/batches' : `v1/batches/${batch}/files`, { method: 'POST', body }))
  } catch {
    return { error: unreachable }
  }
}
export const cancelBatch = (batch: string): Promise<Answer<Batch>> => askJson(`v1/batches/${batch}/cancel`, 'POST')
