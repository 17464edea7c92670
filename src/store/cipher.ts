/** Seals bytes with AES-256-GCM for one place, and opens them there alone. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { Fault } from '../fault.ts'

const [nonceBytes, tagBytes] = [12, 16]

/** `key`: 32 bytes. `place`: whatever opens it must name the same. */
export function encrypt(key: Buffer, place: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(place))
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/** Throws the Fault `unavailable` where key, place or bytes are not those of the sealing. */
export function decrypt(key: Buffer, place: string, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceBytes)).setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(-tagBytes))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()])
  } catch (cause) {
    throw new Fault('unavailable', 'What is stored cannot be opened: it was changed, or sealed with another key.', { cause })
  }
}
