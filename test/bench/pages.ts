/** Prints what a browser measures of the built page: first marks after a paste, the cost of a keystroke, and how far the layout shifts. */
import type { CDPSession, Page } from 'playwright-core'
import { realServer } from '../pages/real-server.ts'
import { launch, paste, visit } from '../pages/visit.ts'
import { makePackage } from './documents.ts'

const rounds = 5
const keys = 40
const words = 4500

const [browser, server] = await Promise.all([launch(), realServer()])
const pastes: number[] = []
const costs: number[] = []
const shifts: number[] = []
for (let round = 0; round < rounds; round++) {
  const { page, leave } = await visit(browser, server.url)
  await watch(page)
  // The worker's rules are ready before a hand can paste.
  await page.waitForTimeout(1500)
  await paste(page, makePackage(words, round))
  await page.waitForFunction(() => performance.getEntriesByName('marked').length > 0)
  pastes.push(await page.evaluate(() => (performance.getEntriesByName('marked')[0]?.startTime ?? 0) - (performance.getEntriesByName('pasted')[0]?.startTime ?? 0)))
  await page.waitForTimeout(1000)
  costs.push(...(await typed(page)))
  shifts.push(await page.evaluate(() => (globalThis as { shifted?: number }).shifted ?? 0))
  await leave()
}
await browser.close()
await server.close()
console.log(`first marks after a paste of ${words} words: ${told(pastes)} (bar 100 ms)`)
console.log(`a keystroke in them, processor time of the main thread: ${told(costs)} (bar 16 ms)`)
console.log(`layout shift from the first paint on: at most ${Math.max(...shifts).toFixed(4)} (good is under 0.1)`)

async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    new MutationObserver(() => document.querySelector('.mark') && performance.getEntriesByName('marked').length === 0 && performance.mark('marked')).observe(document.body, { subtree: true, childList: true })
    addEventListener('paste', () => performance.mark('pasted'), { capture: true })
    const kept = globalThis as { shifted?: number }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) if (!entry.hadRecentInput) kept.shifted = (kept.shifted ?? 0) + entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** Milliseconds of processor time of the main thread, which a busy machine does not stretch, for each of some keystrokes in the middle of the draft, the marks that follow included. */
async function typed(page: Page): Promise<number[]> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  await page.locator('.sheet__text').evaluate((area: HTMLTextAreaElement) => {
    area.focus()
    area.setSelectionRange(area.value.length >> 1, area.value.length >> 1)
  })
  const costs: number[] = []
  for (let key = 0; key < keys; key++) {
    const before = await busy(session)
    await page.keyboard.press('abc d'[key % 5] ?? 'a')
    await page.waitForTimeout(150)
    costs.push((await busy(session)) - before)
  }
  return costs
}

async function busy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

function told(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  return `median ${(sorted[sorted.length >> 1] ?? 0).toFixed(1)} ms, slowest ${(sorted.at(-1) ?? 0).toFixed(1)} ms, n = ${sorted.length}`
}
