/** Where a request comes from, as far as it can be known: for limits that hold for each source. */
import type { Context } from 'hono'
import ipaddr from 'ipaddr.js'

/**
 * An address; of IPv6 the network of 64 bits, which is one household's or one machine's. `proxies`: so many stand before
 * the service, and each adds to X-Forwarded-For whom it saw; what stands before that anybody may have written.
 */
export function sourceOf(c: Context, proxies: number): string {
  const seen = c.req.header('x-forwarded-for')?.split(',') ?? []
  return networkOf(proxies > 0 ? seen.at(-proxies) : undefined) ?? networkOf(peerOf(c)) ?? 'unknown'
}

/** Who holds the other end of the connection, where the runtime tells. */
export const peerOf = (c: Context): string | undefined => (c.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming?.socket?.remoteAddress

function networkOf(text = ''): string | null {
  if (!ipaddr.isValid(text.trim())) return null
  const address = ipaddr.process(text.trim())
  return address.kind() === 'ipv4' ? address.toString() : address.toByteArray().slice(0, 8).map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
