/** The formatting fixer: margins, type and page numbers come to the limits, text and headings stay, and a second time there is nothing to do. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { formatDocument } from '../../../src/coach/format-document.ts'
import { openWord } from '../../../src/read/docx/open-word.ts'
import { readDocument } from '../../../src/read/read.ts'
import { folder } from '../../fixtures/documents-source.ts'
import { byHand } from './corpus/by-hand.ts'
import { byLibrary } from './corpus/by-library.ts'
import { commented } from './corpus/commented.ts'
import { handMade, namespaces, office, p, run, say, wordNamespace } from './corpus/package.ts'
import type { Beside } from './corpus/package.ts'
import { convert, squeezed } from './office.ts'

const styles = (inner: string, defaults = 22): Beside => ({ relation: 'styles', type: 'styles', xml: `<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="${defaults}"/><w:szCs w:val="${defaults}"/></w:rPr></w:rPrDefault></w:docDefaults>${inner}</w:styles>` })
const style = (id: string, name: string, size: number | null, more = ''): string => `<w:style w:type="paragraph"${id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}${more}${size === null ? '' : `<w:rPr><w:sz w:val="${size}"/></w:rPr>`}</w:style>`
const right = '<w:sectPr><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:gutter="0"/></w:sectPr>'
const document = (inner: string): string => `<?xml version="1.0"?><w:document ${namespaces}><w:body>${inner}</w:body></w:document>`

async function formed(bytes: Uint8Array) {
  const result = await formatDocument(bytes, 'ecq-2012')
  const { text, facts } = await readDocument(result.bytes)
  expect(text).toBe((await readDocument(bytes)).text)
  expect((await formatDocument(result.bytes, 'ecq-2012')).said).toEqual([])
  return { ...result, facts, xml: openWord(result.bytes).xml }
}

test('a draft in the wrong form comes right', async () => {
  const { said, left, facts } = await formed(new Uint8Array(readFileSync(new URL('wrong-form.docx', folder))))
  expect(said).toHaveLength(4)
  expect(left).toEqual([])
  expect(facts).toMatchObject({ pageNumbers: true, smallestPoints: 12, margins: [{ topInches: 1, rightInches: 1, bottomInches: 1, leftInches: 1 }] })
})

test('a draft in the right form is left as it is', async () => {
  expect((await formed(new Uint8Array(readFileSync(new URL('statement.docx', folder))))).said).toEqual([])
})

test.each<[what: string, bytes: Uint8Array, said: RegExp[], xml: RegExp]>([
  ['a style is changed before any run', handMade({ beside: { 'styles.xml': styles(style('Normal', 'Normal', null)) }, body: say('I led.') + say('We won.') }), [/style “Normal” was set in 11 points/, /foot of the pages/], /<w:t xml:space="preserve">I led\.<\/w:t>/],
  ['a size of a run', handMade({ beside: { 'styles.xml': styles(style('Normal', 'Normal', 24)) }, body: p(run('I led. ', '<w:b/><w:sz w:val="18"/><w:szCs w:val="18"/><w:u w:val="single"/>') + run('We won.')) }), [/^1 stretch of text with a size of its own \(9 points\) is now in 12/, /foot/], /<w:b\/><w:sz w:val="24"\/><w:szCs w:val="24"\/><w:u w:val="single"\/>/],
  ['headings keep their size, direct or not', handMade({ beside: { 'styles.xml': styles(style('Normal', 'Normal', 24) + style('H', 'heading 1', 20)) }, body: p(run('Leading Change', '<w:sz w:val="20"/>'), '<w:pStyle w:val="H"/>') + say('I led.') }), [/foot/], /<w:sz w:val="20"\/>/],
  ['a style that is used, with its ancestors', handMade({ beside: { 'styles.xml': styles(style('Normal', 'Normal', 24) + style('A', 'Body A', 20) + style('B', 'Body B', null).replace('Normal', 'A') + style('C', 'Unused', 16)) }, body: p(run('I led.'), '<w:pStyle w:val="B"/>') }), [/“Body A”/, /foot/], /I led/],
  ['narrow sides only', handMade({ whole: true, body: document(say('I led.', '<w:sz w:val="24"/>') + right.replace('w:left="1440"', 'w:left="1000"').replace('w:gutter="0"', 'w:gutter="200"')) }), [/section 1 .*\(left 0.69 in\)/, /no styles/, /foot/], /w:left="1240" w:gutter="200"/],
  ['a negative top, which means exactly', handMade({ whole: true, body: document(say('I led.', '<w:sz w:val="24"/>') + right.replace('w:top="1440"', 'w:top="-720"')) }), [/top 0.5 in/, /no styles/, /foot/], /w:top="1440"/],
  ['no section at all', handMade({ whole: true, body: document(say('I led.', '<w:sz w:val="24"/>')) }), [/nothing of its page/, /no styles/, /foot/], /<w:sectPr><w:footerReference [^>]*\/><w:pgSz/],
  ['centimeters of the strict dialect', handMade({ whole: true, body: document(say('I led.', '<w:sz w:val="12pt"/>') + right.replace('w:top="1440"', 'w:top="2cm"')).replace(wordNamespace, 'http://purl.oclc.org/ooxml/wordprocessingml/main').replace(office, 'http://purl.oclc.org/ooxml/officeDocument/relationships') }), [/top 0.79 in/, /no styles/, /foot/], /w:top="1440"/],
  ['a footer without a number', handMade({ beside: { 'styles.xml': styles(style('Normal', 'Normal', 24)), 'footer1.xml': { relation: 'footer', type: 'footer', xml: `<w:ftr ${namespaces}>${say('Jo Doe')}</w:ftr>` } }, whole: true, body: document(say('I led.') + right.replace('<w:sectPr>', '<w:sectPr><w:footerReference w:type="default" r:id="p1"/>')) }), [/footer that was there/], /footerReference/],
])('%s', async (_, bytes, said, xml) => {
  const made = await formed(bytes)
  expect(made.said.length, made.said.join('\n')).toBe(said.length)
  said.forEach((words, index) => expect(made.said[index]).toMatch(words))
  expect(made.xml).toMatch(xml)
  expect(made.facts?.pageNumbers).toBe(true)
})

describe('any Word file', () => {
  test.each(Object.entries({ ...byHand, ...commented, ...byLibrary }))('%s', async (_, make) => {
    const { facts } = await formed(await make())
    expect(facts?.pageNumbers).toBe(true)
    for (const { topInches, rightInches, bottomInches, leftInches } of facts?.margins ?? []) expect(Math.min(topInches ?? 1, rightInches ?? 1, bottomInches ?? 1, leftInches ?? 1)).toBeGreaterThanOrEqual(0.98)
  })

  test('LibreOffice reads the same words in the copies', async () => {
    const files = Object.fromEntries(await Promise.all(Object.values({ ...byHand, ...commented }).slice(0, 24).map(async (make, index) => [`${index}.docx`, make()] as const)))
    const copies = Object.fromEntries(await Promise.all(Object.entries(files).map(async ([name, bytes]) => [name, (await formatDocument(bytes, 'ecq-2012')).bytes] as const)))
    const [before, after] = await Promise.all([convert(files, 'txt'), convert(copies, 'txt')])
    const words = (map: Map<string, Uint8Array>): string[] => [...map.values()].map((bytes) => squeezed(new TextDecoder().decode(bytes)))
    expect(words(after)).toEqual(words(before))
  })
})

test('a framework that sets no form, and what is no Word file, are refused', async () => {
  await expect(formatDocument(handMade({ body: say('x') }), 'ecq-2025')).rejects.toMatchObject({ code: 'bad-input' })
  await expect(formatDocument(new TextEncoder().encode('I led.'), 'ecq-2012')).rejects.toMatchObject({ code: 'unreadable' })
})
