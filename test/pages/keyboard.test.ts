/** The whole way of a candidate without a mouse: paste, marks, explanation, review, talk, blanks, insert, review again. */
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { sampleDraft } from '../../src/web/sample-draft.ts'
import { opened } from './opened.ts'
import { type Visit, barriers, inSight, visit } from './visit.ts'

const both = opened()
let here: Visit
let page: Page

beforeAll(async () => {
  here = await visit(both.browser, both.server.url)
  page = here.page
})

const press = (...keys: string[]) => keys.reduce<Promise<void>>((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
/** What a screen reader would call the place where the focus is. */
const focused = () =>
  page.evaluate(() => {
    const at = document.activeElement
    if (!(at instanceof HTMLElement)) return ''
    const label = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels?.[0]?.textContent : null
    return (at.getAttribute('aria-label') ?? label ?? at.textContent ?? '').trim()
  })
/** Walks on by Tab, or back, until the focus is where it is wanted, and sees that the place is shown. */
async function tabTo(name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let steps = 0; steps < 120; steps++) {
    await page.keyboard.press(key)
    if (!name.test(await focused())) continue
    expect(await page.evaluate(() => document.activeElement?.matches(':focus-visible'))).toBe(true)
    return
  }
  throw new Error(`${name} is not reached by ${key}; the focus is at ${await focused()}`)
}
const draft = () => page.getByRole('textbox', { name: 'Your draft', exact: true })

test('a candidate gets from a pasted draft to a second review by keyboard alone', async () => {
  await tabTo(/^Paste or drop your draft/)
  await page.evaluate((words) => navigator.clipboard.writeText(words), sampleDraft)
  await press('Control+V')
  await page.locator('.mark').first().waitFor()
  await expect.poll(() => draft().evaluate((area) => area === document.activeElement)).toBe(true)

  await press('F8')
  const explanation = page.getByRole('dialog')
  await explanation.waitFor()
  const first = await explanation.textContent()
  await press('n')
  await expect.poll(() => explanation.textContent()).not.toBe(first)
  await press('p')
  await expect.poll(() => explanation.textContent()).toBe(first)
  await press('Escape')
  await expect.poll(() => draft().evaluate((area) => area === document.activeElement)).toBe(true)

  await press('Control+Enter')
  await page.getByRole('heading', { name: 'Talk it over' }).waitFor({ timeout: 30_000 })
  await tabTo(/^What should I mend first\?$/)
  await press('Enter')
  await page.locator('.chat .message').first().waitFor()
  await expect.poll(() => page.getByRole('log').getAttribute('aria-busy'), { timeout: 20_000 }).toBe('false')
  await tabTo(/^Your message to the coach/)
  await page.keyboard.type('What is a weak verb?')
  await press('Enter')
  await expect.poll(() => page.locator('.said').count()).toBe(2)
  await expect.poll(() => page.getByRole('log').getAttribute('aria-busy'), { timeout: 20_000 }).toBe('false')
  await page.locator('.chat .message').nth(1).waitFor()

  await tabTo(/^Blank 1 of/, 'Shift+Tab')
  await page.keyboard.type('12 days in 2019')
  await tabTo(/^Put it into the draft$/)
  const before = await draft().inputValue()
  await press('Enter')
  await expect.poll(async () => (await draft().inputValue()).length).toBeGreaterThan(before.length)
  expect(await draft().inputValue()).toContain('12 days in 2019')
  await press('Control+Z')
  await expect.poll(() => draft().inputValue()).toBe(before)
  await press('Control+Y')

  await press('Control+Enter')
  await page.getByRole('heading', { name: /since/i }).first().waitFor({ timeout: 30_000 })
  expect(await barriers(page)).toEqual([])
  expect(here.trouble).toEqual([])
}, 90_000)

test.each([390, 1440])('whoever has the sample or a file brought is led to it, %i pixels wide', async (width) => {
  const other = await visit(both.browser, both.server.url, { width })
  const area = other.page.getByRole('textbox', { name: 'Your draft', exact: true })
  const isThere = () => area.evaluate((element) => element === document.activeElement)
  await other.page.getByRole('button', { name: 'Try a sample' }).press('Enter')
  await expect.poll(isThere).toBe(true)
  await other.page.getByLabel('Choose a file').setInputFiles({ name: 'draft.txt', mimeType: 'text/plain', buffer: Buffer.from('I led nine offices.') })
  await expect.poll(() => area.inputValue()).toBe('I led nine offices.')
  await expect.poll(isThere).toBe(true)
  await other.leave()
})

test.each([{ width: 390, touch: true }, { width: 390, touch: false }, { width: 1440, touch: false }])('a draft that is brought is shown from its top, however far one had scrolled: $width pixels, touch: $touch', async ({ width, touch }) => {
  const other = await visit(both.browser, both.server.url, { width, touch, height: 600 })
  const shown = async (title: string): Promise<void> => {
    const heading = other.page.getByRole('heading', { name: title, exact: true })
    await heading.waitFor()
    await expect.poll(() => inSight(heading)).toBe(true)
    expect(await inSight(other.page.getByRole('button', { name: 'Review' }))).toBe(true)
    await expect.poll(() => other.page.evaluate(() => document.activeElement?.id || document.activeElement?.className)).toBe(touch ? 'draft' : 'sheet__text')
    expect(await other.page.getByRole('textbox', { name: 'Your draft', exact: true }).evaluate((area: HTMLTextAreaElement) => area.selectionEnd)).toBe(0)
  }
  const sample = other.page.getByRole('button', { name: 'Try a sample' })
  await sample.scrollIntoViewIfNeeded()
  if (width < 1024) expect(await other.page.evaluate(() => scrollY)).toBeGreaterThan(0)
  await sample.click()
  await shown('Sample draft')
  await other.page.evaluate(() => {
    for (const place of [document.documentElement, document.querySelector('#draft')]) place?.scrollTo(0, 400)
  })
  await other.page.getByLabel('Choose a file').setInputFiles({ name: 'draft.txt', mimeType: 'text/plain', buffer: Buffer.from(sampleDraft.repeat(3)) })
  await shown('draft.txt')
  await other.leave()
})
