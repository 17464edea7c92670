/** Calls webhooks from a Worker, which has no way inside: names are looked up to be refused in time, and the platform looks them up again to connect. */
import { resolve4, resolve6 } from 'node:dns/promises'
import { isIP } from 'node:net'
import type { Outbound } from '../../work/outbound.ts'
import { carefulOutbound } from '../careful-outbound.ts'

export const workerOutbound = (allowed: readonly string[]): Outbound => carefulOutbound({
  allowed,
  resolve,
  send: async ({ url }, { headers, body }, signal) => {
    const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'manual' })
    // Nothing of what is said there is wanted but the number.
    await response.body?.cancel()
    return response.status
  },
})

async function resolve(hostname: string): Promise<{ address: string; family: number }[]> {
  const family = isIP(hostname)
  if (family !== 0) return [{ address: hostname, family }]
  const found = await Promise.all([none(resolve4(hostname), 4), none(resolve6(hostname), 6)])
  return found.flat()
}

/** A name may have addresses of one family only. */
const none = (asked: Promise<string[]>, family: number): Promise<{ address: string; family: number }[]> =>
  asked.then((all) => all.map((address) => ({ address, family })), () => [])
