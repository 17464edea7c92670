/** Secrets that are shown once: 256 random bits, of which only a hash is kept. */
import { sha256 } from '../store/sha256.ts'

export interface NewSecret {
  readonly secret: string
  readonly sha256: string
}

export async function newSecret(prefix: string): Promise<NewSecret> {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  const letters = btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
  const secret = `${prefix}${letters}`
  return { secret, sha256: await sha256(secret) }
}
