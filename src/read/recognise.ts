/** Tells what a file is by its bytes, never by its name, and refuses by name what cannot be a draft. */
import { Fault } from '../fault.ts'

export type Container = 'zip' | 'ole' | 'pdf' | 'text'

/** Latin-1 prefixes; the longest stories first where one begins like another. */
const refused: readonly (readonly [prefix: string, what: string])[] = [
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['\x89PNG\r\n', 'a PNG picture'],
  ['GIF87a', 'a GIF picture'],
  ['GIF89a', 'a GIF picture'],
  ['II*\0', 'a TIFF picture'],
  ['MM\0*', 'a TIFF picture'],
  ['\0\0\x01\0', 'an icon picture'],
  ['\x1f\x8b', 'a gzip archive'],
  ['7z\xbc\xaf\x27\x1c', 'a 7-Zip archive'],
  ['Rar!\x1a\x07', 'a RAR archive'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ\0', 'an xz archive'],
  ['ID3', 'an MP3 recording'],
  ['OggS', 'an Ogg recording'],
  ['fLaC', 'a FLAC recording'],
  ['\x1aE\xdf\xa3', 'a video'],
  ['\x7fELF', 'a program'],
  ['%!PS', 'a PostScript file'],
  ['\xffWPC', 'a WordPerfect document'],
  ['SQLite format 3\0', 'a database'],
]

export const saveAs = 'save the draft as .docx, .pdf, .txt or .md and try again'

export function recognise(bytes: Uint8Array): Container {
  if (bytes.length === 0) throw new Fault('unreadable', 'This file is empty: it has no bytes at all; check that it was saved and try again.')
  const head = latin1(bytes.subarray(0, 1024))
  const known = refused.find(([prefix]) => head.startsWith(prefix))?.[1] ?? framed(head)
  if (known) throw notADocument(known)
  if (/^(?:PK\x03\x04|PK\x05\x06|PK\x07\x08)/.test(head)) return 'zip'
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'ole'
  if (/^(?:\xef\xbb\xbf)?\s*%PDF-/.test(head)) return 'pdf'
  // Some scanners and mail gateways put junk before a PDF; text would have no control characters there.
  if (head.includes('%PDF-') && /[\0-\x08\x0e-\x1f]/.test(head)) return 'pdf'
  const markup = marked(head)
  if (markup) throw notADocument(markup)
  return 'text'
}

export function notADocument(what: string): Fault {
  return new Fault('unreadable', `This file is ${what}, not a document that can be reviewed; ${saveAs}.`)
}

/** Formats whose sign does not stand at the very start, or needs more than a prefix. */
function framed(head: string): string | undefined {
  if (/^RIFF[\s\S]{4}WEBP/.test(head)) return 'a WebP picture'
  if (/^RIFF[\s\S]{4}(?:WAVE|AVI )/.test(head)) return 'a recording'
  if (/^[\s\S]{4}ftyp(?:hei|mif|avif)/.test(head)) return 'a HEIC picture'
  if (/^[\s\S]{4}ftyp/.test(head)) return 'a video or recording'
  if (/^BM[\s\S]{4}\0\0\0\0/.test(head)) return 'a BMP picture'
  if (/^MZ[\s\S]*\0/.test(head)) return 'a program'
  return undefined
}

/** Text on the outside, but the words of the draft are wrapped in another program's codes. */
function marked(head: string): string | undefined {
  const start = head.replace(/^(?:\xef\xbb\xbf)?\s*/, '').toLowerCase()
  if (start.startsWith('{\\rtf')) return 'an RTF document'
  if (/^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|head|body)\b/.test(start)) return 'a web page (HTML)'
  if (start.startsWith('<?xml') || start.startsWith('<!doctype')) {
    if (/<html\b|doctype html/.test(start)) return 'a web page (HTML)'
    if (start.includes('<svg')) return 'an SVG picture'
    if (start.includes('office:document')) return 'a flat OpenDocument file'
    return /word\.document|wordml|pkg:package/.test(start) ? 'a Word document in XML form' : 'an XML file'
  }
  if (start.startsWith('<svg')) return 'an SVG picture'
  if (start.startsWith('mime-version:') && start.includes('multipart/related')) return 'a saved web page (MHTML)'
  return undefined
}

/** One character a byte, so that byte patterns can be written as strings. */
export function latin1(bytes: Uint8Array): string {
  let out = ''
  for (let at = 0; at < bytes.length; at += 8192) out += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return out
}
