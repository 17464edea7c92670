/** Damaged and hostile Word files: one clear sentence each, soon and in little memory, whether they are read or marked. */
import { readFileSync } from 'node:fs'
import { crc32, deflateRawSync } from 'node:zlib'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { Fault } from '../../../src/fault.ts'
import { openWord } from '../../../src/read/docx/open-word.ts'
import { readDocument } from '../../../src/read/read.ts'
import { formatWord } from '../../../src/write/docx/format-word.ts'
import { markWord } from '../../../src/write/docx/mark-word.ts'
import type { PackedPart } from '../../../src/ecq/word-file.ts'
import { packAgain } from '../../../src/write/docx/zip.ts'
import { folder } from '../../fixtures/documents-source.ts'
import { handMade, p, run, say } from './corpus/package.ts'

const rich = new Uint8Array(readFileSync(new URL('rich.docx', folder)))
const parts = unzipSync(rich)
const without = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(Object.entries(parts).filter(([name]) => !names.includes(name))))
const withPart = (name: string, edit: (xml: string) => string): Uint8Array => zipSync({ ...parts, [name]: strToU8(edit(strFromU8(parts[name] ?? new Uint8Array()))) })
const main = 'word/document.xml'

/** Marks the first word. */
function mark(bytes: Uint8Array): Uint8Array {
  const file = openWord(bytes)
  return markWord(file, { review: 'r', comments: [{ start: 0, end: 4, quote: '', lines: [{ strong: 'x', plain: '', small: '' }], remarks: [] }], corrections: [], date: '2026-03-01T10:00:00.000Z' }).bytes
}

const limits = { marginInches: 1, minFontPoints: 12, pagesNumbered: true }
const ways: readonly (readonly [string, (bytes: Uint8Array) => unknown])[] = [
  ['read', (bytes) => readDocument(bytes)],
  ['marked', mark],
  ['set in form', (bytes) => formatWord(openWord(bytes), limits)],
]

/** What it says, or null where all went well; seconds and megabytes are bounded for both. */
async function tried(work: (bytes: Uint8Array) => unknown, bytes: Uint8Array): Promise<string | null> {
  const [started, before] = [performance.now(), process.memoryUsage().rss]
  try {
    await work(bytes)
    return null
  } catch (error) {
    expect(error).toBeInstanceOf(Fault)
    const { message, code } = error as Fault
    expect(['unreadable', 'too-large']).toContain(code)
    expect(message).toMatch(/^This [^\n]*\.$/)
    return message
  } finally {
    expect(performance.now() - started).toBeLessThan(15_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(700 * 1024 * 1024)
  }
}

const cuts = [30, 100, Math.floor(rich.length / 2), rich.length - 400, rich.length - 21]
const blanks = new Uint8Array(200 * 1024 * 1024).fill(32)
const many = handMade({ body: say('x') + '<w:p/>'.repeat(1_000_001) })
/** The file with a part that unpacks to 200 MB of blanks, and says so or not. */
function padded(name: string, size = blanks.length): Uint8Array {
  const bomb: PackedPart = { name, method: 8, crc, size, bytes: packedBlanks }
  return packAgain([...openWord(rich).packed.filter((part) => part.name !== name), bomb], new Map())
}
let [crc, packedBlanks] = [0, new Uint8Array()]
beforeAll(() => {
  packedBlanks = new Uint8Array(deflateRawSync(blanks, { level: 1 }))
  crc = crc32(blanks)
}, 60_000)

describe.each(ways)('%s', (way, work) => {
  test.each<[what: string, bytes: () => Uint8Array, says: RegExp]>([
    ...cuts.map((at): [string, () => Uint8Array, RegExp] => [`cut off after ${at} bytes`, () => rich.slice(0, at), /damaged|zip archive/]),
    ['no main part', () => without(main), /main part is missing/],
    ['no relationships of the package, no main part', () => without(main, '_rels/.rels'), /main part is missing/],
    ['an empty main part', () => withPart(main, () => ''), /main part is missing/],
    ['a main part of another kind', () => withPart(main, () => '<x/>'), /main part is missing/],
    ['external entities', () => withPart(main, (xml) => xml.replace(/(<\?xml[^>]*\?>)/, '$1<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>').replace('<w:body>', '<w:body>&x;')), /entities/],
    ['an entity bomb in the styles', () => withPart('word/styles.xml', (xml) => xml.replace(/(<\?xml[^>]*\?>)/, '$1<!DOCTYPE d [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>')), /entities/],
    ['broken XML', () => withPart(main, (xml) => xml.slice(0, -20)), /XML/],
    ['a million empty elements', () => many, /1,000,000 elements/],
    ['ten thousand levels', () => handMade({ body: '<w:sdt>'.repeat(10_000) + '</w:sdt>'.repeat(10_000) }), /nests deeper/],
    ['more than twenty megabytes', () => new Uint8Array(21 * 1024 * 1024), /at most 20 MB/],
    ['two hundred megabytes', () => blanks, /at most 20 MB/],
    ['no zip at all', () => new Uint8Array([0x50, 0x4b, 3, 4, ...Array<number>(60).fill(7)]), /damaged/],
  ])('%s', async (_, bytes, says) => {
    expect(await tried(work, bytes())).toMatch(says)
  })

  test.each([['that says so', blanks.length], ['that lies', 1000]])('a document that unpacks to 200 MB, %s', async (_, size) => {
    expect(await tried(work, padded(main, size))).toMatch(/unpacks to more than/)
  })

  test('200 MB in a part that nobody reads do not matter', async () => {
    expect(await tried(work, padded('word/media/big.bin'))).toBeNull()
  })

  test('wrong content types, and missing parts beside the document, do no harm to a reader', async () => {
    const wrong = withPart('[Content_Types].xml', (xml) => xml.replace(/wordprocessingml\.[a-z.]+\+xml/g, 'nothing+xml'))
    expect(await tried(work, wrong)).toBeNull()
    expect(await tried(work, without('word/styles.xml', 'word/_rels/document.xml.rels'))).toBeNull()
    const message = await tried(work, without('[Content_Types].xml'))
    // Only what has to add a part needs the list.
    if (way === 'marked') expect(message).toMatch(/content types is missing/)
    else expect(message).toBeNull()
  })
})

test('a damaged list of comments stops the marking only', async () => {
  const bytes = handMade({ beside: { 'comments.xml': { relation: 'comments', type: 'comments', xml: '<w:comments' } }, body: p(run('I led.')) })
  expect(await tried(mark, bytes)).toMatch(/XML/)
})
