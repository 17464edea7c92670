/** Reads the files that were sent for a batch, zips among them: each is a draft, or fails with a reason and keeps none of the others from being read. */
import { Fault } from '../../fault.ts'
import type { FaultCode } from '../../fault.ts'
import { type BundleLimits, bundleLimits } from '../../read/bundle.ts'
import { uniqueNames } from '../../text/file-name.ts'
import type { CoachDeps } from '../deps.ts'
import { type FileFacts, readFile } from '../read-file.ts'
import { openSources } from './open-sources.ts'

export interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
}

export type ReadUpload = { readonly name: string } & (
  | { readonly text: string; readonly file: FileFacts; readonly bytes: Uint8Array | null; readonly reason: null }
  | { readonly text: null; readonly reason: { readonly code: FaultCode; readonly message: string } }
)

/** A batch has no more files than these, and its zips unpack to no more. */
export const mostFiles = 500
const limits: BundleLimits = { ...bundleLimits, entries: 2 * mostFiles, inflatedBytes: 128 * 1024 * 1024 }

/** Throws the Fault `bad-input` where nothing is a draft, `too-large` where there are too many. */
export async function readUploads(deps: CoachDeps, uploads: readonly Upload[]): Promise<ReadUpload[]> {
  const names = uniqueNames(uploads.map(({ name }) => ({ name, source: name })))
  const sent = new Map(names.map((name, at) => [name, (uploads[at] as Upload).bytes]))
  const found = names.map((name) => ({ path: name, name, named: true }))
  const { files } = await openSources(found, async (path) => sent.get(path) as Uint8Array, limits)
  if (files.length === 0) throw new Fault('bad-input', 'There is no draft in what was sent; drafts are .docx, .pdf, .txt and .md files, or a zip of them.')
  if (files.length > mostFiles) throw new Fault('too-large', `This is ${files.length} drafts, and a batch takes at most ${mostFiles} at a time; send the others in a second batch.`)
  const read: ReadUpload[] = []
  for (const file of files) read.push(await readOne(deps, file.name, file.read))
  return read
}

async function readOne(deps: CoachDeps, name: string, open: () => Promise<Uint8Array>): Promise<ReadUpload> {
  try {
    const bytes = await open()
    const { text, file } = await readFile(deps, bytes, name)
    return { name, text, file, bytes: file.format === 'docx' ? bytes : null, reason: null }
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause
    return { name, text: null, reason: { code: cause.code, message: cause.message } }
  }
}
