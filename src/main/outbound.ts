/** Calls addresses that tenants named from Node: looks the name up once, and connects to that very address. */
import { lookup } from 'node:dns/promises'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { Message, Outbound } from '../work/outbound.ts'
import { type CarefulSettings, type Settled, carefulOutbound } from './careful-outbound.ts'

/** Tests have names of their own. */
export type OutboundSettings = Omit<CarefulSettings, 'resolve' | 'send'> & Partial<Pick<CarefulSettings, 'resolve'>>

export const openOutbound = ({ resolve = (hostname) => lookup(hostname, { all: true }), ...settings }: OutboundSettings): Outbound => carefulOutbound({ ...settings, resolve, send })

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
    call.on('error', reject)
    call.end(bytes)
  })
}
