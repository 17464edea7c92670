/** Packs a Word file again: parts that did not change are copied as they were packed. */
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import type { ZipInputFile } from 'fflate'
import type { PackedPart } from '../../ecq/word-file.ts'

/** No clock: the same marks on the same file are the same bytes. */
const day = { mtime: new Date(1980, 0, 1) }

/** `changed` holds parts to put in place of old ones or, in its order, at the end. */
export function packAgain(packed: readonly PackedPart[], changed: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    chunks.push(chunk)
  })
  const old = new Set(packed.map(({ name }) => name))
  for (const part of packed) {
    const bytes = changed.get(part.name)
    if (bytes) addNew(zip, part.name, bytes)
    else addAsItIs(zip, part)
  }
  for (const [name, bytes] of changed) if (!old.has(name)) addNew(zip, name, bytes)
  zip.end()
  return joined(chunks)
}

function addNew(zip: Zip, name: string, bytes: Uint8Array): void {
  const file = Object.assign(new ZipDeflate(name, { level: 6 }), day)
  zip.add(file)
  file.push(bytes, true)
}

function addAsItIs(zip: Zip, { name, method, crc, size, bytes }: PackedPart): void {
  // A stored part of unknown length cannot be read as a stream, so that it is packed.
  if (method === 0) return bytes.length === 0 ? addEmpty(zip, name) : addNew(zip, name, bytes)
  const file: ZipInputFile = { filename: name, crc, size, compression: method, ...day }
  zip.add(file)
  file.ondata?.(null, Uint8Array.from(bytes), true)
}

function addEmpty(zip: Zip, name: string): void {
  const file = Object.assign(new ZipPassThrough(name), day)
  zip.add(file)
  file.push(new Uint8Array(), true)
}

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const chunk of chunks) {
    out.set(chunk, at)
    at += chunk.length
  }
  return out
}
