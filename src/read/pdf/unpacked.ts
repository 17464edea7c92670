/** Looks whether the packed streams of a PDF stay within bounds, before the whole of it is opened. */
import { Inflate } from 'fflate'
import { inMegabytes, tooLarge } from '../limits.ts'

const word = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0))
const opening = word('stream')

/** A stream packed twice is unpacked twice here too; one in another packing or encrypted is passed over. */
export function checkUnpackedSize(bytes: Uint8Array, limit: number): void {
  let total = 0
  const count = (length: number): void => {
    total += length
    if (total > limit) throw tooLarge(`This PDF unpacks to more than ${inMegabytes(limit)}`, 'save it without pictures, or send a shorter document')
  }
  for (let at = find(bytes, 0); at >= 0; at = find(bytes, at)) {
    at += opening.length
    if (bytes[at] === 13) at++
    if (bytes[at] === 10) at++
    if (looksPacked(bytes, at)) unpack(bytes.subarray(at), count, 2)
  }
}

/** The first two bytes of every zlib stream: the method, and a check that makes them divisible by 31. */
const looksPacked = (bytes: Uint8Array, at: number): boolean => {
  const [first = 0, second = 0] = bytes.subarray(at, at + 2)
  return (first & 15) === 8 && first >> 4 <= 7 && (first * 256 + second) % 31 === 0
}

function unpack(packed: Uint8Array, count: (length: number) => void, layers: number): void {
  let done = false
  let inner: Inflate | undefined
  let isFirst = true
  const stream = new Inflate((chunk, final) => {
    done ||= final
    count(chunk.length)
    if (isFirst && layers > 1 && looksPacked(chunk, 0)) inner = new Inflate((deeper) => count(deeper.length))
    if (inner) feed(inner, isFirst ? chunk.subarray(2) : chunk)
    if (chunk.length > 0) isFirst = false
  })
  // Slices keep each step small. What follows the stream's end is not looked at.
  for (let at = 2; at < packed.length && !done; at += 4096) if (!feed(stream, packed.subarray(at, at + 4096))) return
}

/** False when the bytes are not what they seemed. A limit that was passed goes on up. */
function feed(stream: Inflate, bytes: Uint8Array): boolean {
  try {
    stream.push(bytes)
    return true
  } catch (error) {
    if (error instanceof Error && error.name === 'Fault') throw error
    return false
  }
}

function find(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(opening[0] ?? 0, from); at >= 0; at = bytes.indexOf(opening[0] ?? 0, at + 1)) {
    // Not the one in "endstream".
    if (opening.every((letter, index) => bytes[at + index] === letter) && bytes[at - 1] !== 100) return at
  }
  return -1
}
