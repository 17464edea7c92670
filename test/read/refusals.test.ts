/** What cannot be read is refused in one plain sentence that says what it is and what to do. */
import { readFileSync } from 'node:fs'
import { strToU8, zipSync, zlibSync } from 'fflate'
import { describe, test } from 'vitest'
import { folder } from '../fixtures/documents-source.ts'
import { bytesOf, pdfFile, stream, textAt } from './pdf-file.ts'
import { refused } from './refused.ts'
import { namespaces, p, run, say, wordFile } from './word-file.ts'

const file = (name: string): Uint8Array => readFileSync(new URL(name, folder))
const zipOf = (...names: string[]): Uint8Array => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])))
const odf = (type: string): Uint8Array => zipSync({ mimetype: strToU8(type), 'content.xml': strToU8('<x/>') })
const utf16 = (text: string): string => [...text].map((letter) => `${letter}\0`).join('')
const ole = (entry: string): Uint8Array => bytesOf(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(500)}${utf16(entry)}${'\0'.repeat(500)}`)

describe('what it is', () => {
  test.each<[name: string, bytes: Uint8Array, says: RegExp]>([
    ['an empty file', new Uint8Array(), /empty/],
    ['a text of nothing but white space', bytesOf(' \n\t\n '), /no text/],
    ['a JPEG called .docx', bytesOf('\xff\xd8\xff\xe0\0\x10JFIF\0'), /JPEG picture.*save the draft as \.docx/],
    ['a PNG', bytesOf('\x89PNG\r\n\x1a\n\0\0'), /PNG picture/],
    ['an iPhone picture', bytesOf('\0\0\0\x18ftypheic\0\0'), /HEIC picture/],
    ['a gzip archive', bytesOf('\x1f\x8b\x08\0\0'), /gzip/],
    ['an Excel workbook', zipOf('[Content_Types].xml', 'xl/workbook.xml'), /Excel workbook/],
    ['a PowerPoint presentation', zipOf('[Content_Types].xml', 'ppt/presentation.xml'), /PowerPoint/],
    ['an OpenDocument text', file('other.odt'), /OpenDocument text/],
    ['an OpenDocument spreadsheet', odf('application/vnd.oasis.opendocument.spreadsheet'), /spreadsheet/],
    ['an e-book', odf('application/epub+zip'), /EPUB/],
    ['a zip of drafts', zipOf('one.txt', 'two.txt'), /zip archive.*unpack it/],
    ['an empty zip', zipSync({}), /zip archive/],
    ['an old Word document', file('other.doc'), /old \.doc kind.*save it as \.docx/],
    ['a Word document with a password', ole('EncryptedPackage'), /password/],
    ['an old Excel workbook', ole('Workbook'), /old Excel workbook/],
    ['a PDF with a password', file('locked.pdf'), /password/],
    ['RTF', file('other.rtf'), /RTF/],
    ['a web page', bytesOf('\n<!DOCTYPE html><html><body>I led</body></html>'), /web page/],
    ['a web page without a doctype', bytesOf('<html><body>I led</body></html>'), /web page/],
    ['XML', bytesOf('<?xml version="1.0"?><draft>I led</draft>'), /XML/],
    ['a flat OpenDocument file', bytesOf('<?xml version="1.0"?><office:document xmlns:office="x"/>'), /OpenDocument/],
    ['a program', bytesOf('\x7fELF\x02\x01\x01\0\0'), /program/],
    ['bytes of no known kind', bytesOf('\x01\x02\x03\x04 something \x00\x05'), /neither text nor/],
    ['a picture of a page', pdfFile(['0 0 100 100 re f']), /no text.*scanner/],
    ['a PDF that breaks off', file('statement.pdf').slice(0, 900), /PDF (?:is damaged|holds no text)/],
    ['nothing but a PDF sign', bytesOf('%PDF-1.7\n'), /PDF is damaged/],
  ])('%s', async (_, bytes, says) => {
    await refused(bytes, says, { name: 'draft.docx' })
  })
})

describe('a damaged or hostile Word file', () => {
  const body = (xml: string): Uint8Array => wordFile({ body: xml })
  const document = (inner: string): string => `<?xml version="1.0"?>${inner}`
  const changed = (bytes: Uint8Array, at: number, value: number): Uint8Array => bytes.with(at, value)
  const good = body(say('I led a team.'))
  test.each<[name: string, bytes: Uint8Array, says: RegExp]>([
    ['cut off', good.slice(0, good.length - 30), /damaged.*broke off/],
    ['a packed part changed', changed(good, Buffer.from(good).indexOf('word/document.xml') + 25, 0xff), /damaged/],
    ['without a main part', zipOf('word/styles.xml'), /damaged.*main part/],
    ['main part of no bytes', wordFile({ body: '', files: { 'word/document.xml': new Uint8Array() } }), /damaged.*main part/],
    ['main part of another kind', body(document('<x:other xmlns:x="y"/>')), /damaged.*main part/],
    ['no paragraphs', body(''), /no text/],
    ['a document type', body('<!DOCTYPE w [<!ENTITY a "b">]><w/>'), /damaged.*entities/],
    ['an entity bomb', body(document(`<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document ${namespaces}>&b;</w:document>`)), /damaged.*entities/],
    ['an unknown entity', body(say('&bomb;')), /damaged.*entity/],
    ['deep nesting', body('<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000)), /damaged.*deeper/],
    ['tags that do not match', body(p('<w:r></w:p></w:r>')), /damaged.*XML/],
    ['tags that never close', body(document(`<w:document ${namespaces}><w:body>`)), /damaged.*XML/],
    ['a tag without an end', body(document(`<w:document ${'a'.repeat(200_000)}`)), /damaged.*XML/],
    ['attributes without values', body(p(`<w:r ${'a '.repeat(100_000)}/>`)), /damaged.*XML/],
  ])('%s', async (_, bytes, says) => {
    await refused(bytes, says)
  })

  test('a part with a password', async () => {
    const bytes = good.slice()
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < bytes.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true)
    await refused(bytes, /password/)
  })
})

describe('too large', () => {
  const bomb = wordFile({ body: p(run('a'.repeat(3_000_000))) })
  const lying = bomb.slice()
  const view = new DataView(lying.buffer)
  for (let at = 0; at < lying.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50 || view.getUint32(at, true) === 0x04034b50) view.setUint32(at + (view.getUint32(at, true) === 0x02014b50 ? 24 : 22), 10, true)
  const small = { limits: { partBytes: 1_000_000 } }
  test.each<[name: string, bytes: Uint8Array, says: RegExp, options: Parameters<typeof refused>[2]]>([
    ['the file', bytesOf('x'.repeat(5000)), /5,000 bytes and at most 1,000/, { limits: { fileBytes: 1000 } }],
    ['the file, by a hair', new Uint8Array(20 * 1024 * 1024 + 1), /has 20\.1 MB and at most 20 MB/, {}],
    ['text', bytesOf('x'.repeat(5000)), /5,000 characters/, { limits: { characters: 1000 } }],
    ['a Word file that says how far it unpacks', bomb, /unpacks to more than 1,000,000 bytes/, small],
    ['a Word file that lies about it', lying, /unpacks to more than/, small],
    ['parts that are too large together', wordFile({ body: say('x'), styles: `<!--${'x'.repeat(900_000)}-->`, parts: { 'c.xml': ['comments', `<!--${'x'.repeat(900_000)}--><a/>`] } }), /unpacks to more than/, { limits: { inflatedBytes: 1_500_000 } }],
    ['too many elements', wordFile({ body: '<w:p/>'.repeat(2000) }), /more than 1,000 elements/, { limits: { elements: 1000 } }],
    ['too much text in a Word file', bomb, /3,000,000 characters and at most 1,000,000/, {}],
    ['pages of a PDF', pdfFile(Array.from({ length: 12 }, () => textAt(72, 700, 'x'))), /12 pages and at most 10/, { limits: { pages: 10 } }],
    ['a PDF that unpacks too far', pdfFile([textAt(72, 700, 'x')], { objects: [stream(new Uint8Array(5_000_000))] }), /unpacks to more than/, { limits: { inflatedBytes: 2_000_000 } }],
    ['a PDF packed twice', pdfFile([textAt(72, 700, 'x')], { objects: [stream(zlibSync(new Uint8Array(5_000_000)))] }), /unpacks to more than/, { limits: { inflatedBytes: 2_000_000 } }],
  ])('%s', async (_, bytes, says, options) => {
    await refused(bytes, says, options, 'too-large')
  })
})
