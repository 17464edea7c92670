/** The files of a form, read into drafts, with what tells whether they were sent before. */
import type { ReadUpload } from '../coach/batch/read-uploads.ts'
import { sha256 } from '../store/sha256.ts'
import type { HttpDeps } from './deps.ts'

export interface SentFiles {
  readonly files: readonly ReadUpload[]
  readonly digests: readonly { readonly name: string; readonly sha256: string }[]
}

/** Throws the Faults of `readUploads`. */
export async function sentFiles({ coach, flows }: Pick<HttpDeps, 'coach' | 'flows'>, sent: File | readonly File[]): Promise<SentFiles> {
  const uploads = await Promise.all([sent].flat().map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
  const digests = await Promise.all(uploads.map(async ({ name, bytes }) => ({ name, sha256: await sha256(bytes) })))
  return { files: await flows.readUploads(coach, uploads), digests }
}
