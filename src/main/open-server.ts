/** The client of an ECQ coach service elsewhere, or on this machine. */
import { openClient } from '../client/client.ts'
import type { Client } from '../client/client.ts'
import { Fault } from '../fault.ts'
import { readServerKey } from './settings.ts'

const here = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Throws the Fault `bad-input` for what is no address, or one that would carry key and drafts in the clear. */
export function openServer(address: string): Client {
  const url = URL.canParse(address) ? new URL(address) : null
  if (!url || !/^https?:$/.test(url.protocol)) throw new Fault('bad-input', `--server takes an address like https://coach.example, and ${address} is none.`)
  if (url.protocol === 'http:' && !here.has(url.hostname)) throw new Fault('bad-input', 'Drafts and keys go to another machine under https:// only.')
  return openClient({ server: url.href, key: readServerKey(), fetch })
}
