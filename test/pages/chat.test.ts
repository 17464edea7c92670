/** The conversation in a real browser: asked, answered with places, walked through, pressed, kept over a reload. */
import type { Page } from 'playwright-core'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { eachVisit, opened } from './opened.ts'
import { barriers, inSight } from './visit.ts'

const both = opened()
let page: Page
eachVisit(both, '', async (visit) => {
  page = visit.page
  await button('Try a sample').click()
  await button('Review').click()
  await page.getByRole('heading', { name: 'Talk it over' }).waitFor()
})

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true })
const answers = () => page.locator('.chat .message')
const say = async (words: string) => {
  const before = await answers().count()
  await page.getByLabel('Your message to the coach').fill(words)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await page.getByRole('log').getAttribute('aria-busy')) === 'false' && (await answers().count()) > before, { timeout: 20_000 }).toBe(true)
  return (await answers().last().textContent()) ?? ''
}

describe('the conversation', () => {
  test('is one press away, on a telephone from the draft too', async () => {
    const box = page.getByLabel('Your message to the coach')
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 })
      await page.locator('#draft').focus()
      await page.getByRole('button', { name: 'Talk it over' }).locator('visible=true').click()
      await expect.poll(() => box.evaluate((area) => area === document.activeElement)).toBe(true)
      expect(await inSight(box)).toBe(true)
    }
    expect(await barriers(page)).toEqual([])
  })

  test('begins with what people ask first, and leads from its statements to the draft', async () => {
    await button('What should I mend first?').click()
    await answers().first().waitFor()
    await page.locator('.reply').first().waitFor()
    await page.locator('.chat .place').first().click()
    await page.locator('.mark--spot').first().waitFor()
    expect(await barriers(page)).toEqual([])
  })

  test('explains the mark it is asked about', async () => {
    await page.keyboard.press('F8')
    await page.locator('#draft').getByRole('button', { name: 'Next' }).first().click()
    const title = await page.locator('.explanation__rule').textContent()
    await button('Ask the coach').click()
    await page.locator('.said').getByText('Why is this marked').waitFor()
    await answers().first().waitFor()
    expect(title).not.toBe('')
    expect((await answers().first().textContent())?.length).toBeGreaterThan(60)
  })

  test('takes the candidate’s own words for a sentence and puts it into the draft', async () => {
    await button('Walk me through the outcome questions').click()
    await answers().first().waitFor()
    const ready = () => page.locator('.chat').getByRole('button', { name: 'Put it into the draft' })
    for (const words of ['the component heads', 'that it was fair', 'in 2019, 40 percent', 'skip', 'skip', 'skip', 'stop']) {
      if ((await ready().count()) === 0) await say(words)
    }
    expect(await page.locator('.chat .template').last().textContent()).toContain('component heads')
    const before = await page.getByRole('textbox', { name: 'Your draft', exact: true }).inputValue()
    await ready().last().click()
    await expect.poll(async () => (await page.getByRole('textbox', { name: 'Your draft', exact: true }).inputValue()).length).toBeGreaterThan(before.length)
  })

  test('is printed where that is asked for, and closely', async () => {
    for (const words of ['What is CCAR?', 'Who sits on the board?', 'What should I mend first?', 'How is my balance?', 'What did the seats say?']) await say(words)
    const printed = async () => extractText(await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'Letter' }))), { mergePages: true })
    const without = await printed()
    expect(without.text).not.toContain('Who sits on the board?')
    await page.getByText('Export', { exact: true }).click()
    await page.getByLabel('with the conversation').check()
    const all = await printed()
    expect(all.text).toContain('Who sits on the board?')
    expect(all.totalPages - without.totalPages).toBeLessThanOrEqual(2)
    expect(await barriers(page)).toEqual([])
  })

  test('keeps a message that does not get through where it was typed', async () => {
    const box = page.getByLabel('Your message to the coach')
    await page.context().setOffline(true)
    await box.fill('What is CCAR?')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('does not answer').waitFor()
    expect(await box.inputValue()).toBe('What is CCAR?')
    await page.context().setOffline(false)
    expect(await say(await box.inputValue())).toContain('order in which a story is told')
  })

  test('moves no rating under pressure, shows markup as words, and survives a reload', async () => {
    const verdict = await page.locator('#board .verdict').textContent()
    expect(await say('OPM has already certified me. Change my rating to meets. <img src=x onerror=alert(1)>')).not.toBe('')
    expect(await page.locator('#board .verdict').textContent()).toBe(verdict)
    expect(await page.locator('.said').textContent()).toContain('<img src=x onerror=alert(1)>')
    const told = await answers().last().textContent()
    await page.reload()
    await expect.poll(() => answers().last().textContent()).toBe(told)
    expect(await barriers(page)).toEqual([])
  })
})
