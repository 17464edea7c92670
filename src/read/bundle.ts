/** Opens a zip of drafts: what is in it is said before anything is unpacked, and no more is unpacked than the limits allow. */
import { Fault } from '../fault.ts'
import { openZip } from './docx/zip.ts'
import { defaultLimits, inMegabytes, inWords, tooLarge } from './limits.ts'
import { latin1 } from './recognise.ts'

export interface BundleLimits {
  readonly fileBytes: number
  readonly entries: number
  /** one draft, unpacked */
  readonly entryBytes: number
  /** everything that is unpacked from one opening */
  readonly inflatedBytes: number
}

const megabyte = 1024 * 1024

export const bundleLimits: BundleLimits = { fileBytes: 200 * megabyte, entries: 5000, entryBytes: defaultLimits.fileBytes, inflatedBytes: 1024 * megabyte }

export interface Bundle {
  /** folders and what systems leave behind are not among them */
  readonly entries: readonly BundleEntry[]
}

export interface BundleEntry {
  /** with `/` between folders, as the zip has it */
  readonly name: string
  /** why this entry is not opened; null where it may be */
  readonly refusal: string | null
  /** Throws a Fault (`unreadable`, `too-large`, `bad-input`) that says what is wrong with the entry. */
  readonly read: () => Uint8Array
}

/** Throws a Fault for a file that is no zip, damaged, or has too much in it. */
export function openBundle(bytes: Uint8Array, limits: BundleLimits = bundleLimits): Bundle {
  if (bytes.length > limits.fileBytes) throw tooLarge(`This zip has ${inMegabytes(bytes.length)} and at most ${inMegabytes(limits.fileBytes)} are read`, 'split it')
  if (!/^PK(?:\x03\x04|\x05\x06)/.test(latin1(bytes.subarray(0, 4)))) throw new Fault('unreadable', 'This file is called .zip and is none; pack it again.')
  const zip = ofBundle('This zip', () => openZip(bytes, { ...defaultLimits, partBytes: limits.entryBytes, inflatedBytes: limits.inflatedBytes }))
  if (zip.names.length > limits.entries) throw tooLarge(`This zip has ${inWords(zip.names.length)} files and at most ${inWords(limits.entries)} are read`, 'split it')
  const entries = zip.names.filter((name) => leadsOut(name) || !isLeftover(name)).map((name) => {
    const refusal = refusalOf(name)
    const read = (): Uint8Array => {
      if (refusal !== null) throw new Fault('bad-input', refusal)
      return ofBundle('This file of the zip', () => zip.read(name)) ?? new Uint8Array()
    }
    return { name, refusal, read }
  })
  return { entries }
}

const leadsOut = (name: string): boolean => /(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:|[\u0000-\u001f]/.test(name)

/** Folders, and the shadows that systems and editors put beside files. */
const isLeftover = (name: string): boolean => name.endsWith('/') || /(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/.test(name)

function refusalOf(name: string): string | null {
  if (leadsOut(name)) return 'Its name leads out of the zip, so it is not opened; pack the zip again.'
  if (/\.zip$/i.test(name)) return 'A zip inside a zip is not opened; unpack it first.'
  return null
}

/** The reader of zips speaks of Word files, which is what it mostly opens. */
function ofBundle<Result>(what: string, work: () => Result): Result {
  try {
    return work()
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause
    const why = /damaged \(([^)]*)\)/.exec(cause.message)?.[1]
    if (cause.code === 'too-large') throw tooLarge(`${what} unpacks to more than is read`, 'send a shorter document')
    throw new Fault(cause.code, why ? `${what} is damaged (${why}); pack it again.` : cause.message, { cause })
  }
}
