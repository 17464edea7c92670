/** Places in a text file as it lies on the disk, whatever reading has settled in it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainFromMarkdown } from '../../src/read/markdown.ts'
import { type RawText, rawText } from '../../src/read/raw-text.ts'
import { readDocument } from '../../src/read/read.ts'
import { normalise } from '../../src/text/normal.ts'

async function open(file: Uint8Array | string, name: string): Promise<{ read: string; raw: RawText }> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  const { text: read, format } = await readDocument(bytes, { name })
  return { read, raw: rawText(bytes, { format, text: read }) as RawText }
}

/** What stands in the file where words of the text that was read came from, with the offset; a star where only the lines are known. */
async function found(file: Uint8Array | string, name: string, words: string): Promise<readonly (string | number)[] | null> {
  const { read, raw } = await open(file, name)
  const start = read.indexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  const place = raw.placeOf({ start, end: start + words.length })
  return place && [raw.text.slice(place.start, place.end), place.start, ...(place.exact ? [] : ['*'])]
}

test.each<[why: string, file: string | Uint8Array, words: string, at: readonly [string, number]]>([
  ['a line end of two characters', 'I led.\r\n\r\nI was told.', 'was told', ['was told', 12]],
  ['a line end within', 'I led.\r\nI was told.', 'led.\nI was', ['led.\r\nI was', 2]],
  ['a byte order mark', '\ufeffI led.\r\nHe led.', 'He', ['He', 8]],
  ['an accent of its own', 'A cafe\u0301, and I led.', 'led', ['led', 15]],
  ['an accent of its own within', 'A cafe\u0301, and I led.', 'caf\u00e9', ['cafe\u0301', 2]],
  ['another alphabet', Buffer.from('\ufeffI led.\r\nHe led.', 'utf16le'), 'He', ['He', 8]],
])('%s moves what stands behind it', async (_, file, words, at) => {
  expect(await found(file, 'a.txt', words)).toEqual(at)
})

const markdown = '# Leading Change\n\nSome *plain* text and a [link](https://example.gov/a/b) to show.\n\n\n- **Bold** bullet where I was responsible for nine offices.\n\n> I *was responsible for* ten **offices** in OIGX.\n\n```\na * b\n```\nAn end\n===\n1. I led \\- twice.\n\nSee [a map](https://map.gov/pam).'
test.each<[words: string, raw: string, star?: string]>([
  ['Leading Change', 'Leading Change'],
  ['plain', 'plain'],
  ['to show', 'to show'],
  ['was responsible for nine', 'was responsible for nine'],
  ['was responsible for ten offices', 'was responsible for* ten **offices'],
  ['link to', 'link](https://example.gov/a/b) to'],
  ['a * b', 'a * b'],
  ['An end', 'An end'],
  ['led - twice', 'led \\- twice'],
  ['a map', 'See [a map](https://map.gov/pam).', '*'],
])('%j is found among the marks of Markdown, or its line is', async (words, raw, ...star) => {
  expect(await found(markdown, 'a.md', words)).toEqual([raw, markdown.indexOf(raw), ...star])
})

test('a place is never another than that of its words', async () => {
  const piece = fc.constantFrom('I led', ' ', '*', '**', '_', '[', '](https://a.gov)', '\r\n', '\n', '\n\n', '- ', '# ', '> ', '1. ', '\\', '`', '```\n', '---', 'e\u0301', 'Led.', 'x')
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 30 }).map((pieces) => pieces.join('')), fc.constantFrom('a.md', 'a.txt'), fc.nat(), fc.nat(9), async (file, name, from, length) => {
      fc.pre(/\w/.test(file) && normalise(name === 'a.md' ? plainFromMarkdown(normalise(file)) : file).trim() !== '')
      const { read, raw } = await open(file, name)
      const start = from % read.length
      const words = read.slice(start, start + 1 + length)
      const place = raw.placeOf({ start, end: start + words.length })
      if (name === 'a.txt') expect(normalise(`.${raw.text.slice(place?.start, place?.end)}`)).toContain(words)
      else if (place?.exact && !words.includes('\n')) expect(normalise(raw.text.slice(place.start, place.end)).replace(/[^\w\u00e9]/g, '')).toContain(words.replace(/[^\w\u00e9]/g, ''))
    }),
    { numRuns: 300 },
  )
})

test('a file that is no text has no such places', () => {
  expect(rawText(new Uint8Array(), { format: 'docx', text: '' })).toBeNull()
})
