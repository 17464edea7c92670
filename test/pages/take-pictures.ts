/** Takes the pictures of the pages that the documents show: `npm run build && node test/pages/take-pictures.ts` writes docs/*.png. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { palettePng } from './palette-png.ts'
import { realServer } from './real-server.ts'
import { launch, visit } from './visit.ts'

const root = new URL('../../', import.meta.url)
/** Pixels; pages are seen on a desk and shown smaller. */
const [width, shownWidth, shownHeight] = [1440, 1080, 675]

const pictures: Readonly<Record<string, (page: Page, address: (path: string) => string) => Promise<void>>> = {
  desk: async (page, address) => {
    await page.goto(address('desk'))
    const names = ['Pat Doe', 'Ana Ruiz', 'Lee Chan', 'Kim West', 'Sam Hill']
    const documents = readFileSync(new URL('evals/datasets/ecq-dev.jsonl', root), 'utf8').split('\n').slice(0, 10).map((line) => JSON.parse(line) as { text: string })
    await page.getByLabel('Choose files').setInputFiles(documents.map(({ text }, index) => ({ name: `${names[index % names.length]}, statement ${1 + Math.floor(index / names.length)}.txt`, mimeType: 'text/plain', buffer: Buffer.from(text) })))
    await page.getByText('10 of 10 files sent, all reviewed').waitFor({ timeout: 120_000 })
    await page.reload()
    await page.getByRole('button', { name: 'Pat Doe, statement 1', exact: true }).waitFor()
  },
  candidate: async (page) => {
    await page.getByRole('button', { name: 'Try a sample' }).click()
    await page.locator('.mark').first().waitFor()
    await page.getByRole('button', { name: 'Review' }).first().click()
    await page.getByRole('heading', { name: 'Where a measure belongs' }).waitFor()
    for (let mark = 0; mark < 8; mark++) {
      await page.getByRole('button', { name: 'Next' }).first().click()
      if (await page.getByRole('dialog').getByText('Warning', { exact: true }).count()) break
    }
  },
  console: async (page, address) => {
    await page.goto(address('console'))
    await page.getByLabel('Name').first().fill('nightly import')
    await page.getByRole('button', { name: 'Make a key' }).click()
    await page.getByLabel('Address to call').fill('https://agency.example/hooks/ecq')
    await page.getByRole('button', { name: 'Add a webhook' }).click()
    await page.getByRole('button', { name: 'Send a test' }).click()
    await page.locator('.sent--delivered').first().waitFor()
    await page.reload()
    await page.getByRole('button', { name: /^What was sent/ }).click()
    await page.getByRole('button', { name: /^Send again/ }).waitFor()
  },
}

/** Draws what is seen smaller and hands the pixels out. */
async function take(browser: Browser, page: Page): Promise<Buffer> {
  await page.mouse.move(0, 0)
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur())
  const seen = (await page.screenshot()).toString('base64')
  const easel = await browser.newPage()
  const drawn = await easel.evaluate(async ([picture, across, down]) => {
    const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob(), { resizeWidth: across, resizeHeight: down, resizeQuality: 'high' })
    const context = new OffscreenCanvas(across, down).getContext('2d')
    context?.drawImage(bitmap, 0, 0)
    let letters = ''
    for (const byte of context?.getImageData(0, 0, across, down).data ?? []) letters += String.fromCharCode(byte)
    return btoa(letters)
  }, [seen, shownWidth, shownHeight] as const)
  await easel.close()
  return palettePng({ width: shownWidth, height: shownHeight, bytes: Buffer.from(drawn, 'base64') })
}

const wanted = process.argv.slice(2)
const browser = await launch()
const server = await realServer(() => ({ outbound: { check: async () => {}, post: async () => 204 } }))
mkdirSync(new URL('docs/', root), { recursive: true })
for (const [name, prepare] of Object.entries(pictures)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const { page, leave } = await visit(browser, server.url, { width })
  await prepare(page, (path) => `${server.url}${path}`)
  writeFileSync(new URL(`docs/${name}.png`, root), await take(browser, page))
  await leave()
}
await browser.close()
await server.close()
