/** The element on an agency's own page, in a real browser: a person is let in, reviews a draft, and the agency hears ids and figures; nobody else gets in or is heard. */
import { randomUUID } from 'node:crypto'
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { nodeCoachDeps } from '../../src/main/coach-deps.ts'
import { walled } from '../../src/store/walls.ts'
import { foundTenant } from '../../src/work/found-tenant.ts'
import { type HostSite, hostSite } from './host-site.ts'
import { type RealServer, realServer } from './real-server.ts'
import { barriers, launch } from './visit.ts'

const draft = 'Leading People\n\nI was responsible for nine offices. In 2019 nine offices shared one clerk, so I hired three clerks and gave each a district. By 2021 the wait fell from 97 days to 22 days.\n'.padEnd(420, ' I met the chiefs each week.')

let [browser, server, site, stranger]: [Browser, RealServer, HostSite, HostSite] = [] as never
let [key, late, context]: [string, number, BrowserContext] = ['', 0, undefined as never]

const mint = async (order: object): Promise<{ token: string; guest: string }> =>
  (await (await fetch(`${server.url}v1/embed-tokens`, { method: 'POST', headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' }, body: JSON.stringify(order) })).json()) as { token: string; guest: string }

beforeAll(async () => {
  browser = await launch()
  const now = (): Date => new Date(Date.now() + late)
  server = await realServer(async (_, database) => {
    key = (await foundTenant({ coach: { now, id: randomUUID }, database: walled(database) }, { name: 'Agency', owner: 'owner@agency.example' })).key
    return { guarded: true, coach: { ...nodeCoachDeps({ proof: false }), now } }
  })
  ;[site, stranger] = await Promise.all([hostSite('localhost', mint), hostSite('localhost', mint)])
  const set = await fetch(`${server.url}v1/tenant`, { method: 'PATCH', headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' }, body: JSON.stringify({ embedOrigins: [site.url] }) })
  expect(set.status).toBe(200)
})
afterAll(async () => {
  await browser.close()
  await Promise.all([server.close(), site.close(), stranger.close()])
})
afterEach(() => context.close())

interface Heard { type: string; detail: Record<string, unknown> }

/** Somebody new opens a page of the site that holds the element; its events are noted. */
async function open(where: HostSite, attributes = 'token-url="/ecq-token"', settings: { width?: number; dark?: boolean; script?: string } = {}): Promise<{ page: Page; frame: FrameLocator; heard: () => Promise<Heard[]> }> {
  const { width = 1440, dark = false, script = '' } = settings
  context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  Object.assign(where, { guest: null, tokens: { asked: 0, refuse: false } })
  where.body = `<ecq-coach organization="agency" ${attributes}></ecq-coach>
    <script>
      globalThis.heard = []
      for (const type of ['ready', 'height', 'review.started', 'review.done', 'token.expired']) document.querySelector('ecq-coach').addEventListener(type, ({ detail }) => heard.push({ type, detail }))
      ${script}
    </script>
    <script type="module" src="${server.url}embed.js"></script>`
  await page.goto(where.url)
  return { page, frame: page.frameLocator('ecq-coach iframe'), heard: () => page.evaluate(() => (globalThis as unknown as { heard: Heard[] }).heard) }
}
const types = async (heard: () => Promise<Heard[]>): Promise<string[]> => (await heard()).map(({ type }) => type).filter((type) => type !== 'height')
async function bring(frame: FrameLocator): Promise<void> {
  await frame.getByLabel(/^Paste or drop/).fill(draft)
  await frame.getByRole('button', { name: 'Mark this draft' }).click()
  await frame.locator('.mark').first().waitFor()
}

describe('an element on another site', () => {
  test('lets a person in, reviews a draft, and tells the site ids and figures without a word of it', async () => {
    const { page, frame, heard } = await open(site)
    await frame.getByRole('heading', { name: 'Bring your draft' }).waitFor()
    expect(await frame.getByRole('navigation', { name: 'Pages' }).count()).toBe(0)
    await expect.poll(() => types(heard)).toEqual(['ready'])
    const small = (await page.locator('ecq-coach').boundingBox())?.height ?? 0
    await bring(frame)
    await frame.getByRole('button', { name: 'Review' }).click()
    await expect.poll(() => types(heard), { timeout: 30_000 }).toEqual(['ready', 'review.started', 'review.done'])
    await frame.getByRole('heading', { name: 'Talk it over' }).waitFor()
    const all = await heard()
    const done = all.find(({ type }) => type === 'review.done')?.detail
    const started = all.find(({ type }) => type === 'review.started')?.detail
    expect(done).toEqual({ ...started, words: expect.any(Number), findings: { error: expect.any(Number), warning: expect.any(Number), suggestion: expect.any(Number) }, outcome: 'rewrite', refused: ['leading-people'], tooShort: ['leading-people'] })
    expect(JSON.stringify(all)).not.toMatch(/clerk|district|chiefs/)
    expect((await page.locator('ecq-coach').boundingBox())?.height).toBeGreaterThan(small)
    const agencys = await fetch(`${server.url}v1/reviews/${String(started?.['review'])}`, { headers: { authorization: `Bearer ${key}` } })
    expect(((await agencys.json()) as { draft: { text: string } }).draft.text).toContain('three clerks')
    await frame.getByLabel('Your message to the coach').fill('What should I mend first?')
    await page.keyboard.press('Enter')
    await expect.poll(() => frame.locator('.chat .message').count(), { timeout: 20_000 }).toBeGreaterThan(0)
    await frame.locator('summary', { hasText: 'Export' }).click()
    const saved = page.waitForEvent('download')
    await frame.getByRole('link', { name: 'Markdown' }).click()
    expect((await saved).suggestedFilename()).toMatch(/\.md$/)
    await page.reload()
    await frame.getByText('three clerks').first().waitFor()
    await expect.poll(() => types(heard)).toEqual(['ready'])
  }, 60_000)

  test('is refused by the browser where the site is not named', async () => {
    const { page, heard } = await open(stranger)
    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'))
    await page.reload()
    await refused
    expect(await types(heard)).toEqual([])
    expect(stranger.tokens.asked).toBe(0)
  })

  test('asks the site for another token when one has expired, and the person notices nothing', async () => {
    const { frame, heard } = await open(site)
    await bring(frame)
    const before = site.tokens.asked
    late += 16 * 60_000
    await frame.getByRole('button', { name: 'Review' }).first().click()
    await expect.poll(() => types(heard), { timeout: 30_000 }).toEqual(['ready', 'token.expired', 'review.started', 'review.done'])
    expect(site.tokens.asked).toBe(before + 1)
    site.tokens = { ...site.tokens, refuse: true }
    late += 16 * 60_000
    await frame.getByRole('button', { name: 'Review again' }).click()
    await frame.getByRole('alert').filter({ hasText: 'does not let you in any more' }).waitFor()
  }, 60_000)

  test('takes its token from a function of the page, however late it comes', async () => {
    const { frame, heard } = await open(site, '', { script: `setTimeout(() => { document.querySelector('ecq-coach').getToken = async () => (await (await fetch('/ecq-token', { method: 'POST' })).json()).token }, 600)` })
    await frame.getByRole('heading', { name: 'ECQ coach' }).waitFor()
    await expect.poll(() => types(heard)).toEqual(['ready'])
    expect(site.tokens.asked).toBe(1)
  })

  test('hears nobody but its own page, and its page nobody but the site', async () => {
    const { page, frame, heard } = await open(site, 'token-url="/ecq-token"')
    await expect.poll(() => types(heard)).toEqual(['ready'])
    stranger.body = '<script>addEventListener("message", ({ data }) => data.to === "frame" ? parent.frames[0].postMessage(data.say, "*") : parent.postMessage(data.say, "*"))</script>'
    await page.evaluate((address) => {
      const evil = document.createElement('iframe')
      evil.src = address
      document.body.append(evil)
      return new Promise((ready) => (evil.onload = ready))
    }, stranger.url)
    const protocol = 'ecq-coach/embed@1'
    const says = [
      { to: 'element', say: { protocol, type: 'review.done', review: 'forged' } },
      { to: 'element', say: { protocol, type: 'height', height: 9999 } },
      { to: 'element', say: { protocol, type: 'token.expired' } },
      { to: 'frame', say: { protocol, type: 'token', token: 'ecqe_forged' } },
      { to: 'frame', say: { protocol, type: 'theme', theme: { accent: '#ff0000', scheme: 'dark' } } },
      { to: 'element', say: 'the last one' },
    ]
    const asked = site.tokens.asked
    const said = page.evaluate(() => new Promise<void>((all) => addEventListener('message', ({ data }) => data === 'the last one' && all())))
    await page.evaluate((all) => { for (const one of all) document.querySelectorAll('iframe')[0]?.contentWindow?.postMessage(one, '*') }, says)
    await said
    // The site itself says things in another tongue, too.
    await page.evaluate(() => { for (const data of [null, 'x', { type: 'ready' }, { protocol: 'other', type: 'height', height: 5 }]) postMessage(data, '*') })
    await bring(frame)
    await frame.getByRole('button', { name: 'Review' }).first().click()
    await expect.poll(() => types(heard), { timeout: 30_000 }).toEqual(['ready', 'review.started', 'review.done'])
    expect((await heard()).some(({ detail }) => detail['height'] === 9999 || detail['review'] === 'forged')).toBe(false)
    expect([site.tokens.asked, await frame.locator('html').getAttribute('data-scheme')]).toEqual([asked, null])
  }, 60_000)

  test('takes the look of the site, and drops what would break out of it or could not be read', async () => {
    const { page, frame } = await open(site, `token-url="/ecq-token" accent="#7a0019" font="Georgia" radius="2" scheme="light" background="#fffdf5"`)
    await frame.getByRole('heading', { name: 'Bring your draft' }).waitFor()
    const root = frame.locator('html')
    const set = async (): Promise<string> => (await root.getAttribute('style')) ?? ''
    expect(await set()).toContain('--accent: #7a0019')
    expect(await frame.getByRole('button', { name: 'Mark this draft' }).evaluate((button) => [getComputedStyle(button).backgroundColor, getComputedStyle(button).borderRadius])).toEqual(['rgb(122, 0, 25)', '2px'])
    expect(await frame.locator('body').evaluate((body) => [getComputedStyle(body).fontFamily, getComputedStyle(body).backgroundColor])).toEqual(['Georgia, system-ui, sans-serif', 'rgb(255, 253, 245)'])
    await page.locator('ecq-coach').evaluate((element) => {
      for (const [name, value] of Object.entries({ accent: 'red; background: url(https://evil.example)', font: `x", serif; } body { display: none } "`, radius: '9999', scheme: 'dark"><script>', background: 'url(//evil.example)' })) element.setAttribute(name, value)
    })
    await expect.poll(set).toBe('')
    expect(await frame.locator('body').isVisible()).toBe(true)
    await page.locator('ecq-coach').evaluate((element) => { element.removeAttribute('accent'); (element as HTMLElement).style.setProperty('--ecq-accent', '#ffff00'); element.setAttribute('scheme', 'dark') })
    await expect.poll(() => root.getAttribute('data-scheme')).toBe('dark')
    expect(await set()).toContain('--accent: #ffff00')
    await page.locator('ecq-coach').evaluate((element) => element.setAttribute('scheme', 'light'))
    // Yellow words on white: the page darkens what it is given until it can be read.
    await expect.poll(async () => /--accent: (#\w+)/.exec(await set())?.[1]).not.toBe('#ffff00')
    expect(await barriers(page)).toEqual([])
  })
})

describe.each([{ width: 1440, dark: false }, { width: 390, dark: true }])('at $width pixels, dark: $dark', ({ width, dark }) => {
  test('no state of the page in the frame has a barrier', async () => {
    const { page, frame } = await open(site, 'token-url="/ecq-token"', { width, dark })
    const good = async (state: string): Promise<void> => {
      expect(await barriers(page), state).toEqual([])
      expect(await frame.locator('html').evaluate(() => document.documentElement.scrollWidth - innerWidth), state).toBeLessThanOrEqual(0)
    }
    await frame.getByLabel(/^Paste or drop/).waitFor()
    await good('empty')
    await bring(frame)
    await good('marked')
    await frame.getByRole('button', { name: 'Review' }).first().click()
    await frame.getByRole('heading', { name: 'Talk it over' }).waitFor({ timeout: 30_000 })
    await good('reviewed')
  }, 60_000)
})
