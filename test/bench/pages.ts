/** Prints what a browser measures of the built page: marks after a paste, the cost of a keystroke beside that of a bare text box, and how far the layout shifts. */
import type { CDPSession, Page } from 'playwright-core'
import { realServer } from '../pages/real-server.ts'
import { launch, paste, visit } from '../pages/visit.ts'
import { makePackage } from './documents.ts'

const rounds = 5
const keys = 30
const words = 4500

/** What the page itself writes down, in milliseconds of the browser's clock. */
interface Noted {
  pasted?: number
  /** painted, not only made */
  firstMarks?: number
  lastMarks?: number
  frames: number[]
  shifted: number
}

const found: Record<string, number[]> = {}
const keep = (name: string, ...times: readonly number[]): number => (found[name] ??= []).push(...times)

const [browser, server] = await Promise.all([launch(), realServer()])
for (let round = 0; round < rounds; round++) {
  const { page, leave } = await visit(browser, server.url)
  await watch(page)
  // The worker's rules are ready before a hand can paste.
  await page.waitForTimeout(2000)
  await paste(page, makePackage(words, round))
  await page.waitForTimeout(2000)
  const { pasted = 0, firstMarks = 0, lastMarks = 0, shifted } = await noted(page)
  keep(`first marks painted after a paste of ${words} words (bar 100)`, firstMarks - pasted)
  keep('all marks painted', lastMarks - pasted)
  keep('layout shift from the first paint on (good is under 0.1)', shifted)
  await type(page, '.sheet__text', 'a keystroke in them')
  await page.getByRole('button', { name: 'Review', exact: true }).click()
  await page.getByRole('heading', { name: 'Simulated board' }).waitFor()
  await page.waitForTimeout(2000)
  await type(page, '.sheet__text', 'a keystroke beside their review')
  await bare(page)
  await type(page, '#bare', 'a keystroke in a bare text box of the same words')
  await leave()
}
await browser.close()
await server.close()
for (const [name, times] of Object.entries(found)) console.log(`${name}: ${told(times)}`)

async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const notes: Noted = { frames: [], shifted: 0 }
    Object.assign(globalThis, { notes })
    const afterPaint = (tell: (now: number) => void): void => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => tell(performance.now()))
      port1.start()
      requestAnimationFrame(() => port2.postMessage(null))
    }
    const seen = new MutationObserver(() => {
      if (document.querySelector('.sheet__marks .mark')) afterPaint((now) => {
        notes.firstMarks ??= now
        notes.lastMarks = now
      })
    })
    seen.observe(document.body, { subtree: true, childList: true })
    addEventListener('paste', (event) => {
      notes.pasted ??= event.timeStamp
      setTimeout(() => seen.disconnect(), 1500)
    }, { capture: true })
    addEventListener('input', (event) => afterPaint((now) => notes.frames.push(now - event.timeStamp)), { capture: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) if (!entry.hadRecentInput) notes.shifted += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

function noted(page: Page): Promise<Noted> {
  return page.evaluate(() => (globalThis as unknown as { notes: Noted }).notes)
}

/** Types in the middle, and books what each key costs the main thread, the marks that follow included, and when its frame stands. */
async function type(page: Page, box: string, name: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  // Processor time, which a busy machine does not stretch as it stretches a clock.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.locator(box).evaluate((area: HTMLTextAreaElement) => {
    area.focus()
    area.setSelectionRange(area.value.length >> 1, area.value.length >> 1)
  })
  await page.waitForTimeout(500)
  const before = (await noted(page)).frames.length
  for (let key = 0; key < keys; key++) {
    const busyBefore = await busy(session)
    await page.keyboard.press('abc d'[key % 5] ?? 'a')
    await page.waitForTimeout(150)
    keep(`${name}, processor time of the main thread (bar 16)`, (await busy(session)) - busyBefore)
  }
  keep(`${name}, until its frame stands`, ...(await noted(page)).frames.slice(before))
  const resting = await busy(session)
  await page.waitForTimeout(700)
  if (box !== '#bare') keep(`${name}: the rest after the last one`, (await busy(session)) - resting)
  await session.detach()
}

async function busy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

/** Puts a text box of the same words and the same shape in the place of the page. */
async function bare(page: Page): Promise<void> {
  await page.evaluate(() => {
    const area = document.querySelector<HTMLTextAreaElement>('.sheet__text')
    if (!area) return
    const { width, height, font, lineHeight } = getComputedStyle(area)
    const box = document.createElement('textarea')
    box.id = 'bare'
    box.value = area.value
    Object.assign(box.style, { width, height, font, lineHeight, border: '0', padding: '0', overflow: 'hidden' })
    document.body.replaceChildren(box)
  })
}

function told(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1)
  return `median ${at(0.5)}, fastest ${at(0)}, slowest ${at(1)}, n = ${sorted.length}`
}
