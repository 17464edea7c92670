/** Calls addresses that tenants named, and refuses those that lie inside: the rules, whatever it is that looks names up and connects. */
import { Fault } from '../fault.ts'
import { isAllowed, refusalOf } from '../work/address-rule.ts'
import type { Message, Outbound } from '../work/outbound.ts'

export interface CarefulSettings {
  /** names, addresses and ranges that may be called though they lie inside, and without TLS */
  readonly allowed: readonly string[]
  /** for the whole call, in milliseconds; default 15 s */
  readonly timeoutMs?: number
  /** all addresses of a name */
  readonly resolve: (hostname: string) => Promise<readonly { readonly address: string; readonly family: number }[]>
  /** answers the HTTP status; throws whatever it likes where there is none */
  readonly send: (settled: Settled, message: Message, signal: AbortSignal) => Promise<number>
}

/** An address that may be called. */
export interface Settled {
  readonly url: URL
  readonly address: string
  readonly family: number
}

export function carefulOutbound({ allowed, timeoutMs = 15_000, resolve, send }: CarefulSettings): Outbound {
  const settle = async (text: string, signal: AbortSignal): Promise<Settled> => {
    const url = addressOf(text)
    const hostname = url.hostname.replace(/^\[|\]$/g, '')
    const found = await inTime(resolve(hostname), signal, hostname)
    for (const { address } of found) {
      const refusal = refusalOf({ hostname, address }, allowed)
      if (refusal !== null) throw new Fault('bad-input', `${hostname} is not called: ${refusal}. Name another address, or have the operator allow it in ECQ_WEBHOOK_ALLOW.`)
      if (url.protocol !== 'https:' && !isAllowed({ hostname, address }, allowed)) throw new Fault('bad-input', 'A webhook needs an https:// address.')
    }
    const [first] = found
    if (!first) throw nobody(hostname)
    return { url, ...first }
  }
  const limited = (signal?: AbortSignal): AbortSignal => AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal ? [signal] : [])])
  return {
    check: async (url) => void (await settle(url, limited())),
    post: async (url, message, signal) => {
      const bound = limited(signal)
      const settled = await settle(url, bound)
      return send(settled, message, bound).catch((cause: unknown) => {
        throw nobody(settled.url.hostname, cause)
      })
    },
  }
}

function addressOf(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) throw new Fault('bad-input', 'A webhook needs an https:// address.')
  if (url.username !== '' || url.password !== '') throw new Fault('bad-input', 'The address of a webhook holds no name and password; its messages are signed instead.')
  return url
}

async function inTime<T>(work: Promise<T>, signal: AbortSignal, hostname: string): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const late = (): void => reject(nobody(hostname))
  signal.addEventListener('abort', late, { once: true })
  try {
    return await Promise.race([work, promise])
  } catch (cause) {
    throw cause instanceof Fault ? cause : nobody(hostname, cause)
  } finally {
    signal.removeEventListener('abort', late)
  }
}

const nobody = (hostname: string, cause?: unknown): Fault => new Fault('unavailable', `${hostname} did not answer in time, or not at all; look whether the address is right, or try again later.`, { cause })
