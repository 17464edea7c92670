/** Listens on a port and says where. */
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Fault } from '../fault.ts'

/** Throws the Fault `unavailable` for a port that is taken or may not be had. */
export async function listen(server: Server, port: number, host: string): Promise<void> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (cause) {
    throw new Fault('unavailable', `Port ${port} of ${host} cannot be listened on (${(cause as NodeJS.ErrnoException).code}); name another with --port, a worker's with ECQ_WORKER_LISTEN.`, { cause })
  }
}

export function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`
}
