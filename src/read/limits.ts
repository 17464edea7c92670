/** How much a reader takes in before it says "too large". */
import { Fault } from '../fault.ts'

export type Limits = {
  /** The file as it came. */
  fileBytes: number
  /** Everything inside a Word file that has to be unpacked, together. */
  inflatedBytes: number
  /** One part of a Word file, unpacked. */
  partBytes: number
  /** Elements in one part of a Word file, and how deep they may nest. */
  elements: number
  depth: number
  /** Pages of a PDF. */
  pages: number
  /** Characters of text that come out. */
  characters: number
}

const megabyte = 1024 * 1024

export const defaultLimits: Limits = {
  fileBytes: 20 * megabyte,
  inflatedBytes: 50 * megabyte,
  partBytes: 40 * megabyte,
  elements: 1_000_000,
  depth: 250,
  pages: 500,
  characters: 1_000_000,
}

export function tooLarge(what: string, advice = 'send a shorter document'): Fault {
  return new Fault('too-large', `${what}; ${advice}.`)
}

/** 1234567 as "1,234,567", 20971520 bytes as "20 MB" and one byte more as "20.1 MB": the numbers of a message. */
export const inWords = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ',')
export const inMegabytes = (bytes: number): string =>
  bytes < megabyte ? `${inWords(bytes)} bytes` : `${Math.ceil((bytes / megabyte) * 10) / 10} MB`
