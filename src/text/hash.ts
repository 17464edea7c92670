/** Short fingerprints of texts, equal in every runtime, for ids that must survive edits elsewhere (not for secrets). */
import { asciiOf } from './ascii.ts'

/**
 * 64 bits of the lines, parted by line ends, as 16 hexadecimal digits: two 32-bit multiply-and-rotate streams with
 * different seeds. The same text gives the same digits everywhere and for ever; stored dismissals rely on it.
 */
export function fingerprint(...lines: readonly string[]): string {
  let first = 0x9e3779b9
  let second = 0x85ebca6b
  let length = lines.length - 1
  for (let line = 0; line < lines.length; line++) {
    const text = lines[line] as string
    length += text.length
    const bytes = text.length > long ? asciiOf(text) : null
    // Each line but the first with the line end before it; to put them together costs more than to read them apart.
    for (let i = line === 0 ? 0 : -1; i < text.length; i++) {
      const code = i < 0 ? 10 : bytes ? (bytes[i] as number) : text.charCodeAt(i)
      first = Math.imul(first ^ code, 0x2c1b3c6d)
      first = (first << 13) | (first >>> 19)
      second = Math.imul(second ^ code, 0x297a2d39)
      second = (second << 17) | (second >>> 15)
    }
  }
  return hex(mix(first ^ length)) + hex(mix(second ^ first))
}

/** A text of so many letters is read faster as bytes. */
const long = 100

function mix(value: number): number {
  let mixed = value ^ (value >>> 16)
  mixed = Math.imul(mixed, 0x7feb352d)
  mixed ^= mixed >>> 15
  mixed = Math.imul(mixed, 0x846ca68b)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

const hex = (value: number): string => pairs[value >>> 24] + (pairs[(value >>> 16) & 255] as string) + (pairs[(value >>> 8) & 255] as string) + (pairs[value & 255] as string)

/** The two digits of each byte, because writing a number out costs more than looking four of them up. */
const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
