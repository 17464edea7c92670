/** A client of the API in the terms of its own routes: types from the server's schemas, problems as values, requests that may be repeated repeated. */
import { Fault } from '../fault.ts'
import type { Problem } from '../http/problem.ts'
import { fetchAgain } from './fetch-again.ts'
import type { Fetch, Pause } from './fetch-again.ts'
import type { z } from 'zod'
import type { AnswerTo, RouteName, Wishes } from './routes.ts'

export type ProblemDetails = z.infer<typeof Problem>

/** What came of a request: its value, or why there is none. */
export type Answered<Value> = { readonly value: Value; readonly status: number; readonly headers: Headers } | { readonly problem: ProblemDetails }

export interface Client {
  /** Throws the Fault `unavailable` where the server is not reached, and `bad-input` where it points elsewhere. */
  readonly ask: <Name extends RouteName>(route: Name, ...wish: Wishes<Name>) => Promise<Answered<AnswerTo<Name>>>
  /** The answer as it comes, for streams and files; otherwise as `ask`. */
  readonly send: <Name extends RouteName>(route: Name, ...wish: Wishes<Name>) => Promise<Response>
  readonly server: string
}

export interface ClientSettings {
  /** the address of the service, like `https://coach.example` */
  readonly server: string
  /** an API key or a guest's token; none on a machine without sign-in */
  readonly key?: string | undefined
  readonly fetch: Fetch
  /** waits so many milliseconds; default: by the clock */
  readonly pause?: Pause
}

export function openClient({ server, key, fetch, pause }: ClientSettings): Client {
  const base = server.replace(/\/+$/, '')
  const again = fetchAgain(base, fetch, pause)
  const send: Client['send'] = async (route, ...[wish]) => {
    const [method = '', path = ''] = route.split(' ')
    const answer = await again(addressOf(base, path, wish), requestOf(method, key, wish))
    const elsewhere = answer.status >= 300 && answer.status < 400 ? answer.headers.get('location') : null
    if (elsewhere === null) return answer
    throw new Fault('bad-input', `${base} points to ${URL.canParse(elsewhere, base) ? new URL(elsewhere, base).origin : 'another address'}, and drafts go only to the server that you name; name that one if you trust it.`)
  }
  return {
    server: base,
    send,
    ask: async <Name extends RouteName>(route: Name, ...wish: Wishes<Name>) => {
      const response = await send(route, ...wish)
      if (!response.ok) return { problem: await problemOf(response) }
      const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false
      return { value: (isJson ? await response.json() : null) as AnswerTo<Name>, status: response.status, headers: response.headers }
    },
  }
}

/** As the server says it; what stands before the server may say it otherwise. */
export async function problemOf(response: Response): Promise<ProblemDetails> {
  const said = (await response.json().catch(() => null)) as Partial<ProblemDetails> | null
  if (typeof said?.type === 'string' && typeof said.detail === 'string') return said as ProblemDetails
  return { type: 'about:blank', title: 'The request failed', status: response.status, detail: `The server answered with status ${response.status} and no reason; try again, or ask who runs it.`, request: response.headers.get('x-request-id') ?? '' }
}

/** As any wish looks, whatever its route. */
interface AnyWish {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>
  readonly body?: unknown
  readonly form?: FormData
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal | undefined
}

function addressOf(base: string, path: string, { params = {}, query = {} }: AnyWish = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
  const asked = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])))
  return `${base}${filled}${asked.size > 0 ? `?${asked}` : ''}`
}

function requestOf(method: string, key: string | undefined, { body, form, headers = {}, signal }: AnyWish = {}): RequestInit {
  const all = { accept: 'application/json', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers }
  return { method, headers: all, redirect: 'manual', ...(signal ? { signal } : {}), ...(form ? { body: form } : body === undefined ? {} : { body: JSON.stringify(body) }) }
}
