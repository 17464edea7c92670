/** Hears what a PostgreSQL server notifies: one connection for all channels, opened anew when it is lost. */
import type { Client } from 'pg'

export interface Listener {
  readonly listen: (channel: string, heard: (payload: string) => void) => Promise<() => Promise<void>>
  readonly close: () => Promise<void>
}

/** What is notified while the connection is lost is not heard, so whoever waits also looks from time to time. */
const retryMs = 1000

type Channels = Map<string, Set<(payload: string) => void>>

export function openListener(makeClient: () => Client): Listener {
  const channels: Channels = new Map()
  const line = keepLine((onLost) => connect(makeClient(), channels, onLost), () => channels.size > 0)
  return {
    listen: async (channel, heard) => {
      const hearers = channels.get(channel) ?? new Set()
      channels.set(channel, hearers.add(heard))
      await (await line.ready()).query(`listen ${quoted(channel)}`)
      return async () => {
        hearers.delete(heard)
        if (hearers.size > 0 || channels.get(channel) !== hearers) return
        channels.delete(channel)
        await (await line.current())?.query(`unlisten ${quoted(channel)}`).catch(() => {})
      }
    },
    close: line.close,
  }
}

interface Line {
  /** the connection, opened where there is none */
  readonly ready: () => Promise<Client>
  /** null where there is none */
  readonly current: () => Promise<Client> | null
  readonly close: () => Promise<void>
}

/** A connection that is opened when it is first wanted, and anew when it is lost while somebody needs it. */
function keepLine(open: (onLost: () => void) => Promise<Client>, isNeeded: () => boolean): Line {
  let [line, closed]: [Promise<Client> | null, boolean] = [null, false]
  const again = (): void => {
    if (!closed && isNeeded()) setTimeout(() => void ready().catch(again), retryMs).unref()
  }
  const onLost = (): void => {
    line = null
    again()
  }
  const ready = (): Promise<Client> => {
    line ??= open(onLost).catch((error: unknown) => {
      line = null
      throw error
    })
    return line
  }
  const close = async (): Promise<void> => {
    closed = true
    await (await line?.catch(() => null))?.end()
  }
  return { ready, current: () => line, close }
}

/** Listens on every channel that somebody hears, and passes on what is notified there. */
async function connect(client: Client, channels: Channels, onLost: () => void): Promise<Client> {
  client.on('notification', ({ channel, payload = '' }) => {
    for (const heard of channels.get(channel) ?? []) heard(payload)
  })
  client.on('error', () => {})
  client.once('end', onLost)
  try {
    await client.connect()
    for (const channel of channels.keys()) await client.query(`listen ${quoted(channel)}`)
  } catch (error) {
    await client.end().catch(() => {})
    throw error
  }
  return client
}

const quoted = (channel: string): string => `"${channel.replaceAll('"', '""')}"`
