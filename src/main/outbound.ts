/** Calls addresses that tenants named: looks the name up once, refuses what lies inside, and connects to that very address. */
import { lookup } from 'node:dns/promises'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { Fault } from '../fault.ts'
import { isAllowed, refusalOf } from '../work/address-rule.ts'
import type { Message, Outbound } from '../work/outbound.ts'

export interface OutboundSettings {
  /** names, addresses and ranges that may be called though they lie inside, and without TLS */
  readonly allowed: readonly string[]
  /** for the whole call, in milliseconds; default 15 s */
  readonly timeoutMs?: number
  /** all addresses of a name; tests have names of their own */
  readonly resolve?: (hostname: string) => Promise<readonly { readonly address: string; readonly family: number }[]>
}

interface Settled {
  readonly url: URL
  readonly address: string
  readonly family: number
}

export function openOutbound({ allowed, timeoutMs = 15_000, resolve = (hostname) => lookup(hostname, { all: true }) }: OutboundSettings): Outbound {
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
      return send(await settle(url, bound), message, bound)
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

/** The certificate is checked for the name; only the address is the one that was looked at. */
function send({ url, address, family }: Settled, { headers, body }: Message, signal: AbortSignal): Promise<number> {
  const pinned: LookupFunction = (_, options, done) => (options.all ? done(null, [{ address, family }]) : done(null, address, family))
  const bytes = Buffer.from(body)
  return new Promise((resolve, reject) => {
    const begin = url.protocol === 'https:' ? requestHttps : requestHttp
    const call = begin(url, { method: 'POST', headers: { ...headers, 'content-length': bytes.length }, lookup: pinned, agent: false, signal, maxHeaderSize: 16_384 }, (response) => {
      // Nothing of what is said there is wanted but the number.
      response.on('error', () => {})
      response.destroy()
      resolve(response.statusCode ?? 0)
    })
    call.on('error', (cause) => reject(nobody(url.hostname, cause)))
    call.end(bytes)
  })
}

const nobody = (hostname: string, cause?: unknown): Fault => new Fault('unavailable', `${hostname} did not answer in time, or not at all.`, { cause })
