/** Hears what a PostgreSQL server notifies: one connection for all channels, opened anew when it is lost. */
import type { Client } from 'pg'

export interface Listener {
  readonly listen: (channel: string, heard: (payload: string) => void) => Promise<() => Promise<void>>
  readonly close: () => Promise<void>
}

/** What is notified while the connection is lost is not heard, so whoever waits also looks from time to time. */
const retryMs = 1000

export function openListener(makeClient: () => Client): Listener {
  const channels = new Map<string, Set<(payload: string) => void>>()
  let [open, closed]: [Promise<Client> | null, boolean] = [null, false]

  const again = (): void => {
    if (!closed && channels.size > 0) setTimeout(() => void ready().catch(again), retryMs).unref()
  }
  const connect = async (): Promise<Client> => {
    const client = makeClient()
    client.on('notification', ({ channel, payload = '' }) => {
      for (const heard of channels.get(channel) ?? []) heard(payload)
    })
    client.on('error', () => {})
    client.once('end', () => {
      open = null
      again()
    })
    try {
      await client.connect()
      for (const channel of channels.keys()) await client.query(`listen ${quoted(channel)}`)
    } catch (error) {
      await client.end().catch(() => {})
      throw error
    }
    return client
  }
  const ready = (): Promise<Client> => {
    open ??= connect().catch((error: unknown) => {
      open = null
      throw error
    })
    return open
  }

  return {
    listen: async (channel, heard) => {
      const hearers = channels.get(channel) ?? new Set()
      channels.set(channel, hearers.add(heard))
      await (await ready()).query(`listen ${quoted(channel)}`)
      return async () => {
        hearers.delete(heard)
        if (hearers.size > 0 || channels.get(channel) !== hearers) return
        channels.delete(channel)
        await (await open)?.query(`unlisten ${quoted(channel)}`).catch(() => {})
      }
    },
    close: async () => {
      closed = true
      await (await open?.catch(() => null))?.end()
    },
  }
}

const quoted = (channel: string): string => `"${channel.replaceAll('"', '""')}"`
