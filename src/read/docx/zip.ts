/** Opens a zip file and unpacks single parts of it, never more than the limits allow. */
import { Inflate } from 'fflate'
import type { PackedPart } from '../../ecq/word-file.ts'
import { Fault } from '../../fault.ts'
import { inMegabytes, tooLarge } from '../limits.ts'
import type { Limits } from '../limits.ts'

type Entry = { method: number; flags: number; crc: number; packed: number; size: number; at: number }

/** `read` gives undefined where there is no such part; `packed` gives every part as it is, without unpacking any. */
export type Zip = { names: string[]; read: (name: string) => Uint8Array | undefined; packed: () => PackedPart[] }

export const damaged = (why: string, cause?: unknown): Fault =>
  new Fault('unreadable', `This Word file is damaged (${why}); open it in Word, save a fresh copy and try again.`, { cause })

export function openZip(bytes: Uint8Array, limits: Limits): Zip {
  const entries = readDirectory(bytes)
  let inflated = 0
  const read = (name: string): Uint8Array | undefined => {
    const entry = entries.get(name)
    if (!entry) return undefined
    if (entry.flags & 1) throw new Fault('unreadable', 'This file is locked with a password; take the password off and try again.')
    // What the directory says is checked first; what really comes out is checked again below, because it can lie.
    const room = Math.min(limits.partBytes, limits.inflatedBytes - inflated)
    if (entry.size > room) throw unpacksTooFar(room)
    const part = unpack(packedBytes(bytes, entry), entry, room)
    inflated += part.length
    return part
  }
  const packed = (): PackedPart[] =>
    [...entries].filter(([name]) => !name.endsWith('/')).map(([name, entry]) => ({ name, method: entry.method, crc: entry.crc, size: entry.size, bytes: packedBytes(bytes, entry) }))
  return { names: [...entries.keys()], read, packed }
}

/** Reads the central directory, the list that Word itself goes by. */
function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries = new Map<string, Entry>()
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw damaged('its list of parts is broken')
    const [nameLength, extraLength, noteLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)]
    const next = at + 46 + nameLength + extraLength + noteLength
    if (next > end) throw damaged('its list of parts is broken')
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    entries.set(name.replace(/^\//, ''), {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at = next
  }
  return entries
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 65_535); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  throw damaged('its end is missing, as after an upload that broke off')
}

function packedBytes(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== 0x04034b50) throw damaged('a part is not where its list says')
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true)
  if (start + entry.packed > bytes.length) throw damaged('a part is cut short')
  return bytes.subarray(start, start + entry.packed)
}

function unpack(packed: Uint8Array, entry: Entry, room: number): Uint8Array {
  if (entry.method !== 0 && entry.method !== 8) throw damaged('a part is packed in a way that Word does not use')
  const part = entry.method === 0 ? packed : inflate(packed, room)
  if (part.length > room) throw unpacksTooFar(room)
  if (crc32(part) !== entry.crc) throw damaged('a part does not match its check sum')
  return part
}

/** Feeds small slices, so that a slice can never unpack to more than a few megabytes before the bound is looked at. */
function inflate(packed: Uint8Array, room: number): Uint8Array {
  const chunks: Uint8Array[] = []
  let length = 0
  let done = false
  const stream = new Inflate((chunk, final) => {
    chunks.push(chunk)
    length += chunk.length
    done = final
    if (length > room) throw unpacksTooFar(room)
  })
  try {
    for (let at = 0; at < packed.length; at += 4096) stream.push(packed.subarray(at, at + 4096), at + 4096 >= packed.length)
  } catch (cause) {
    throw cause instanceof Fault ? cause : damaged('a part cannot be unpacked', cause)
  }
  if (!done) throw damaged('a part is cut short')
  return joined(chunks, length)
}

function joined(chunks: Uint8Array[], length: number): Uint8Array {
  const out = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    out.set(chunk, at)
    at += chunk.length
  }
  return out
}

const unpacksTooFar = (room: number): Fault =>
  tooLarge(`This Word file unpacks to more than ${inMegabytes(room)}`, 'save it without pictures and attachments, or send a shorter document')

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 255] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
