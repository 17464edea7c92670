/** The console's section on embedding: sites are named there, lines copied from it, and the preview is the element itself. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { eachVisit, opened } from './opened.ts'
import { barriers } from './visit.ts'

const both = opened()
let page: Page
eachVisit(both, 'console', (here) => {
  page = here.page
})

const section = () => page.locator('section', { has: page.getByRole('heading', { name: 'Embedding' }) })

describe('embedding in the console', () => {
  test('names the sites, and says which of them cannot be one', async () => {
    await section().getByLabel('Sites that may show it').fill('https://agency.example\n\nhttp://localhost:4000')
    await section().getByRole('button', { name: 'Save' }).click()
    await section().getByText('Saved.').waitFor()
    await page.reload()
    await expect.poll(() => section().getByLabel('Sites that may show it').inputValue()).toBe('https://agency.example\nhttp://localhost:4000')
    await section().getByLabel('Sites that may show it').fill('agency.example/page')
    await section().getByRole('button', { name: 'Save' }).click()
    await section().getByRole('alert').filter({ hasText: '"agency.example/page" is not a site as browsers name it; write "https://agency.example"' }).waitFor()
  })

  test('takes all tokens back, after asking', async () => {
    page.once('dialog', (dialog) => void dialog.accept())
    await section().getByRole('button', { name: 'Take back all tokens' }).click()
    await section().getByText(/^Taken back: \d+\.$/).waitFor()
  })

  test('gives lines to copy, and shows what they make', async () => {
    await section().getByLabel('Color of buttons and links').fill('#7a0019')
    await section().getByLabel('Corners').fill('0')
    await section().getByRole('button', { name: /^Copy what goes In the page/ }).click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`<script type="module" src="${both.server.url}embed.js"></script>\n<ecq-coach organization="local" token-url="/ecq-token" accent="#7a0019" radius="0"></ecq-coach>`)
    await section().getByRole('button', { name: 'Show a preview' }).click()
    const frame = page.frameLocator('ecq-coach iframe')
    await frame.getByRole('heading', { name: 'Bring your draft' }).waitFor()
    expect(await frame.getByRole('button', { name: 'Mark this draft' }).evaluate((button) => [getComputedStyle(button).backgroundColor, getComputedStyle(button).borderRadius])).toEqual(['rgb(122, 0, 25)', '0px'])
    expect(await barriers(page)).toEqual([])
    await section().getByLabel('Light or dark').selectOption('dark')
    await expect.poll(() => frame.locator('html').getAttribute('data-scheme')).toBe('dark')
    await frame.getByRole('button', { name: 'Try a sample' }).click()
    await frame.getByRole('button', { name: 'Review' }).click()
    await frame.getByRole('heading', { name: 'Talk it over' }).waitFor({ timeout: 30_000 })
  }, 60_000)
})
