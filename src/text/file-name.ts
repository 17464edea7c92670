/** Names of files and folders among the results: the same on every system, none that leads elsewhere. */
import { fingerprint } from './hash.ts'

/** The last part of a name with `/` between folders. */
export const basename = (name: string): string => name.slice(name.lastIndexOf('/') + 1)

/** What people know a file by: the last part of its name without its ending, at most 200 UTF-16 units; null where that has no letter and no digit. */
export function fileTitle(name: string): string | null {
  const title = basename(name).replace(/\.\w{1,8}$/, '').trim().slice(0, 200)
  return /[\p{L}\p{N}]/u.test(title) ? title : null
}

/** A name that every system can write, below the folder it is put in. */
export function safeName(name: string): string {
  const parts = name.split(/[/\\]+/).filter((part) => part !== '' && part !== '.' && part !== '..')
  return parts.map(safePart).join('/') || 'draft'
}

/** Bytes of UTF-8. File systems take 255, and what a result is goes behind the draft's name. */
const longest = 180

/** Windows keeps these for devices, with any ending. */
const device = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\.|$)/i

function safePart(part: string): string {
  const plain = part.replace(/[<>:"|?*\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '_').replace(/[. ]+$/, '')
  if (plain === '') return '_'
  const own = plain.replace(device, '$&_')
  return byteLength(own) <= longest ? own : `${beginning(own, longest - 17)}-${fingerprint(part)}`
}

const byteLength = (text: string): number => new TextEncoder().encode(text).length

/** As many whole characters as fit into so many bytes. */
const beginning = (text: string, bytes: number): string => text.slice(0, new TextEncoder().encodeInto(text, new Uint8Array(bytes)).read)

/**
 * A name for each source, in order: the wished one made safe. Where two would be the same file on a system that does
 * not tell large letters from small ones, the later takes a mark that only its source decides, so that it keeps it.
 */
export function uniqueNames(wished: readonly { readonly name: string; readonly source: string }[]): string[] {
  const used = new Set<string>()
  return wished.map(({ name, source }) => {
    const safe = safeName(name)
    let own = used.has(safe.toLowerCase()) ? `${safe}-${fingerprint(source).slice(0, 8)}` : safe
    for (let count = 2; used.has(own.toLowerCase()); count++) own = `${safe}-${fingerprint(source).slice(0, 8)}-${count}`
    used.add(own.toLowerCase())
    return own
  })
}
