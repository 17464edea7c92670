/** Reviews in a real browser: asked for, read, broken off, made again, taken out of the page and deleted. */
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { sampleDraft } from '../../src/web/sample-draft.ts'
import { readFile } from 'node:fs/promises'
import { eachVisit, opened } from './opened.ts'
import { type Visit, barriers, inSight, refuse } from './visit.ts'

const draft = `I was responsible for nine field offices and their budgets in three states.\n\nI also helped draft the plan that closed two of them, and I moved every employee to a new post within a year. ${'The work went on. '.repeat(4)}`

const both = opened()
let here: Visit
let page: Page
eachVisit(both, '', (visit) => {
  here = visit
  page = visit.page
})

const text = () => page.getByRole('textbox', { name: 'Your draft', exact: true })
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })

describe('a review', () => {
  test('shows board, balance, coverage, weak sections and outcomes, each leading to its place', async () => {
    await button('Try a sample').click()
    await page.locator('.mark').first().waitFor()
    expect(here.asked).toEqual([])
    await button('Review').click()
    await page.getByRole('heading', { name: 'Simulated board' }).waitFor()
    expect(here.asked).toEqual([`${both.server.url}v1/reviews`])
    await button('Review again').waitFor()
    for (const name of ['Weak sections', 'Where a measure belongs']) expect(await page.getByRole('heading', { name, exact: true }).count()).toBe(1)
    expect(await page.locator('.seat').count()).toBe(3)
    expect(await page.locator('.balance__row').allTextContents()).toEqual([
      expect.stringMatching(/^Challenge and context \d+% \(challenge \d+%, context \d+%\), .*: at most 33%/),
      expect.stringMatching(/^Action \d+%, .*: at least 50%/),
      expect.stringMatching(/^Result \d+%, .*: at least 10%/),
    ])
    expect(await page.locator('.cell').count()).toBeGreaterThanOrEqual(4)
    for (const cell of await page.locator('.cell').allTextContents()) expect(cell).toMatch(/Shown|Named only|Not found/)
  })

  test('leads from each statement to its words, says when they changed, and survives a reload', async () => {
    await button('Try a sample').click()
    await button('Review').click()
    await button('Review again').waitFor()
    await page.locator('.card .place').first().click()
    const selected = await text().evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))
    expect(selected.length).toBeGreaterThan(20)
    expect((await page.locator('.mark--spot, .sheet__marks .mark--spot').allTextContents()).join('')).toBe(selected)
    await page.keyboard.press('Delete')
    await page.getByText('The draft has changed since this review').waitFor()
    await page.locator('.card').getByText('(these words have changed since)').first().waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Simulated board' }).waitFor()
    await page.getByText('The draft has changed since this review').waitFor()
  })

  test('says in one sentence why there is none', async () => {
    await button('Try a sample').click()
    await refuse(page, 400, '"x" is not an ECQ of ecq-2012.')
    await button('Review').click()
    await expect.poll(() => page.getByRole('alert').textContent()).toBe('"x" is not an ECQ of ecq-2012.')
    await refuse(page, 500, null)
    await button('Review').click()
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('status 500')
    await page.context().setOffline(true)
    await page.unroute('**/v1/reviews')
    await button('Review').click()
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('does not answer')
    await page.context().setOffline(false)
  })

  test('is made and shown by a part of the page that comes with the first; where it does not come, that is said, and the next try has it', async () => {
    const parts: string[] = []
    page.on('request', (request) => /\/(?:review-part|heard)[\w-]*\.js$/.test(request.url()) && parts.push(request.url()))
    await page.route('**/review-part*.js', (route) => route.abort())
    await button('Try a sample').click()
    await page.locator('.mark').first().waitFor()
    expect(parts).toEqual([])
    await button('Review').click()
    await page.getByRole('alert').getByText(/^What makes a review could not be loaded .* your draft is still here\.$/).waitFor()
    await page.unroute('**/review-part*.js')
    await button('Review').click()
    await page.getByRole('heading', { name: 'Simulated board' }).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('board')
    expect(parts.length).toBeGreaterThan(2)
  })

  test('goes on where the connection broke', async () => {
    const event = (id: number, data: object) => `id: ${id}\nevent: x\ndata: ${JSON.stringify(data)}\n\n`
    const draft = { sha256: '', text: sampleDraft, words: 1, pages: null, sections: [], format: null, notes: [] }
    const panel = { seats: [], discussion: [], disposition: { outcome: 'approve', refused: [], resubmitWithinBusinessDays: null } }
    const sent = { contentType: 'text/event-stream', headers: { location: '/v1/reviews/r1' } }
    const asked: (string | undefined)[] = []
    await page.route('**/v1/reviews', (route) => route.fulfill({ ...sent, body: event(1, { type: 'draft-read', draft }) + 'id: 2\ndata: {"type":"outc' }))
    await page.route('**/v1/reviews/r1/events', (route) => {
      asked.push(route.request().headers()['last-event-id'])
      return route.fulfill({ ...sent, body: event(2, { type: 'seats-voted', ecqs: {}, panel }) + event(3, { type: 'review-failed', reason: { code: 'failed', message: 'It could not be ended.' } }) })
    })
    await button('Try a sample').click()
    await button('Review').click()
    await page.getByRole('heading', { name: 'Simulated board' }).waitFor()
    expect(await page.getByRole('alert').textContent()).toBe('It could not be ended.')
    expect(asked).toEqual(['1'])
  })

  test('again is the next version of the same draft, and Clear deletes it on the server and says so', async () => {
    await button('Try a sample').click()
    await button('Review').click()
    await button('Review again').waitFor()
    await text().press('Control+End')
    await page.keyboard.type('One more sentence.')
    await page.reload()
    await button('Review again').click()
    await page.getByText('The draft has changed since this review').waitFor({ state: 'detached' })
    await button('Review again').waitFor()
    const stored = () => page.evaluate(async () => (await (await fetch('v1/drafts')).json()) as { drafts: { id: string; versions: number; reviews: number; title: string }[] })
    const before = await stored()
    expect(before.drafts[0]).toMatchObject({ versions: 2, reviews: 2 })
    page.once('dialog', (dialog) => void dialog.accept())
    await button('Clear').click()
    await page.getByText('Deleted on the server: 1 draft with 2 versions and 2 reviews.').first().waitFor()
    expect((await stored()).drafts.map(({ id }) => id)).not.toContain(before.drafts[0]?.id)
  })

  test('of a next version says what is fixed, open and new, and shows the changed words side by side', async () => {
    await text().or(page.getByLabel(/^Paste or drop/)).first().fill(draft)
    await button('Mark this draft').click()
    await button('Review').click()
    await button('Review again').waitFor()
    await text().fill(draft.replace('I was responsible for nine field offices', 'I merged nine field offices'))
    await button('Review again').click()
    await page.getByRole('heading', { name: 'Since version 1' }).waitFor()
    await page.getByText(/^Fixed: [1-9]\d* issue/).click()
    await page.getByText(/It read: “.*responsible for/).first().waitFor()
    const open = await page.locator('details.listing', { hasText: /^Still open/ }).locator('li').evaluateAll((items) => items.map((item) => item.firstChild?.textContent))
    expect([open.length > 0, new Set(open).size]).toEqual([true, open.length])
    await page.getByText('What you changed: 1 place').click()
    await expect.poll(() => page.locator('.sides del, .sides ins').allTextContents()).toEqual([expect.stringContaining('was responsible for'), expect.stringContaining('merged')])
    expect(await barriers(page)).toEqual([])
  })

  test('asks for measures, takes the candidate’s own words for its blanks and puts the sentence into the draft', async () => {
    await button('Try a sample').click()
    await button('Review').click()
    await button('Review again').waitFor()
    const card = page.locator('.card', { has: page.locator('.template__blank') }).first()
    await card.locator('.template__blank').first().fill('payouts')
    await card.getByText('Some blanks are still open.').waitFor()
    await page.reload()
    expect(await card.locator('.template__blank').first().inputValue()).toBe('payouts')
    const before = await text().inputValue()
    await card.getByRole('button', { name: 'Put it into the draft' }).click()
    await expect.poll(async () => (await text().inputValue()).length).toBeGreaterThan(before.length)
    expect(await text().inputValue()).toContain(' payouts')
    const put = page.locator('.mark--spot').first()
    await put.waitFor()
    expect(await put.textContent()).toContain('payouts')
    expect(await inSight(put)).toBe(true)
    await page.getByText(/^Put into the draft and highlighted there: .*payouts/).waitFor({ state: 'attached' })
    await card.getByText('It stands in the draft now.').waitFor()
    await page.keyboard.press('Control+Z')
    await expect.poll(() => text().inputValue()).toBe(before)
    expect(await barriers(page)).toEqual([])
  })

  test('shows for a moment where a sentence was put, on a telephone in the other pane, and leads back to where one was', async () => {
    await button('Try a sample').click()
    await button('Review').click()
    await button('Review again').waitFor()
    await page.setViewportSize({ width: 390, height: 844 })
    const pane = (name: RegExp) => page.getByRole('navigation', { name: 'Show' }).getByRole('button', { name })
    await pane(/^Coach/).click()
    const blank = page.locator('.template__blank').last()
    await blank.fill('the survey of 2021')
    const put = page.getByRole('button', { name: 'Put it into the draft' })
    await put.click()
    const spot = page.locator('.mark--spot')
    await spot.first().waitFor()
    expect(await inSight(spot.last())).toBe(true)
    await expect.poll(() => spot.count(), { timeout: 10_000 }).toBe(0)
    await pane(/^Coach/).click()
    await expect.poll(() => inSight(put)).toBe(true)
    expect(await barriers(page)).toEqual([])
  })

  test('lets one type beside the words that it shows, and not over them', async () => {
    await button('Try a sample').click()
    await button('Review').click()
    await button('Review again').waitFor()
    await page.locator('.card .place').first().click()
    const words = await page.locator('.mark--spot').allTextContents()
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('In 2021, ')
    await expect.poll(() => page.locator('.mark--spot').allTextContents()).toEqual(words)
    expect(await text().inputValue()).toContain(`In 2021, ${words.join('')}`)
  })

  test('can be saved, copied and printed', async () => {
    await button('Try a sample').click()
    await button('Review').click()
    await button('Review again').waitFor()
    await page.getByText('Export', { exact: true }).click()
    for (const [name, ending] of [['Markdown', 'md'], ['JSON', 'json']]) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: name as string, exact: true }).click()])
      expect(download.suggestedFilename()).toMatch(new RegExp(`^review-.*\\.${ending}$`))
      expect((await readFile(await download.path(), 'utf8')).length).toBeGreaterThan(1000)
    }
    await button('Copy summary').click()
    await page.getByText('The summary is copied.').first().waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/certified[\s\S]*The rules found \d+ error/)
    await page.emulateMedia({ media: 'print' })
    for (const hidden of ['.composer', '.export', '.toolbar .usa-button']) expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false)
    expect(await page.locator('.sheet__marks').evaluate((marks) => getComputedStyle(marks).color)).toBe('rgb(0, 0, 0)')
    await page.emulateMedia({ media: 'screen' })
  })

  test('is asked for with Ctrl+Enter, says who makes it, and asks each question once', async () => {
    await page.getByLabel(/^Paste or drop/).fill(draft)
    await page.keyboard.press('Control+Enter')
    await page.locator('.mark').first().waitFor()
    await page.getByText('Review is done by the offline engine of this server').waitFor()
    await page.getByText('Spelling and grammar come with the review.').waitFor()
    expect(await page.getByText(/no longer take/).count()).toBe(1)
    await page.getByLabel(/^Paste or drop/).press('Control+Enter')
    await button('Review again').waitFor()
    expect(await page.getByText(/no longer take/).count()).toBe(1)
    const questions = await page.locator('.question').allTextContents()
    const all = (await page.locator('.coach').textContent()) ?? ''
    for (const question of new Set(questions)) expect(all.split(question).length - 1).toBe(questions.filter((one) => one === question).length)
  })

  test('is held against what the settings say', async () => {
    await button('Try a sample').click()
    await button('Change it').click()
    await page.getByLabel('Framework', { exact: true }).selectOption('ecq-2025')
    await page.getByText(/in force for Title 5 SES posts since October 1, 2025/).waitFor()
    await page.getByLabel('Framework', { exact: true }).selectOption('ecq-2012')
    await page.getByLabel('ECQ', { exact: true }).selectOption('leading-people')
    await button('Review').click()
    await page.getByRole('heading', { name: 'Leading People', exact: true }).waitFor()
  })
})
