/** Asks the server of this page for JSON. Every failure becomes one sentence. */
import { send } from './send.ts'

export type Answer<Value> = { readonly value: Value } | { readonly error: string }

export const unreachable = 'The server of this page does not answer. Is it still running? What is on this page is safe; try again.'

/** RFC 9457, as far as pages need it. */
interface Problem {
  readonly title?: string
  readonly detail?: string
}

/** `value` is null where the answer has no body. */
export async function askJson<Value>(path: string, method = 'GET', body?: unknown): Promise<Answer<Value>> {
  try {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    return await answerOf(await send(path, init))
  } catch {
    return { error: unreachable }
  }
}

export async function answerOf<Value>(response: Response): Promise<Answer<Value>> {
  if (!response.ok) return { error: await sentenceOf(response) }
  return { value: (response.status === 204 ? null : await response.json()) as Value }
}

export async function sentenceOf(response: Response): Promise<string> {
  const { detail, title }: Problem = await response.json().catch(() => ({}))
  return detail ?? title ?? plain(response.status)
}

const plain = (status: number): string =>
  status === 429 ? 'Too many requests just now; wait a moment and try again.' : `The server of this page could not do that (status ${status}). Nothing is lost; try again.`
