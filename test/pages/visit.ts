/** Opens the page in a real browser and notes everything that must not happen: errors, policy violations, foreign requests. */
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type Locator, type Page, chromium } from 'playwright-core'

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })

export interface Visit {
  readonly page: Page
  /** console errors, uncaught errors and violations of the content policy */
  readonly trouble: string[]
  /** addresses asked for, without those of the page's own files, of who reviews here, and of what became of a draft */
  readonly asked: string[]
  readonly leave: () => Promise<void>
}

export async function visit(browser: Browser, url: string, settings: { width?: number; height?: number; dark?: boolean; touch?: boolean } = {}): Promise<Visit> {
  const { width = 1440, height = 900, dark = false, touch = false } = settings
  const context = await browser.newContext({ viewport: { width, height }, isMobile: touch, hasTouch: touch, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce' })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const page = await context.newPage()
  const trouble: string[] = []
  const asked: string[] = []
  // A refused request is the test's own doing; the browser logs it as an error.
  page.on('console', (message) => message.type() === 'error' && !message.text().startsWith('Failed to load resource') && trouble.push(message.text()))
  page.on('pageerror', (error) => trouble.push(String(error)))
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url())
    if (origin !== new URL(url).origin || !/^\/(?:$|assets\/|favicon\.svg$|v1\/engines$|v1\/drafts\/[\w-]+\/lineage$|sample\.txt$)/.test(pathname)) asked.push(request.url())
  })
  await page.exposeFunction('violated', (what: string) => trouble.push(`policy: ${what}`))
  await page.addInitScript(`addEventListener('securitypolicyviolation', (event) => violated(event.violatedDirective + ' ' + event.blockedURI))`)
  await page.goto(url)
  await page.getByRole('heading', { name: 'ECQ coach' }).waitFor()
  return { page, trouble, asked, leave: () => context.close() }
}

export async function paste(page: Page, text: string): Promise<void> {
  await page.getByLabel(/^Paste or drop/).focus()
  await page.evaluate((words) => navigator.clipboard.writeText(words), text)
  await page.keyboard.press('Control+V')
}

/** Drops a file in the middle of the page, as a hand would. */
export async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, base64]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], fileName))
      return transfer
    },
    [name, Buffer.from(bytes).toString('base64')] as const,
  )
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('main', type, { dataTransfer: data })
}

/** Has the next reviews refused, in the words of the service or, with null, by something that knows no words. */
export async function refuse(page: Page, status: number, detail: string | null): Promise<void> {
  const problem = JSON.stringify({ type: '/problems/bad-input', title: 'The request is wrong', status, detail, request: 'made' })
  await page.unroute('**/v1/reviews')
  await page.route('**/v1/reviews', (route) => route.fulfill({ status, contentType: 'application/problem+json', body: detail === null ? 'no' : problem }))
}

/** The rules of WCAG 2.0, 2.1 and 2.2, levels A and AA, that the page breaks, with the elements that break them. */
export async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`))
}

/** Whether all of it is on the screen. */
export const inSight = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })

/** The words under every mark, in order. */
export const markedWords = (page: Page): Promise<string[]> => page.locator('.sheet__marks .mark:not(.mark--long)').allTextContents()
