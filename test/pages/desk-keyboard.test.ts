/** A coach without a mouse: from an empty desk by a sample to a decided, signed draft and back to the table; and a desk that is told no. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { eachVisit, opened } from './opened.ts'
import { barriers } from './visit.ts'

const both = opened()
let page: Page
eachVisit(both, 'desk', (visit) => {
  page = visit.page
})

/** Goes on with the tab key until the focus stands on what is so called. */
async function tabTo(name: string | RegExp): Promise<void> {
  for (let count = 0; count < 80; count++) {
    await page.keyboard.press('Tab')
    const words = await page.evaluate(() => {
      const { activeElement: at } = document
      return (at?.getAttribute('aria-label') ?? (at instanceof HTMLInputElement ? at.labels?.[0]?.textContent : at?.textContent) ?? '').trim()
    })
    if (typeof name === 'string' ? words === name : name.test(words)) return
  }
  throw new Error(`The tab key never came to ${name}.`)
}
const focused = (): Promise<string> => page.evaluate(() => (document.activeElement?.textContent ?? '').trim())

describe('the desk by keyboard', () => {
  test('leads from the sample to a signed draft, and back to where one was', async () => {
    await tabTo('Try it with a sample')
    await page.keyboard.press('Enter')
    const draft = page.getByRole('button', { name: 'Sample statement', exact: true })
    await draft.waitFor()
    await tabTo('Sample statement')
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('Sample statement')
    await tabTo('Your name')
    await page.keyboard.type('Coach Lee')
    await tabTo('Accept')
    await page.keyboard.press('Enter')
    const first = page.locator('.comment').first()
    await first.getByText('accepted by Coach Lee').waitFor()
    await expect.poll(() => first.evaluate((card) => card === document.activeElement)).toBe(true)
    await tabTo('Edit')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await tabTo('Cancel')
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('Edit')
    await page.getByLabel('Show only what is to decide').check()
    expect(await page.locator('.comment--accepted').count()).toBe(0)
    expect(await barriers(page)).toEqual([])
    await page.getByRole('button', { name: '← All drafts' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('Sample statement')
    await tabTo('Rename Sample statement')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('New name of Sample statement')
    await page.keyboard.type('Mine')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Mine', exact: true }).waitFor()
    await expect.poll(focused).toBe('Rename Mine')
  })

  test.each([
    [413, 'This is too much at once.', 'This is too much at once.'],
    [429, 'This key may order 3 reviews a day; go on tomorrow.', 'go on tomorrow'],
    [502, null, 'The server of this page could not do that (status 502).'],
    [0, null, 'The server of this page does not answer.'],
  ])('says why files are not taken: %i', async (status, detail, said) => {
    await page.route('**/v1/batches', (route) => (status === 0 ? route.abort() : route.fulfill({ status, contentType: 'application/problem+json', body: detail === null ? '<html>' : JSON.stringify({ detail }) })))
    await page.getByLabel('Choose files').setInputFiles({ name: 'late.txt', mimeType: 'text/plain', buffer: Buffer.from('I led.') })
    await page.locator('.intake__failed').getByText(said).waitFor()
    expect(await barriers(page)).toEqual([])
    await page.unroute('**/v1/batches')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('1 of 1 file sent, all reviewed').waitFor()
  })

  test('holds a thousand drafts and shows a hundred at a time', async () => {
    const latest = { review: 'r', status: 'done', triage: { risk: 'low', outcome: 'approve', refused: [], ratings: {}, errors: 0, warnings: 0, suggestions: 0, spread: 0, rules: {}, missing: [], words: 400, pages: 1 } }
    await page.route('**/v1/drafts?**', (route) => {
      const from = Number(new URL(route.request().url()).searchParams.get('after') ?? 0)
      const drafts = Array.from({ length: 100 }, (_, at) => ({ id: String(from + at + 1), title: `Draft ${from + at + 1}`, createdAt: '2026-11-22T08:00:00Z', changedAt: '2026-11-22T08:00:00Z', client: null, latest }))
      return route.fulfill({ json: { drafts, next: String(from + 100) } })
    })
    await page.reload()
    await page.getByText('1000 drafts of 1000, the newest that the desk holds.').waitFor()
    expect(await page.locator('.triage tbody tr').count()).toBe(100)
    await page.getByRole('button', { name: 'Show 100 more' }).click()
    await expect.poll(() => page.locator('.triage tbody tr').count()).toBe(200)
    await page.getByLabel('Find').fill('Draft 99')
    await page.getByText(/^11 drafts of 1000/).waitFor()
  })

  test('says once that the server is gone, and goes on when it is back', async () => {
    await page.route('**/v1/**', (route) => route.abort())
    await page.reload()
    await page.getByRole('alert').getByText('The server of this page does not answer.').waitFor()
    expect(await page.getByRole('alert').count()).toBe(1)
    expect(await barriers(page)).toEqual([])
    await page.unroute('**/v1/**')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('button', { name: 'Mine', exact: true }).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
  })
})
