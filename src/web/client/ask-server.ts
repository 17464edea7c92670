/** Asks the server of this page: who reviews here, and to read a file. Every failure becomes one sentence. */
import type { EngineList } from '../../ecq/engine-list.ts'
import type { DraftCheck } from '../../ecq/draft-check.ts'
import type { Lineage } from '../../ecq/lineage.ts'
import type { Review } from '../../ecq/review.ts'
import type { DraftSettings } from '../../ecq/request.ts'
import { type Answer, answerOf, askJson, sentenceOf, unreachable } from './ask-json.ts'
import { send } from './send.ts'

/** Who reviews here, or why nobody does for whom the server does not know; null where it says neither. */
export async function askEngines(): Promise<Answer<EngineList> | null> {
  try {
    const response = await send('v1/engines')
    return response.ok || response.status === 401 ? await answerOf<EngineList>(response) : null
  } catch {
    return null
  }
}

export const fetchReview = (id: string): Promise<Answer<Review>> => askJson(`v1/reviews/${id}`)
export const fetchLineage = (draft: string): Promise<Answer<Lineage>> => askJson(`v1/drafts/${draft}/lineage`)

/** The sample draft that a visitor can try. */
export async function fetchSample(): Promise<Answer<string>> {
  try {
    const response = await send('sample.txt')
    return response.ok ? { value: await response.text() } : { error: await sentenceOf(response) }
  } catch {
    return { error: unreachable }
  }
}

/** Reads a file and checks it with the server's rules, which see its form as well. */
export async function checkFile(file: File, settings: DraftSettings): Promise<Answer<DraftCheck>> {
  try {
    const response = await send('v1/checks', { method: 'POST', body: form(file, settings), headers: { accept: 'application/json' } })
    return response.ok ? { value: (await response.json()) as DraftCheck } : { error: await sentenceOf(response) }
  } catch {
    return { error: unreachable }
  }
}

/** A file with the settings of its draft. */
export function form(file: File, settings: DraftSettings & { readonly draft?: string }): FormData {
  const data = new FormData()
  data.set('file', file)
  for (const [name, value] of Object.entries(settings)) if (value !== undefined) data.set(name, String(value))
  return data
}
