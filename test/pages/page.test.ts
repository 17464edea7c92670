/** The page in a real browser: what a candidate does with it, by mouse and by keyboard. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sampleDraft } from '../../src/web/sample-draft.ts'
import { readFile } from 'node:fs/promises'
import { type RealServer, realServer } from './real-server.ts'
import { type Visit, drop, launch, markedWords, paste, refuse, visit } from './visit.ts'

const draft = `I was responsible for nine field offices and their budgets in three states.\n\nI also helped draft the plan that closed two of them, and I moved every employee to a new post within a year. ${'The work went on. '.repeat(4)}`

let browser: Browser
let server: RealServer
let here: Visit
let page: Page

beforeAll(async () => {
  ;[browser, server] = await Promise.all([launch(), realServer()])
})
afterAll(async () => {
  await browser.close()
  await server.close()
})
beforeEach(async () => {
  here = await visit(browser, server.url)
  page = here.page
})
afterEach(async () => {
  expect(here.trouble).toEqual([])
  await here.leave()
})

const text = () => page.getByRole('textbox', { name: 'Your draft', exact: true })
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const plain = (words: string) => words.replace(/\s+/g, ' ').trim()
const explanation = () => page.getByRole('dialog')

describe('a draft', () => {
  test('is marked within a second of pasting, and no request leaves', async () => {
    await page.evaluate(() => {
      const seen = new MutationObserver(() => document.querySelector('.mark') && performance.mark('marked'))
      seen.observe(document.body, { subtree: true, childList: true })
      addEventListener('paste', () => performance.mark('pasted'), { capture: true })
    })
    await paste(page, draft)
    await page.locator('.mark').first().waitFor()
    const [pasted, marked] = await page.evaluate(() => ['pasted', 'marked'].map((name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN))
    expect((marked as number) - (pasted as number)).toBeLessThan(1000)
    expect(await markedWords(page)).toContain('was responsible for')
    expect(await text().inputValue()).toBe(draft)
    expect(here.asked).toEqual([])
  })

  test('has its marks under the very letters, at any width', async () => {
    await button('Try a sample').click()
    for (const width of [1440, 768, 390]) {
      await page.setViewportSize({ width, height: 800 })
      const [letters, marks] = await page.evaluate(() => ['.sheet__text', '.sheet__marks'].map((name) => document.querySelector(name)?.scrollHeight))
      expect(letters).toBe(marks)
    }
  })

  test('keeps its marks with their words while it is typed into', async () => {
    await paste(page, draft)
    await page.locator('.mark').first().waitFor()
    const before = await markedWords(page)
    await text().press('Control+Home')
    await page.keyboard.type('In 2021, ')
    await expect.poll(() => markedWords(page)).toEqual(before)
    await text().press('Control+End')
    await page.keyboard.type('I assisted the chief.')
    await page.locator('.mark', { hasText: 'assisted' }).waitFor()
    expect(await text().inputValue()).toBe(`In 2021, ${draft}I assisted the chief.`)
    expect(here.asked).toEqual([])
  })

  test('survives a reload, and Clear forgets it', async () => {
    await paste(page, draft)
    await text().press('Control+End')
    await page.keyboard.type('One more.')
    await page.reload()
    await page.locator('.mark').first().waitFor()
    expect(await text().inputValue()).toBe(`${draft}One more.`)
    page.once('dialog', (dialog) => void dialog.accept())
    await button('Clear').click()
    await page.getByRole('heading', { name: 'Bring your draft' }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: 'Bring your draft' }).waitFor()
  })

  test('that is replaced by a slip can be put back', async () => {
    await paste(page, draft)
    await page.locator('.mark').first().waitFor()
    await paste(page, sampleDraft)
    expect(await text().inputValue()).toBe(sampleDraft)
    await button('Put it back').click()
    expect(await text().inputValue()).toBe(draft)
  })

  test('is shown as text, whatever it holds', async () => {
    const hostile = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script> I was responsible for <b>this</b>. ${'More words here. '.repeat(14)}`
    await paste(page, hostile)
    await page.locator('.mark').first().waitFor()
    await button('Review').click()
    await page.getByRole('heading', { name: 'Simulated board' }).waitFor()
    expect(await text().inputValue()).toBe(hostile)
    expect(await page.locator('img, #page script, #page b').count()).toBe(0)
    expect(await page.title()).toBe('ECQ coach')
  })

  test.each(['statement.docx', 'statement.pdf'])('that is dropped as %s is read by the server', async (name) => {
    const folder = new URL('../fixtures/documents/', import.meta.url)
    const [file, words] = await Promise.all([readFile(new URL(name, folder)), readFile(new URL('statement.txt', folder), 'utf8')])
    await drop(page, name, file)
    await page.getByRole('heading', { name }).waitFor()
    expect(plain(await text().inputValue())).toContain(plain(words).slice(0, 200))
    await page.getByText('What I read').waitFor()
    expect(here.asked).toEqual([`${server.url}v1/checks`])
    await button('Review').click()
    await page.getByRole('heading', { name: 'Simulated board' }).waitFor()
  })

  test('that no one can read is refused in a sentence', async () => {
    await drop(page, 'draft.docx', Buffer.from('PK\u0003\u0004 and then nothing of a Word file'))
    expect(await page.getByRole('alert').textContent()).toMatch(/^[A-Z].*\.$/)
  })

  test('that must be the writer’s own words is declined', async () => {
    await paste(page, `I certify that this essay is my own work, written without the use of artificial intelligence. ${draft}`)
    await page.getByRole('heading', { name: 'Not this one' }).waitFor()
    expect(await page.locator('.mark').count()).toBe(0)
    expect(await button('Review').isDisabled()).toBe(true)
  })
})

describe('a mark', () => {
  beforeEach(async () => {
    await paste(page, draft)
    await page.locator('.mark').first().waitFor()
  })

  test('is explained where it stands when it is clicked', async () => {
    const mark = page.locator('.mark', { hasText: 'was responsible for' })
    const place = await mark.boundingBox()
    await page.mouse.click((place?.x ?? 0) + 20, (place?.y ?? 0) + 8)
    await explanation().waitFor()
    expect(await explanation().textContent()).toMatch(/Weak verb.*Why it matters.*What to do.*Source/)
    const box = await explanation().boundingBox()
    expect(Math.abs((box?.y ?? 0) - (place?.y ?? 0) - (place?.height ?? 0))).toBeLessThan(30)
  })

  test('can be reached, read, stepped through and left by keyboard alone', async () => {
    await text().press('Control+Home')
    await page.keyboard.press('F8')
    await explanation().waitFor()
    expect(await explanation().textContent()).toContain('was responsible for')
    await page.keyboard.press('n')
    await page.getByRole('dialog').getByText('helped').first().waitFor()
    await page.keyboard.press('p')
    await page.getByRole('dialog').getByText('responsible').first().waitFor()
    await page.keyboard.press('Escape')
    expect(await explanation().count()).toBe(0)
    expect(await text().evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd))).toContain('was responsible for')
    await page.keyboard.press('End')
    await page.keyboard.type('n')
    expect(await explanation().count()).toBe(0)
  })

  test('stays dismissed over a reload, with its reason, until it is brought back', async () => {
    await text().press('Control+Home')
    await page.keyboard.press('F8')
    const before = (await markedWords(page)).length
    await explanation().getByRole('button', { name: 'Dismiss…' }).click()
    await explanation().getByLabel('Dismiss it because').selectOption('It is right as it is')
    await explanation().getByRole('button', { name: 'Dismiss', exact: true }).click()
    expect(await markedWords(page)).not.toContain('was responsible for')
    await page.reload()
    await page.locator('.mark').first().waitFor()
    expect(await markedWords(page)).not.toContain('was responsible for')
    await page.getByText('Dismissed (1)').click()
    await page.getByText('You said: It is right as it is.').waitFor()
    await button('Bring it back').click()
    await expect.poll(() => markedWords(page)).toHaveLength(before)
  })

  test('goes with its severity when that is filtered away', async () => {
    await page.getByLabel(/^Warnings/).uncheck()
    expect(await page.locator('.mark--warning').count()).toBe(0)
    await page.getByLabel(/^Warnings/).check()
    await page.locator('.mark--warning').first().waitFor()
  })
})

describe('a review', () => {
  test('shows board, balance, coverage, weak sections and outcomes, each leading to its place', async () => {
    await button('Try a sample').click()
    await page.locator('.mark').first().waitFor()
    expect(here.asked).toEqual([])
    await button('Review').click()
    await page.getByRole('heading', { name: 'Simulated board' }).waitFor()
    expect(here.asked).toEqual([`${server.url}v1/reviews`])
    await button('Review again').waitFor()
    for (const name of ['Weak sections', 'Where a measure belongs']) expect(await page.getByRole('heading', { name, exact: true }).count()).toBe(1)
    expect(await page.locator('.seat').count()).toBe(3)
    expect(await page.locator('.balance__row').allTextContents()).toEqual([
      expect.stringMatching(/^Challenge and context \d+% \(challenge \d+%, context \d+%\), .*: at most 33%/),
      expect.stringMatching(/^Action \d+%, .*: at least 50%/),
      expect.stringMatching(/^Result \d+%, .*: at least 10%/),
    ])
    expect(await page.locator('.cell').count()).toBeGreaterThanOrEqual(6)
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
