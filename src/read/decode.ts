/** Turns the bytes of a plain text file into characters: UTF-8, UTF-16 with its mark, or Windows-1252. */
import { Fault } from '../fault.ts'
import { many } from '../text/many.ts'
import { saveAs } from './recognise.ts'

export type Decoded = { text: string; notes: string[] }

export function decode(bytes: Uint8Array): Decoded {
  const decoded = decodeUtf16(bytes) ?? decodeUtf8(bytes) ?? decodeWindows(bytes)
  // Tab, the line ends, form feed and vertical tab are text; escape and its neighbours are a program's.
  if (/[\0-\x08\x0e-\x1f]/.test(decoded.text)) {
    throw new Fault('unreadable', `This file is neither text nor a kind of document that is known here; ${saveAs}.`)
  }
  return decoded
}

function decodeUtf16(bytes: Uint8Array): Decoded | undefined {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
  if (!label) return undefined
  return { text: new TextDecoder(label).decode(bytes), notes: [`The text was read as ${label.toUpperCase()}.`] }
}

function decodeUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.match(/\ufffd/g)?.length ?? 0
  if (broken === 0) return { text, notes: [] }
  const whole = (text.match(/[^\0-\x7f]/gu)?.length ?? 0) - broken
  // A few broken characters among many whole ones: still UTF-8, only damaged or cut short.
  if (whole < broken * 4) return undefined
  return { text, notes: [`${many(broken, 'damaged character')} could not be read and stand as \ufffd.`] }
}

function decodeWindows(bytes: Uint8Array): Decoded {
  return { text: new TextDecoder('windows-1252').decode(bytes), notes: ['The text was read as Windows-1252, because it is not valid UTF-8.'] }
}
