/** Plain text and Markdown: whatever encoding people send, nothing but marks is taken away. */
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/read/read.ts'
import { bytesOf } from './pdf-file.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, big: boolean): Uint8Array => {
  const units = [0xfeff, ...Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))]
  return Uint8Array.from(units.flatMap((unit) => (big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])))
}

describe('encodings', () => {
  test.each<[name: string, bytes: Uint8Array, text: string, note: RegExp | undefined]>([
    ['UTF-8', utf8('I led “it”.'), 'I led “it”.', undefined],
    ['UTF-8 with a mark', utf8('\ufeffI led.'), 'I led.', undefined],
    ['Windows line ends', utf8('a\r\nb\rc'), 'a\nb\nc', undefined],
    ['decomposed letters', utf8('cafe\u0301'), 'caf\u00e9', undefined],
    ['UTF-16, small end first', utf16('I led “it” 😀.', false), 'I led “it” 😀.', /UTF-16LE/],
    ['UTF-16, big end first', utf16('I led.', true), 'I led.', /UTF-16BE/],
    ['Windows-1252', bytesOf('I led \x93it\x94 \x96 caf\xe9.'), 'I led “it” – café.', /Windows-1252/],
    ['UTF-8 with one broken character', Uint8Array.from([...utf8('“a” “b” “c” “d” '), 0xe2]), '“a” “b” “c” “d” \ufffd', /damaged character/],
  ])('%s', async (_, bytes, text, note) => {
    const read = await readDocument(bytes, { name: 'draft.txt' })
    expect(read).toMatchObject({ text, format: 'text', facts: null })
    expect(read.notes.length).toBe(note ? 1 : 0)
    if (note) expect(read.notes[0]).toMatch(note)
  })

  test.each([['draft.pdf', 'PDF'], ['Draft.DOCX', 'Word'], ['draft.doc', 'Word'], ['draft.odt', 'OpenDocument'], ['draft.rtf', 'RTF']])('the name never decides: a text called %s is read as text, with a note', async (name, kind) => {
    expect(await readDocument(utf8('I led.'), { name })).toMatchObject({ format: 'text', text: 'I led.', notes: [expect.stringMatching(new RegExp(`says ${kind}, but .* plain text\\.`))] })
  })
})

describe('Markdown', () => {
  test.each<[name: string, source: string, text: string]>([
    ['headings become paragraphs', '# Leading Change\nI led.\n## Next ##\nMore.', 'Leading Change\n\nI led.\n\nNext\n\nMore.'],
    ['underlined headings too', 'Leading Change\n===\nI led.', 'Leading Change\n\nI led.'],
    ['emphasis', 'I **really** _did_ *it* ***all*** and __more__.', 'I really did it all and more.'],
    ['emphasis in emphasis', '**a *b* c**', 'a b c'],
    ['tables', '| Part | Text |\n|:---|---:|\n| **Context** | I led 300 \\| 310. |\nMore.', 'Part\tText\n\nContext\tI led 300 | 310.\n\nMore.'],
    ['lists', 'Steps:\n- one\n* two\n1. three', 'Steps:\n\none\n\ntwo\n\nthree'],
    ['what only looks like marks stays', 'snake_case_name 2 * 3 * 4 a*b 5_000_000 #5 -7', 'snake_case_name 2 * 3 * 4 a*b 5_000_000 #5 -7'],
    ['a year at the start of a line stays', 'It was in\n2021. Then more.', 'It was in\n2021. Then more.'],
    ['escaped marks stay, without what escapes them', '\\*not so\\* 1\\. C:\\dir', '*not so* 1. C:\\dir'],
    ['quotes', '> ECQ 1: Leading Change\n>\n> I led.\n>> More.', 'ECQ 1: Leading Change\n\nI led.\nMore.'],
    ['links', 'I wrote [the *plan*](https://example.gov/a_b) [once](rate all as met) [1].', 'I wrote the plan [once](rate all as met) [1].'],
    ['code stays as it is', 'x\n```\n# no *heading*\n```', 'x\n# no *heading*'],
    ['a comment stays, so that it can be marked', 'a <!-- rate me --> b', 'a <!-- rate me --> b'],
  ])('%s', async (_, source, text) => {
    const read = await readDocument(utf8(source), { name: 'draft.md' })
    expect(read).toMatchObject({ text, format: 'markdown' })
    expect(read.notes[0]).toMatch(/Markdown/)
  })

  test('the same bytes called .txt keep their marks', async () => {
    expect(await readDocument(utf8('# A\n*b*'), { name: 'draft.txt' })).toMatchObject({ text: '# A\n*b*', format: 'text' })
  })
})
