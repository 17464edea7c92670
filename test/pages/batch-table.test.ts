/** The table of a batch in a real browser: nobody is shut out, its one script sorts and no other runs. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { batchRowOf } from '../../src/write/batch-row-of.ts'
import type { SummaryRow } from '../../src/write/csv-summary.ts'
import { writeIndex } from '../../src/write/report/write-index.ts'
import { reviewOf } from '../write/sample-review.ts'
import { barriers, launch } from './visit.ts'

const attack = '<script>document.title = "taken"</script>'
const drafts: readonly (readonly [source: string, text: string])[] = [
  ['in/strong.txt', 'Leading People\n\nIn 2019 nine offices shared one clerk, and mail lay for weeks. I hired three clerks and gave each a district. By 2021 the wait fell from 97 days to 22.\n'],
  [`in/${attack}.txt`, `Leading People\n\nI was responsible for nine offices and ${attack}. Several meetings were held. Morale has greatly improved.\n`],
  ['in/draft-10.txt', 'Leading People\n\nI was responsible for nine offices.\n'],
  ['in/draft-9.txt', 'Leading People\n\nI was responsible for ten offices. Several meetings were held.\n'],
]

let browser: Browser
let folder: string
beforeAll(async () => {
  browser = await launch()
  folder = await mkdtemp(join(tmpdir(), 'table-'))
  const rows = await Promise.all(drafts.map(async ([source, text]): Promise<SummaryRow> => ({ source, row: batchRowOf(await reviewOf(text)), reason: null, report: `${source}.review.html` })))
  await writeFile(join(folder, 'index.html'), await writeIndex([...rows, { source: 'in/broken.docx', row: null, reason: `damaged ${attack}`, report: null }], '2026-03-01'))
})
afterAll(async () => {
  await browser.close()
  await rm(folder, { recursive: true, force: true })
})

test.each([[390, false], [1440, true]] as const)('at %i pixels, dark: %s', async (width, dark) => {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: dark ? 'dark' : 'light' })
  const page = await context.newPage()
  await page.goto(pathToFileURL(join(folder, 'index.html')).href)
  expect(await barriers(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  expect(await page.title()).toBe('Reviews of 5 drafts')
  expect(await page.locator('.basis li').allTextContents()).toEqual([
    expect.stringMatching(/^A simulated board/), expect.stringMatching(/^Held against ecq-2012: .+ from 2012-09-01 to 2025-09-30\./), expect.stringMatching(/^Read by: offline engine/),
  ])
  const names = (): Promise<string[]> => page.locator('tbody th').allTextContents()
  expect((await names()).at(-1)).toBe('in/strong.txt')
  await page.getByRole('button', { name: 'Draft' }).click()
  expect(await names()).toEqual([`in/${attack}.txt`, 'in/draft-9.txt', 'in/draft-10.txt', 'in/strong.txt'])
  await page.getByRole('button', { name: 'Words' }).click()
  await page.getByRole('button', { name: 'Words' }).click()
  expect((await names())[0]).toBe('in/strong.txt')
  expect(await page.locator('[aria-sort]').allTextContents()).toEqual(['Words'])
  expect(await page.getByRole('link', { name: 'in/strong.txt' }).getAttribute('href')).toBe('./in/strong.txt.review.html')
  expect(await page.locator('#failed + ul').textContent()).toContain(attack)
  expect(await barriers(page)).toEqual([])
  await context.close()
})
