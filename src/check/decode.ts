/** Reads text that was written in code inside a sentence: base64, hexadecimal, binary, escapes, rot13, mirror writing. */
import { asciiOf, nearlyAscii } from '../text/ascii.ts'

/** What coded stretches of `text` say in plain letters, joined; empty when there are none. */
export function decodeStretches(text: string): string {
  const found: string[] = []
  const packed = packedIn(text)
  if (packed & Packed.letters) found.push(...pieces(text, /[A-Za-z\d+/_-]{16,}(?:\s+[A-Za-z\d+/_-]{16,})*={0,2}/g, fromBase64))
  if (packed & Packed.figures && /[\da-f]{2}[\s,:]?(?:0x)?[\da-f]{2}/i.test(text)) found.push(...pieces(text, /(?:(?:0x|\\x|%)?[\da-f]{2}[\s,:]*){8,}/gi, fromHex))
  if (packed & Packed.figures) found.push(...pieces(text, /(?:[01]{8}\s*){5,}/g, fromBinary))
  if (/&(?:#|[lg]t;)|\\u|%[2-7][^]*%[2-7]/.test(text)) found.push(fromEscapes(text))
  if (text.includes(tagSign)) found.push(...pieces(text, /(?:\udb40[\udc20-\udc7e])+/g, fromTags))
  return found.join(' ')
}

/** As many signs in a row as the shortest code has: those of base64, and figures of any code with what may part them. */
const Packed = { letters: 1, figures: 2 } as const
const shortest = 16

const Sign = { letter: 1, figure: 2, gap: 4 } as const
const signs = Uint8Array.from({ length: 256 }, (_, code) => {
  if (code > 127) return Sign.gap
  const sign = String.fromCharCode(code)
  return (/[A-Za-z\d+/_-]/.test(sign) ? Sign.letter : 0) | (/[\da-f]/i.test(sign) ? Sign.figure : /[\s,:x\\%]/i.test(sign) ? Sign.gap : 0)
})

/** A loop, because an expression would try from every letter. */
function packedIn(text: string): number {
  const codes = asciiOf(text) ?? nearlyAscii(text)
  let packed = 0
  let letters = 0
  let figures = 0
  for (let at = 0; at < text.length; at++) {
    const sign = signs[codes[at] as number] as number
    letters = sign & Sign.letter ? letters + 1 : 0
    if (sign & Sign.figure) figures++
    else if (!(sign & Sign.gap)) figures = 0
    if (letters === shortest) packed |= Packed.letters
    if (figures === shortest) packed |= Packed.figures
  }
  return packed
}

/** The text with each letter moved thirteen places. */
export const rot13 = (text: string): string => text.replace(/[a-z]/gi, (letter) => shifted(letter, (place) => (place + 13) % 26))

/** The text with the alphabet turned round: a for z. */
export const atbash = (text: string): string => text.replace(/[a-z]/gi, (letter) => shifted(letter, (place) => 25 - place))

/** The text read from its end. */
export const mirrored = (text: string): string => [...text].reverse().join('')

function shifted(letter: string, move: (place: number) => number): string {
  const code = letter.charCodeAt(0)
  const first = code < 97 ? 65 : 97
  return String.fromCharCode(first + move(code - first))
}

function pieces(text: string, pattern: RegExp, decode: (piece: string) => string | null): string[] {
  const found: string[] = []
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const plain = decode(match[0])
    if (plain !== null && isWriting(plain)) found.push(plain)
  }
  return found
}

/** Mostly letters and blanks, with vowels among them: chance decodings are not. */
function isWriting(text: string): boolean {
  const letters = text.replace(/[^a-z ]/gi, '').length
  return letters >= 5 && letters > text.length * 0.8 && /[aeiou]/i.test(text) && /^[\x09\x0a\x0d\x20-\x7e]*$/.test(text)
}

function fromBase64(piece: string): string | null {
  const plain = piece.replace(/\s+|=+$/g, '').replaceAll('-', '+').replaceAll('_', '/')
  if (plain.length % 4 === 1) return null
  const bytes: number[] = []
  let bits = 0
  let held = 0
  for (const character of plain) {
    held = ((held << 6) | alphabet.indexOf(character)) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    const byte = (held >> bits) & 255
    // No letter of writing: what was taken for code is a long word.
    if (byte > 126) return null
    if (bytes.push(byte) === 4_000) break
  }
  return String.fromCharCode(...bytes)
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function fromHex(piece: string): string | null {
  const plain = piece.replace(/0x|\\x|[^\da-f]/gi, '')
  return fromBytes(plain, 2, 16)
}

const fromBinary = (piece: string): string | null => fromBytes(piece.replace(/\s+/g, ''), 8, 2)

function fromBytes(plain: string, size: number, base: number): string {
  let text = ''
  for (let at = 0; at + size <= plain.length; at += size) text += String.fromCharCode(Number.parseInt(plain.slice(at, at + size), base))
  return text
}

/** The half that all tag characters share: a second alphabet that no font draws. */
export const tagSign = '\udb40'

const fromTags = (piece: string): string => piece.replaceAll(tagSign, '').replace(/./g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xdc00))

function fromEscapes(piece: string): string {
  return piece.replace(/&([lg])t;/g, (_, side) => (side === 'l' ? '<' : '>')).replace(/&#(x?)([\da-f]+);|\\u([\da-f]{4})|%([2-7][\da-f])/gi, (_, ...groups: string[]) => {
    const [hex, entity, unicode, percent] = groups
    const code = entity === undefined ? Number.parseInt(unicode ?? percent ?? '', 16) : Number.parseInt(entity, hex ? 16 : 10)
    return code < 0x110000 ? String.fromCodePoint(code) : ''
  })
}
