/** The fingerprint of words and files: sha256 as 64 hexadecimal digits. */
import { createHash } from 'node:crypto'

export const sha256Of = (words: string | Uint8Array): string => createHash('sha256').update(words).digest('hex')
