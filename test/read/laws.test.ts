/** Laws for any bytes at all: a reading or a Fault, soon, with normal text and true spans. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { Fault } from '../../src/fault.ts'
import { readDocument } from '../../src/read/read.ts'
import type { ReadResult } from '../../src/read/read.ts'
import { normalise } from '../../src/text/normal.ts'
import { folder } from '../fixtures/documents-source.ts'
import { pdfFile, textAt } from './pdf-file.ts'
import { p, run, wordFile } from './word-file.ts'

const file = (name: string): Uint8Array => Uint8Array.from(readFileSync(new URL(name, folder)))

/** Undefined where the file was refused; anything but a Fault goes on up and fails the test. */
async function readOrRefuse(bytes: Uint8Array, name?: string): Promise<ReadResult | undefined> {
  try {
    const result = await readDocument(bytes, name === undefined ? {} : { name })
    expect(result.text).toBe(normalise(result.text))
    expect(result.text).not.toContain('\r')
    for (const { start, end, quote } of result.facts?.hidden ?? []) expect(result.text.slice(start, end)).toBe(quote)
    return result
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    // A slip in the readers themselves must not pass for a damaged file.
    const stack = error.cause instanceof Error && error.cause.name !== 'Fault' ? (error.cause.stack ?? '') : ''
    expect(/^\s+at [^\n]*/m.exec(stack)?.[0] ?? '').not.toContain('src/read')
    return undefined
  }
}

const changes = fc.array(fc.record({ at: fc.double({ min: 0, max: 0.999999, noNaN: true }), value: fc.nat(255), cut: fc.nat(9) }), { minLength: 1, maxLength: 8 })
type Changes = typeof changes extends fc.Arbitrary<infer Value> ? Value : never

function changed(bytes: Uint8Array, list: Changes): Uint8Array {
  const out = Array.from(bytes)
  for (const { at, value, cut } of list) out.splice(Math.floor(at * out.length), cut, value)
  return Uint8Array.from(out)
}

describe('any bytes', () => {
  test('random bytes', () => fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => void (await readOrRefuse(bytes))), { numRuns: 500 }))

  test('random text comes back as it is, but normal', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        const result = await readOrRefuse(new TextEncoder().encode(text))
        if (result?.format === 'text' && result.notes.length === 0) expect(result.text).toBe(normalise(text.toWellFormed()))
      }),
      { numRuns: 500 },
    ))

  test('random Markdown', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: fc.constantFrom('*', '_', '#', ' ', '\n', 'a', '-', '1', '.', '`', '\\', '='), maxLength: 120 }), async (text) => {
        const result = await readOrRefuse(new TextEncoder().encode(text), 'x.md')
        // No word is ever lost.
        if (result && !text.includes('`')) expect(result.text.replace(/[^a]/g, '')).toBe(text.replace(/[^a]/g, ''))
      }),
      { numRuns: 500 },
    ))

  test.each(['rich.docx', 'tracked.docx', 'hidden.pdf', 'rich.pdf', 'other.doc', 'locked.pdf'])('%s with bytes changed', (name) => {
    const bytes = file(name)
    return fc.assert(fc.asyncProperty(changes, async (list) => void (await readOrRefuse(changed(bytes, list)))), { numRuns: 60 })
  })

  test('a Word file with its XML changed inside', () => {
    const parts = unzipSync(file('rich.docx'))
    const names = Object.keys(parts).filter((name) => name.endsWith('.xml') || name.endsWith('.rels'))
    return fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), changes, async (name, list) => {
        await readOrRefuse(zipSync({ ...parts, [name]: changed(parts[name] ?? new Uint8Array(), list) }))
      }),
      { numRuns: 150 },
    )
  })

  test('hidden stretches in any paragraph are quoted as they stand', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'e\u0301', ' ', '\u0301', '\u1100\u1161', '😀', '\n'), maxLength: 8 })
    const pieces = fc.array(fc.record({ words, hidden: fc.boolean() }), { maxLength: 6 })
    return fc.assert(
      fc.asyncProperty(fc.array(pieces, { maxLength: 4 }), async (paragraphs) => {
        const body = paragraphs.map((list) => p(list.map((piece) => run(piece.words, piece.hidden ? '<w:vanish/>' : '')).join(''))).join('')
        const result = await readOrRefuse(wordFile({ body }))
        if (!result) return
        const letters = (text: string): number => text.match(/😀/g)?.length ?? 0
        const hidden = paragraphs.flat().filter((piece) => piece.hidden)
        expect(letters(result.facts?.hidden.map(({ quote }) => quote).join('') ?? '')).toBe(hidden.reduce((sum, piece) => sum + letters(piece.words), 0))
      }),
      { numRuns: 200 },
    )
  })
})

describe('speed', () => {
  const paragraph = run('I led the team through the change and cut the backlog by half. ', '<w:rFonts w:ascii="Arial"/><w:sz w:val="24"/>').repeat(10)
  const timed = async (bytes: Uint8Array): Promise<number> => {
    const start = performance.now()
    await readDocument(bytes)
    return performance.now() - start
  }

  test('three hundred pages of text, Word and PDF are read soon', async () => {
    const text = Array.from({ length: 1500 }, () => 'I led the team through the change. '.repeat(15)).join('\n\n')
    expect(await timed(new TextEncoder().encode(text))).toBeLessThan(500)
    expect(await timed(wordFile({ body: p(paragraph).repeat(1400) }))).toBeLessThan(4000)
    const page = Array.from({ length: 40 }, (_, line) => textAt(72, 720 - line * 14, 'I led the team through the change and cut the backlog by half, year by year.')).join(' ')
    expect(await timed(pdfFile(Array.from({ length: 300 }, () => page), { packed: true }))).toBeLessThan(15_000)
  })

  test.each<[name: string, body: string]>([
    ['breaks without end', `<w:p>${'<w:r><w:br/></w:r>'.repeat(100_000)}${run('x')}</w:p>`],
    ['one long word of signs', p(run('-'.repeat(900_000)))],
    ['hidden and seen by turns', p(`${run('e\u0301', '<w:vanish/>')}${run('\u0301e')}`.repeat(40_000))],
    ['fields in fields', p(`${'<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/></w:r>'.repeat(50_000)}${run('x').repeat(50_000)}${'<w:r><w:fldChar w:fldCharType="end"/></w:r>'.repeat(50_000)}`)],
    ['a box of many paragraphs', p(`${run('x')}<w:r><w:pict><w:txbxContent>${p(run('y')).repeat(150_000)}</w:txbxContent></w:pict></w:r>`)],
    ['a namespace on every element', p(Array.from({ length: 50_000 }, (_, index) => `<w:r xmlns:n${index}="u"/>`).join('') + run('x'))],
  ])('%s', async (_, body) => {
    expect(await timed(wordFile({ body }))).toBeLessThan(8000)
  })

  test('a PDF of many strokes and many single letters', async () => {
    const strokes = '0 0 5 5 re f '.repeat(30_000)
    const letters = Array.from({ length: 5000 }, (_, index) => textAt(72 + (index % 60) * 7, 700 - Math.floor(index / 60) * 7, 'x', 6)).join(' ')
    expect(await timed(pdfFile([strokes + letters], { packed: true }))).toBeLessThan(8000)
  })

  test('ten pages of Word take a moment', async () => {
    const bytes = wordFile({ body: p(paragraph).repeat(45) })
    await timed(bytes)
    expect(Math.min(await timed(bytes), await timed(bytes), await timed(bytes))).toBeLessThan(100)
  })
})
