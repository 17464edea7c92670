/** A coach's day in a real browser: twenty files in, the riskiest opened, comments decided, signed and handed back. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { sampleDraft } from '../../src/web/sample-draft.ts'
import { eachVisit, opened } from './opened.ts'
import { barriers } from './visit.ts'

const both = opened()
let page: Page
eachVisit(both, 'desk', (visit) => {
  page = visit.page
})

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const rows = () => page.locator('.triage tbody tr')

describe('the desk', () => {
  test('is empty at first and says what to do', async () => {
    await page.getByRole('heading', { name: 'Drop your clients’ drafts here' }).waitFor()
    expect(await barriers(page)).toEqual([])
  })

  test('takes twenty files, reviews all but the broken one, and shows first who is most at risk, and why', async () => {
    const texts = Array.from({ length: 19 }, (_, index) => file(`client-${index + 1}.txt`, index % 2 === 0 ? sampleDraft : `Leading People\n\nI was responsible for ${index + 2} offices. <b>Results</b> were good.`))
    await page.getByLabel('Choose files').setInputFiles([...texts, file('broken.docx', 'PK\u0003\u0004 cut off')])
    await page.getByText(/^19 of 20 files sent, all reviewed/).waitFor({ timeout: 150_000 })
    await expect.poll(() => rows().count(), { timeout: 150_000 }).toBe(19)
    expect(await page.locator('.intake__failed li').allTextContents()).toEqual([expect.stringMatching(/^broken\.docx: .+Try again$/)])
    await expect.poll(async () => (await page.locator('.triage .risk').count()) === 19, { timeout: 150_000 }).toBe(true)
    const levels = await page.locator('.triage .risk').allTextContents()
    expect(levels).toEqual(levels.toSorted((a, b) => ['high', 'medium', 'low'].indexOf(a) - ['high', 'medium', 'low'].indexOf(b)))
    expect(await page.locator('.triage .risk__why').first().textContent()).toBe('too short to judge')
    await page.getByRole('columnheader', { name: 'Draft' }).getByRole('button').click()
    expect(await rows().first().locator('th').textContent()).toBe('client-1')
    expect(await barriers(page)).toEqual([])
  }, 180_000)

  test('puts a draft into a client’s folder and finds it there', async () => {
    await page.getByLabel('New client').fill('Pat Doe')
    await button('Add client').click()
    await page.getByLabel('Client of client-2').selectOption({ label: 'Pat Doe' })
    await page.getByLabel('Client', { exact: true }).selectOption({ label: 'Pat Doe' })
    await expect.poll(() => rows().count()).toBe(1)
  })

  test('shows what the group misses', async () => {
    await button('What the group misses').click()
    await page.getByText('Over 19 reviewed drafts.').waitFor()
    expect(await page.locator('.misses li').count()).toBeGreaterThan(3)
    expect(await barriers(page)).toEqual([])
    const miss = page.locator('.misses li').first()
    const [, title = '', drafts = ''] = /^(.+): (\d+) of 19$/.exec((await miss.textContent()) ?? '') ?? []
    await miss.getByRole('button').click()
    await expect.poll(() => rows().count()).toBe(Number(drafts))
    await page.getByRole('button', { name: new RegExp(`^Only with “${title}”`) }).click()
    await expect.poll(() => rows().count()).toBe(19)
  })

  test('decides all comments of one rule in one request, by keyboard, and takes it back', async () => {
    const asked: string[] = []
    page.on('request', (request) => request.method() === 'PATCH' && asked.push(new URL(request.url()).pathname))
    await button('client-1').click()
    await page.getByText('Decide all of a kind at once').focus()
    await page.keyboard.press('Enter')
    const reject = page.getByRole('button', { name: /^Reject all \d+ of / }).first()
    const [, count = '', rule = ''] = /^Reject all (\d+) of (.+)$/.exec((await reject.textContent()) ?? '') ?? []
    expect(await barriers(page)).toEqual([])
    await reject.focus()
    await page.keyboard.press('Enter')
    await page.getByText(`${count} comments of ${rule} rejected.`).waitFor()
    expect(await page.locator('.comment--rejected').count()).toBe(Number(count))
    expect(await page.locator('.comment--rejected strong').allTextContents()).toEqual(Array.from({ length: Number(count) }, () => rule))
    expect(await page.getByRole('button', { name: `Reject all ${count} of ${rule}` }).count()).toBe(0)
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(`Undo: ${count} comments of ${rule} rejected`)
    expect(await barriers(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: `Reject all ${count} of ${rule}` }).waitFor()
    expect(await page.locator('.comment--rejected').count()).toBe(0)
    expect(asked).toHaveLength(2)
  })

  test('lets a coach decide each comment, add one, sign, and hand the draft back', async () => {
    await button('client-1').click()
    await page.getByLabel('Your name').fill('Coach Lee')
    const first = page.locator('.comment').first()
    await first.getByRole('button', { name: 'Accept', exact: true }).click()
    await first.getByText('accepted by Coach Lee').waitFor()
    const second = page.locator('.comment').nth(1)
    await second.getByRole('button', { name: 'Edit' }).click()
    await second.getByLabel('The comment in your words').fill('Tell me <script>who</script> did this.')
    await second.getByRole('button', { name: 'Save and accept' }).click()
    await second.getByText('Tell me <script>who</script> did this.').waitFor()
    await second.getByText('The review said:').waitFor()
    const third = page.locator('.comment').nth(2)
    await third.getByRole('button', { name: 'Reject' }).click()
    await third.getByText(/^rejected/).waitFor()
    await page.evaluate(() => {
      const words = document.querySelector('.opened__words') as HTMLElement
      document.getSelection()?.setBaseAndExtent(words.childNodes[0]?.firstChild ?? (words.childNodes[0] as Node), 0, words.childNodes[0]?.firstChild ?? (words.childNodes[0] as Node), 7)
    })
    await page.getByText(`About “${sampleDraft.slice(0, 7)}”`).waitFor()
    await page.getByLabel('Your own comment').fill('A better title?')
    await page.locator('form').getByRole('button', { name: 'Add comment' }).click()
    await page.locator('.comment', { hasText: 'A better title?' }).getByText('the coach’s words').waitFor()
    expect(await barriers(page)).toEqual([])
    await button('Sign off').click()
    await page.getByText('Signed off by Coach Lee').waitFor()
    expect(await button('Accept').count()).toBe(0)
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Markdown' }).click()])
    expect(download.suggestedFilename()).toMatch(/\.md$/)
    await button('← All drafts').click()
    await page.getByRole('rowheader', { name: /^client-1 ?signed off/ }).waitFor()
    expect(await page.locator('.triage__signed').count()).toBe(1)
    await button('client-1').click()
    await button('Take the signature back').click()
    await expect.poll(() => button('Accept').count()).toBeGreaterThan(0)
    await button('← All drafts').click()
    await rows().first().waitFor()
  })

  test('hands a signed draft back as a link, which ends when it is taken back', async () => {
    await button('client-1').click()
    await page.getByLabel('Your name').fill('Coach Lee')
    await page.getByLabel('A word to your client').fill('Begin with the <i>Result</i>.')
    await button('Sign off').click()
    await page.getByLabel('Or as a link, for').selectOption('7 days')
    await button('Make a link').click()
    const url = (await page.locator('.secret').textContent()) ?? ''
    await page.getByText('It opens on this machine only').waitFor()
    await button('Copy').click()
    await button('Copied').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(url)
    expect(await barriers(page)).toEqual([])
    const stranger = await (await both.browser.newContext()).newPage()
    expect((await stranger.goto(url))?.status()).toBe(200)
    await stranger.getByText('Read and signed off by Coach Lee').waitFor()
    await stranger.getByText('Begin with the <i>Result</i>.').waitFor()
    await stranger.getByText('Tell me <script>who</script> did this.').first().waitFor()
    expect(await barriers(stranger)).toEqual([])
    await page.reload()
    await button('client-1').click()
    await page.getByText(/not read yet|read once/).waitFor()
    expect(await page.locator('.secret').count()).toBe(0)
    await page.getByRole('button', { name: /^Take it back/ }).click()
    await expect.poll(() => page.locator('.links__list').count()).toBe(0)
    expect((await stranger.reload())?.status()).toBe(404)
    await stranger.getByRole('heading', { name: 'This link leads nowhere' }).waitFor()
    expect(await barriers(stranger)).toEqual([])
    await stranger.context().close()
  })

  test('takes a folder and a zip, passes over what is no draft, and gives each draft the name its coach wants', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ecq-drop-'))
    await mkdir(join(folder, 'Pat Doe'))
    for (const name of ['Pat Doe/fresh.txt', 'Pat Doe/~$fresh.docx', '.DS_Store']) await writeFile(join(folder, name), 'Leading People\n\nI led nine offices.')
    const before = await rows().count()
    await page.getByLabel('Choose a folder').setInputFiles(folder)
    await page.getByText('1 of 1 file sent, all reviewed').waitFor()
    const zip = zipSync({ 'in/zipped.txt': strToU8('Leading People\n\nI led two offices.'), 'in/broken.docx': strToU8('PK\u0003\u0004 cut off'), 'in/photo.png': strToU8('x') })
    await page.getByLabel('Choose files').setInputFiles({ name: 'more.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) })
    await page.locator('.intake__failed').getByText(/^more\.zip: in\/broken\.docx: /).waitFor()
    await expect.poll(() => rows().count()).toBe(before + 2)
    await page.getByRole('button', { name: 'Rename fresh' }).click()
    const field = page.getByLabel('New name of fresh')
    await field.fill('Pat, <b>first</b> try')
    expect(await barriers(page)).toEqual([])
    await field.press('Enter')
    await page.getByRole('rowheader', { name: 'Pat, <b>first</b> try' }).waitFor()
    const client = page.getByLabel('Client of Pat, <b>first</b> try')
    await client.selectOption({ label: 'Pat Doe' })
    await page.getByLabel('Client', { exact: true }).selectOption({ label: 'Pat Doe' })
    await expect.poll(() => rows().count()).toBe(2)
    await page.getByText('in the folder of Pat Doe').waitFor()
    await client.selectOption({ label: 'none' })
    await expect.poll(() => rows().count()).toBe(1)
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'a table (CSV)' }).click()])
    expect(await readFile(await download.path(), 'utf8')).toContain('zipped')
    await rm(folder, { recursive: true })
  })

  test('forgets a draft when asked to', async () => {
    await rows().first().waitFor()
    const before = await rows().count()
    page.on('dialog', (dialog) => void dialog.accept())
    await page.getByRole('button', { name: /^Delete/ }).first().click()
    await expect.poll(() => rows().count()).toBe(before - 1)
  })
})
