/** Puts the guest's token on requests to the service, and asks the site for another when it has expired. */
import type { send } from '../send.ts'
import type { Host } from './host.ts'

/** A site that has not answered by then will not. */
const patienceMs = 30_000

export interface TokenSender {
  readonly send: typeof send
  /** False where the site gives no token. */
  readonly ready: () => Promise<boolean>
}

export function tokenSender(host: Host): TokenSender {
  let waiting = Promise.withResolvers<string | null>()
  let current: Promise<string | null> = waiting.promise
  host.on('token', ({ token }) => waiting.resolve(typeof token === 'string' ? token : null))
  const inTime = (token: Promise<string | null>): Promise<string | null> => Promise.race([token, new Promise<null>((give) => setTimeout(() => give(null), patienceMs))])
  /** However many requests were refused, the site is asked once. */
  const renew = (refused: Promise<string | null>): void => {
    if (current !== refused) return
    waiting = Promise.withResolvers()
    current = waiting.promise
    host.tell({ type: 'token.expired' })
  }
  const attempt = async (address: string, init: RequestInit, token: string | null): Promise<Response> => {
    if (token === null) return refusal()
    const headers = new Headers(init.headers)
    headers.set('authorization', `Bearer ${token}`)
    return fetch(address, { ...init, headers })
  }
  return {
    ready: async () => (await inTime(current)) !== null,
    send: async (address, init = {}) => {
      const used = current
      const answer = await attempt(address, init, await inTime(used))
      if (answer.status !== 401) return answer
      renew(used)
      const second = await attempt(address, init, await inTime(current))
      return second.status === 401 ? refusal() : second
    },
  }
}

/** In the candidate's words; what the service says of tokens is for the site. */
const refusal = (): Response => new Response(JSON.stringify({ detail: shutOut }), { status: 401 })

const shutOut = 'The site that you are on does not let you in any more. What is on this page is safe as long as you stay; copy your words, then reload the page of the site.'
