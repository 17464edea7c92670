/** Hostile words in every place where a person can write: drafts, file names, client names, comments, messages. Nothing runs, all is shown as text. */
import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { opened } from './opened.ts'
import { type Visit, drop, paste, visit } from './visit.ts'

const attacks = [
  `<script>globalThis.owned = 1</script>`,
  `<img src=x onerror="globalThis.owned = 1">`,
  `<svg/onload=globalThis.owned=1><details open ontoggle=globalThis.owned=1>`,
  `"><iframe srcdoc="<script>parent.owned=1</script>"></iframe>`,
  `<a href="javascript:globalThis.owned=1">click</a> [click](javascript:globalThis.owned=1)`,
  `<math><mtext><style><img src=x onerror=globalThis.owned=1></style></mtext></math>`,
  `</textarea></title></script><style>*{display:none}</style><base href=//example.com>`,
  `{{constructor.constructor('globalThis.owned=1')()}} \${globalThis.owned=1} &lt;b&gt; &#x3c;b&#x3e;`,
]
const name = `<img src=x onerror="globalThis.owned=1">'"`
const draft = `Leading People\n\n${attacks.map((attack) => `I was responsible for ${attack} and nine offices; we met each chief daily.`).join('\n\n')}`

const both = opened()
let here: Visit
let page: Page

/** Dialogs count as something that ran. */
async function open(path: string): Promise<void> {
  here = await visit(both.browser, `${both.server.url}${path}`)
  page = here.page
  page.on('dialog', (dialog) => {
    here.trouble.push(dialog.message())
    void dialog.dismiss()
  })
}
const foreign = 'main img, main iframe, main script, main style, main math, base, main [onerror], main [onload], main [ontoggle], [href^="javascript:" i]'
async function unharmed(): Promise<void> {
  expect(await page.evaluate(() => (globalThis as { owned?: unknown }).owned)).toBe(undefined)
  expect(await page.locator(foreign).count()).toBe(0)
}
afterEach(async () => {
  await unharmed()
  expect(here.trouble).toEqual([])
  expect(here.asked.filter((address) => !address.startsWith(both.server.url))).toEqual([])
  await here.leave()
})

const button = (title: string | RegExp) => page.getByRole('button', { name: title, exact: true })

describe('hostile words', () => {
  test('in a draft and in talk about it stay words, over a reload too', async () => {
    await open('')
    await paste(page, draft)
    await page.locator('.mark').first().waitFor()
    expect(await page.getByRole('textbox', { name: 'Your draft', exact: true }).inputValue()).toBe(draft)
    await button('Next').first().click()
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('Escape')
    await button('Review').click()
    await page.getByRole('heading', { name: 'Talk it over' }).waitFor()
    for (const details of await page.locator('.coach details').all()) await details.evaluate((element: HTMLDetailsElement) => void (element.open = true))
    const box = page.getByLabel('Your message to the coach')
    for (const attack of attacks.slice(0, 3)) {
      const before = await page.locator('.said').count()
      await box.fill(attack)
      await page.keyboard.press('Enter')
      await expect.poll(async () => (await page.locator('.said').count()) > before && (await page.getByRole('log').getAttribute('aria-busy')) === 'false', { timeout: 20_000 }).toBe(true)
    }
    expect(await page.locator('.said').allTextContents()).toEqual(attacks.slice(0, 3))
    const blank = page.locator('.template__blank').first()
    if (await blank.count()) await blank.fill(attacks[1] ?? '')
    await unharmed()
    await page.reload()
    await page.locator('.said').first().waitFor()
  })

  test('in a file and in its name stay words', async () => {
    await open('')
    await drop(page, `${name}.txt`, Buffer.from(draft))
    await page.getByRole('heading', { name: `${name}.txt` }).waitFor()
    await page.locator('.mark').first().waitFor()
  })

  test('in drafts, names and comments on the desk stay words', async () => {
    await open('desk')
    await page.getByLabel('Choose files').setInputFiles([{ name: `${name}.txt`, mimeType: 'text/plain', buffer: Buffer.from(draft) }, { name: `${name}.docx`, mimeType: 'text/html', buffer: Buffer.from('PK\u0003\u0004 cut off') }])
    await page.locator('.intake__failed', { hasText: `${name}.docx` }).waitFor({ timeout: 30_000 })
    await page.getByRole('button', { name: /^Rename _img/ }).click()
    await page.getByLabel(/^New name of _img/).fill(name)
    await button('Save').click()
    await page.getByLabel('New client').fill(name)
    await button('Add client').click()
    await page.getByLabel(`Client of ${name}`, { exact: true }).selectOption({ label: name })
    await page.getByLabel('Find').fill('<img')
    await button(name).click({ timeout: 60_000 })
    await page.getByLabel('Your name').fill(name)
    const first = page.locator('.comment').first()
    await first.getByRole('button', { name: 'Edit' }).click()
    await first.getByLabel('The comment in your words').fill(attacks[2] ?? '')
    await first.getByRole('button', { name: 'Save and accept' }).click()
    await first.getByText(attacks[2] ?? '').waitFor()
    await page.getByLabel('Your own comment').fill(attacks.join(' '))
    await button('Add comment').click()
    await page.locator('.comment', { hasText: 'the coach’s words' }).waitFor()
    await button('Sign off').click()
    await page.getByText(`Signed off by ${name}`).waitFor()
    await unharmed()
    const address = await page.getByRole('link', { name: 'Web page' }).getAttribute('href')
    // As a client opens the file: with no policy around it but its own.
    const client = await page.context().newPage()
    await client.setContent(await (await fetch(new URL(address ?? '', both.server.url))).text())
    await client.getByRole('heading', { name: 'What to mend first' }).waitFor()
    expect(await client.locator('body').innerText()).toContain(attacks[2])
    expect(await client.evaluate(() => (globalThis as { owned?: unknown }).owned)).toBe(undefined)
    expect(await client.locator('img, iframe, math, base').count()).toBe(0)
  }, 90_000)

  test('in the console stay words', async () => {
    await open('console')
    await page.getByLabel('Name').first().fill(name)
    await button('Make a key').click()
    await page.getByRole('rowheader', { name }).waitFor()
    await page.locator('#tenant-name').fill(name)
    await page.locator('form', { has: page.locator('#tenant-name') }).getByRole('button', { name: 'Save' }).click()
    await page.getByText('Saved.').waitFor()
    await page.reload()
    await expect.poll(() => page.locator('#tenant-name').inputValue()).toBe(name)
  })
})
