/** Which addresses webhooks may be sent to: those of the open internet, and what the operator allows. */
import ipaddr from 'ipaddr.js'

/** Beside the ranges that the registries keep apart: where a cloud's own machinery answers under an open address. */
const metadata = new Set(['168.63.129.16'])

/** Why this address is not called, or null where it may be. `allowed`: names, addresses and ranges such as 10.0.0.0/8. */
export function refusalOf({ hostname, address }: { hostname: string; address: string }, allowed: readonly string[]): string | null {
  if (!ipaddr.isValid(address)) return 'its name leads to no address'
  const parsed = ipaddr.process(address)
  if (allowed.some((entry) => entry.toLowerCase() === hostname.toLowerCase() || holds(entry, parsed))) return null
  if (metadata.has(parsed.toString())) return 'it belongs to the machinery of a cloud'
  const range = parsed.range()
  return range === 'unicast' ? null : `its address is not one of the open internet (${range})`
}

/** Something of the operator's list stands for this host, by name or by one of its addresses. */
export const isAllowed = (host: { hostname: string; address: string }, allowed: readonly string[]): boolean =>
  ipaddr.isValid(host.address) && allowed.some((entry) => entry.toLowerCase() === host.hostname.toLowerCase() || holds(entry, ipaddr.process(host.address)))

function holds(entry: string, address: ReturnType<typeof ipaddr.process>): boolean {
  if (ipaddr.isValidCIDR(entry)) {
    const range = ipaddr.parseCIDR(entry)
    return range[0].kind() === address.kind() && address.match(range)
  }
  return ipaddr.isValid(entry) && ipaddr.process(entry).toString() === address.toString()
}
