/** Nobody is shut out: each state of the page, on a desk and on a telephone, by day and by night, under WCAG 2.2 AA. */
import { describe, expect, test } from 'vitest'
import { opened } from './opened.ts'
import { barriers, refuse, visit } from './visit.ts'

const both = opened(() => ({ outbound: { check: async () => {}, post: async () => 410 } }))

const settings = [
  { width: 1440, dark: false },
  { width: 390, dark: false },
  { width: 1440, dark: true },
]

describe.each(settings)('at $width pixels, dark: $dark', ({ width, dark }) => {
  test('no state has a barrier, and nothing is wider than the screen', async () => {
    const { page, trouble, leave } = await visit(both.browser, both.server.url, { width, dark })
    const good = async (state: string): Promise<void> => {
      // A button that is half under the bar while the page scrolls is no barrier.
      await page.evaluate(() => scrollTo(0, 0))
      expect(await barriers(page), state).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), state).toBeLessThanOrEqual(0)
    }
    const show = async (pane: 'Draft' | 'Coach'): Promise<void> => {
      if (width < 1024) await page.getByRole('navigation', { name: 'Show' }).getByRole('button', { name: new RegExp(`^${pane}`) }).click()
    }
    await good('empty')
    await page.getByRole('button', { name: 'Try a sample' }).click()
    await page.locator('.mark').first().waitFor()
    await good('marked')
    await page.getByRole('button', { name: 'Next' }).first().click()
    await page.getByRole('dialog').getByRole('button', { name: 'Dismiss…' }).first().click()
    await good('explained')
    await page.keyboard.press('Escape')
    await refuse(page, 503, 'Try again later.')
    await page.getByRole('button', { name: 'Review' }).click()
    await page.getByRole('alert').waitFor()
    await good('refused')
    await page.unroute('**/v1/reviews')
    await show('Draft')
    await page.getByRole('button', { name: 'Review' }).click()
    await page.getByRole('heading', { name: 'Where a measure belongs' }).waitFor()
    for (const details of await page.locator('.coach details').all()) await details.evaluate((element: HTMLDetailsElement) => void (element.open = true))
    await good('reviewed')
    await page.locator('.card .place').first().click()
    await good('led to a place')
    expect(trouble).toEqual([])
    await leave()
  })

  test('no state of the desk and the console has a barrier', async () => {
    const { page, trouble, leave } = await visit(both.browser, `${both.server.url}desk`, { width, dark })
    const good = async (state: string): Promise<void> => {
      expect(await barriers(page), state).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), state).toBeLessThanOrEqual(0)
    }
    // The drafts of the other settings are on the same desk, with comments already decided.
    const title = `one at ${width} ${dark ? 'dark' : 'light'}`
    const opener = page.getByRole('button', { name: title, exact: true })
    await page.getByLabel('Choose files').setInputFiles([{ name: `${title}.txt`, mimeType: 'text/plain', buffer: Buffer.from('Leading People\n\nI was responsible for nine offices.') }, { name: 'two.docx', mimeType: 'x/y', buffer: Buffer.from('PK\u0003\u0004') }])
    await page.locator('.intake__failed li').waitFor()
    await opener.waitFor({ timeout: 30_000 })
    await good('drafts')
    for (const name of [`Rename ${title}`, `Delete ${title}`]) expect((await page.getByRole('button', { name, exact: true }).boundingBox())?.x, name).toBeLessThan(width - 40)
    expect(await page.getByRole('row', { name: new RegExp(`^${title}`) }).getByRole('cell').count()).toBeGreaterThan(7)
    await page.getByRole('button', { name: 'What the group misses' }).click()
    await good('group')
    await page.getByRole('button', { name: 'Drafts', exact: true }).click()
    await opener.click()
    const comment = page.locator('.comment').first()
    await comment.waitFor()
    await page.getByRole('button', { name: 'Sign off' }).click()
    await page.getByRole('alert').waitFor()
    await good('a signature without a name')
    await comment.getByRole('button', { name: 'Edit' }).click()
    await good('edited')
    await comment.getByRole('button', { name: 'Cancel' }).click()
    await comment.getByRole('button', { name: 'Reject' }).click()
    await comment.getByText(/^rejected/).waitFor()
    await good('rejected')
    await page.getByLabel('Your name').fill('Coach Lee')
    await page.getByRole('button', { name: 'Sign off' }).click()
    await page.getByRole('button', { name: 'Make a link' }).click()
    const link = (await page.locator('.secret').textContent()) ?? ''
    await good('handed back by link')
    await page.getByRole('button', { name: 'Take the signature back' }).click()
    await page.getByRole('button', { name: '← All drafts' }).click()
    await page.getByRole('button', { name: `Rename ${title}`, exact: true }).click()
    await good('renamed')
    await page.goto(link)
    await good('a link that leads nowhere')
    await page.goto(`${both.server.url}console`)
    await page.getByLabel('Name').first().fill(`key ${width} ${dark}`)
    await page.getByRole('button', { name: 'Make a key' }).click()
    await page.locator('.secret').waitFor()
    await page.locator('.audit tbody tr').first().waitFor()
    await page.getByLabel('Address to call').fill('https://agency.example/told')
    await page.getByRole('button', { name: 'Add a webhook' }).click()
    await page.getByRole('button', { name: 'Send a test https://agency.example/told' }).first().click()
    await page.getByText('given up', { exact: true }).locator('visible=true').first().waitFor()
    await good('console')
    expect(trouble).toEqual([])
    await leave()
  }, 120_000)
})
