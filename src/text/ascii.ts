/** The letters of a text as bytes, because to ask a string for each of its letters takes several times as long. */

let bytes = new Uint8Array(16_384)
const encoder = new TextEncoder()

/** One byte a letter and a 0 behind the last, in an array that the next call fills again; null for a text that is not all ASCII. */
export function asciiOf(text: string): Uint8Array | null {
  if (bytes.length <= text.length) bytes = new Uint8Array(2 * text.length)
  const { read, written } = encoder.encodeInto(text, bytes)
  if (read !== text.length || written !== read) return null
  bytes[written] = 0
  return bytes
}

/** Stands for a letter that is not ASCII. */
export const beyond = 255

/** The same of any text, with `beyond` for what is not ASCII. */
export function nearlyAscii(text: string): Uint8Array {
  if (bytes.length <= text.length) bytes = new Uint8Array(2 * text.length)
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at) < 128 ? text.charCodeAt(at) : beyond
  bytes[text.length] = 0
  return bytes
}
