/** Page counts: the estimate is near what LibreOffice lays out, and the counter is believed, bounded and cleaned up after. */
import { readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, expect, test, vi } from 'vitest'
import { libreOfficeCounter } from '../../src/read/libreoffice.ts'
import { estimatePages, estimatePlainPages } from '../../src/read/pages.ts'
import { readDocument } from '../../src/read/read.ts'
import { folder } from '../fixtures/documents-source.ts'
import { p, run, say, wordFile } from './word-file.ts'

const file = (name: string): Uint8Array => readFileSync(new URL(name, folder))
const leftovers = (): string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('pages-'))

describe('estimate', () => {
  test('about 500 words of 12 points fill a page, fewer when the type is larger or the lines are wider apart', () => {
    const text = Array.from({ length: 20 }, () => 'Led the whole team of people through change. '.repeat(12)).join('\n\n')
    const { count, exact, how } = estimatePlainPages(text)
    expect([count, exact]).toEqual([4, false])
    expect(how).toMatch(/^estimated from 1,920 words at about [5-7]\d0 words a page$/)
    const large = { characters: 2500, points: 16 }
    expect(estimatePages(4000, Array.from({ length: 10 }, () => large)).count).toBeGreaterThan(estimatePages(4000, Array.from({ length: 10 }, () => ({ ...large, points: 12 }))).count)
    expect(estimatePages(4000, Array.from({ length: 10 }, () => ({ ...large, lineFactor: 2 }))).count).toBeGreaterThan(estimatePages(4000, Array.from({ length: 10 }, () => large)).count * 1.8)
  })

  test.each<[name: string, pages: number]>([
    ['statement', 2],
    ['package', 6],
    ['wrong-form', 1],
  ])('%s', async (name, pages) => {
    expect((await readDocument(file(`${name}.docx`))).pages).toMatchObject({ count: pages, exact: false })
  })

  test('a page break starts a page', async () => {
    const { pages } = await readDocument(wordFile({ body: say('One.') + p('<w:r><w:br w:type="page"/></w:r>') + say('Two.') + p(run('Three.'), '<w:pageBreakBefore/>') }))
    expect(pages.count).toBe(3)
  })

  test('what the last program counted is believed only while the words are the same', async () => {
    const properties = (words: number): Record<string, Uint8Array> => ({
      'docProps/app.xml': new TextEncoder().encode(`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Pages>2</Pages><Words>${words}</Words></Properties>`),
    })
    const body = say('I led a team of people. '.repeat(80))
    expect((await readDocument(wordFile({ body, files: properties(480) }))).pages).toEqual({ count: 2, exact: false, how: 'as counted by the program that last saved it' })
    expect((await readDocument(wordFile({ body, files: properties(90) }))).pages.count).toBe(1)
  })

  test('a counter that fails or finds nothing leaves the estimate', async () => {
    const countPages = () => Promise.reject(new Error('no'))
    expect((await readDocument(file('statement.docx'), { countPages })).pages).toMatchObject({ count: 2, exact: false })
    expect((await readDocument(file('statement.docx'), { countPages: () => Promise.resolve(null) })).pages.exact).toBe(false)
  })

  test.each([['no text', ''], ['too much text', say('x'.repeat(600)).repeat(2)]])('a file with %s is not laid out', async (_, body) => {
    const countPages = vi.fn(() => Promise.resolve(null))
    await expect(readDocument(wordFile({ body }), { countPages, limits: { characters: 1000 } })).rejects.toThrow()
    expect(countPages).not.toHaveBeenCalled()
  })
})

describe('LibreOffice', () => {
  test('counts exactly, in the facts as well, several at once', async () => {
    const countPages = libreOfficeCounter({ atOnce: 2 })
    const read = await Promise.all(['statement', 'package', 'rich'].map((name) => readDocument(file(`${name}.docx`), { countPages })))
    expect(read.map(({ pages }) => pages)).toEqual([2, 6, 3].map((count) => ({ count, exact: true, how: 'laid out by LibreOffice' })))
    expect(read.map(({ facts }) => facts?.pages?.count)).toEqual([2, 6, 3])
  })

  test('is not waited for for ever, and leaves nothing behind', async () => {
    const before = leftovers()
    expect(await libreOfficeCounter({ timeLimitMs: 150 })({ bytes: file('package.docx'), format: 'docx' })).toBeNull()
    expect(await libreOfficeCounter({ program: 'no-such-program' })({ bytes: file('package.docx'), format: 'docx' })).toBeNull()
    expect(leftovers().filter((name) => !before.includes(name))).toEqual([])
  })
})
