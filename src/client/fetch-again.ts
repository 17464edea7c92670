/** Sends a request, and sends it again where that does no harm: after the time that the server names, or longer and longer apart. */
import { Fault } from '../fault.ts'

export type Fetch = (address: string, init: RequestInit) => Promise<Response>
export type Pause = (milliseconds: number, signal: AbortSignal | null) => Promise<void>

const mostTries = 6
const firstPauseMs = 500
/** A server that wants to be left alone for longer is not waited for. */
const longestPauseMs = 60_000
/** Too many requests, no room just now, and what proxies say of a server that is just starting. */
const passing = new Set([429, 502, 503, 504])

/** `server`: as people know it, for the sentence that says it does not answer. */
export function fetchAgain(server: string, fetch: Fetch, pause: Pause = byTheClock): Fetch {
  return async (address, init) => {
    const tries = isRepeatable(init) ? mostTries : 1
    for (let tried = 1; ; tried++) {
      const answer = await attempt({ server, fetch }, address, init, tried === tries)
      const wait = answer ? waitOf(answer, tried) : firstPauseMs * 2 ** (tried - 1)
      if (answer && (!passing.has(answer.status) || tried === tries || wait > longestPauseMs)) return answer
      await answer?.body?.cancel()
      await pause(wait, init.signal ?? null)
    }
  }
}

/** Reading changes nothing, and a key makes the second request answer like the first. */
function isRepeatable({ method = 'GET', headers }: RequestInit): boolean {
  return method === 'GET' || method === 'HEAD' || new Headers(headers).has('idempotency-key')
}

/** Null where nobody answered and it may be tried again. */
async function attempt({ server, fetch }: { server: string; fetch: Fetch }, address: string, init: RequestInit, isLast: boolean): Promise<Response | null> {
  try {
    return await fetch(address, init)
  } catch (cause) {
    if (init.signal?.aborted) throw cause
    if (isLast) throw new Fault('unavailable', `${server} does not answer; check the address and whether the server runs.`, { cause })
    return null
  }
}

/** Milliseconds. */
function waitOf(answer: Response, tried: number): number {
  const seconds = Number(answer.headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) ? seconds * 1000 : firstPauseMs * 2 ** (tried - 1)
}

function byTheClock(milliseconds: number, signal: AbortSignal | null): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, milliseconds)
  signal?.addEventListener('abort', () => {
    clearTimeout(timer)
    reject(signal.reason as Error)
  }, { once: true })
  return promise
}
