/** The report file in a real browser: nobody is shut out, nothing is asked for, nothing runs, and it prints. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { getDocumentProxy, extractText } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Fault } from '../../src/fault.ts'
import { pdfPrinter } from '../../src/main/print-pdf.ts'
import { sampleDraft } from '../../src/web/sample-draft.ts'
import { writeHtml } from '../../src/write/report/write-html.ts'
import { reviewOf } from '../write/sample-review.ts'
import { barriers, launch } from './visit.ts'

const attack = '<script>document.title = "taken"</script><img src="http://127.0.0.1:9/x.png" onerror="document.title = 1"> '
const html = await writeHtml(await reviewOf(`${sampleDraft}\n\n${attack}I was responsible for nine offices.`), 'Jane Doe.docx')

let browser: Browser
let folder: string
beforeAll(async () => {
  browser = await launch()
  folder = await mkdtemp(join(tmpdir(), 'report-'))
  await writeFile(join(folder, 'report.html'), html)
})
afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
})

test.each([
  { width: 390, dark: false },
  { width: 768, dark: false },
  { width: 1440, dark: true },
])('at $width pixels, dark: $dark, it has no barrier, fits, runs nothing and asks for nothing', async ({ width, dark }) => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: dark ? 'dark' : 'light' })
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(pathToFileURL(join(folder, 'report.html')).href)
  expect(await barriers(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  expect(await page.title()).toBe('Jane Doe.docx: review of an ECQ statement')
  expect(asked).toHaveLength(1)
  await context.close()
})

describe('as PDF', () => {
  const textOf = async (bytes: Uint8Array): Promise<string> => (await extractText(await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 }), { mergePages: true })).text
  test.each([
    ['Chromium', {}],
    ['LibreOffice where there is no Chromium', { programs: ['no-such-program'] }],
  ] as const)('%s prints it', async (_, printer) => {
    const text = await textOf(await pdfPrinter(printer)(html))
    for (const words of ['What to mend first', 'Jane Doe.docx', 'The draft with its notes', 'document.title']) expect(text).toContain(words)
  })
  test('says what to do where neither is there', async () => {
    const printing = pdfPrinter({ programs: ['no-such-program'], libreOffice: 'no-such-program' })(html)
    await expect(printing).rejects.toThrow(Fault)
    await expect(printing).rejects.toThrow('take the HTML report')
  })
})
