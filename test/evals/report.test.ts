/** The report of a run: everything in it, drafts as text only, no barrier for anybody, and filters that filter. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compareRuns } from '../../evals/compare.ts'
import { evaluate, isRun } from '../../evals/evaluate.ts'
import { reportOf } from '../../evals/report/report-of.ts'
import type { Run } from '../../evals/run-file.ts'
import { barriers, launch } from '../pages/visit.ts'

const coach = { now: () => new Date(0), id: () => 'id', proofread: null, countPages: null }
const folder = mkdtempSync(join(tmpdir(), 'report-'))
const hostile = '<script>document.title = "taken"</script><img src=x onerror="document.title = 1">'

let run: Run
let browser: Browser
beforeAll(async () => {
  const [result, opened] = await Promise.all([evaluate({ coach, hear: () => undefined }, { dataset: 'ecq-dev', engine: 'offline', model: null, tasks: ['ccar', 'board', 'injection'], only: ['a01', 'a06', 'd05'], repeats: 1, concurrency: 1, out: null, resume: false, withoutTexts: false }), launch()])
  if (!isRun(result)) throw new Error('the offline engine asks nobody')
  const [first, ...others] = result.run.documents
  run = { ...result.run, documents: first ? [{ ...first, text: `${hostile}${first.text?.slice(hostile.length)}` }, ...others] : others }
  browser = opened
})
afterAll(() => browser.close())

/** The same run with half of its wrong sentences mended. */
function mended(): Run {
  const other = structuredClone(run)
  other.documents.flatMap(({ tasks }) => tasks['ccar']?.items ?? []).filter(({ right }) => right === false).forEach((item, index) => {
    if (index % 2 === 0) Object.assign(item, { answers: item.labels, right: true })
  })
  return { ...other, baseline: { engine: run.engine, tasks: run.tasks, moves: [] } }
}

async function open(page: string, { width, dark }: { width: number; dark: boolean }) {
  const file = join(folder, `${width}-${dark}.html`)
  writeFileSync(file, page)
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: dark ? 'dark' : 'light' })
  const tab = await context.newPage()
  const trouble: string[] = []
  tab.on('console', (message) => message.type() === 'error' && trouble.push(message.text()))
  tab.on('pageerror', (error) => trouble.push(String(error)))
  tab.on('request', (request) => request.url() !== `file://${file}` && trouble.push(request.url()))
  await tab.goto(`file://${file}`)
  return { tab, trouble, leave: () => context.close() }
}

describe('a report', () => {
  test.each([{ width: 1440, dark: false }, { width: 390, dark: false }, { width: 390, dark: true }])('at $width pixels, dark: $dark, has no barrier and fetches nothing', async (settings) => {
    const { tab, trouble, leave } = await open(await reportOf(mended(), await compareRuns(run, mended())), settings)
    expect(await barriers(tab)).toEqual([])
    expect(await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    expect(await tab.title()).toBe('Evaluation on ecq-dev')
    expect(await tab.locator('#comparison').innerText()).toContain('mended')
    expect(trouble).toEqual([])
    await leave()
  })

  test('shows the worst document first with labels beside answers, and filters by document, task and label', async () => {
    const { tab, trouble, leave } = await open(await reportOf(run), { width: 1440, dark: false })
    const cases = tab.locator('[data-document]')
    const shares = await cases.locator('summary span').allTextContents()
    const share = (words: string): number => Number(/(\d+) of/.exec(words)?.[1]) / Number(/of (\d+)/.exec(words)?.[1])
    expect(shares.map(share)).toEqual(shares.map(share).toSorted((a, b) => b - a))
    expect(await tab.locator('.words').allTextContents()).toContainEqual(expect.stringContaining(hostile))
    await tab.getByLabel('Task').selectOption('ccar')
    await tab.getByLabel('Label or answer').selectOption('challenge')
    const rows = await tab.locator('[data-task]:not([hidden])').allTextContents()
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter((row) => !row.startsWith('ccar') || !row.includes('challenge'))).toEqual([])
    await tab.getByLabel('Document').selectOption('a01')
    expect(await cases.locator('visible=true').count()).toBeGreaterThan(0)
    expect(await tab.locator('#shown').textContent()).toMatch(/^1 document, \d+ difference/)
    expect(trouble).toEqual([])
    await leave()
  })

  test('says what could not be scored, and what is left out', async () => {
    const documents = run.documents.map((document) => ({ ...document, text: null }))
    const tasks = { ...run.tasks, ccar: { ...(run.tasks['ccar'] as Run['tasks'][string]), unscored: [{ reason: 'the model gave no answer', documents: ['a01'] }] } }
    const page = await reportOf({ ...run, documents, tasks })
    expect(page).toContain('1 not scored, and in no figure: the model gave no answer (a01)')
    expect(page).toContain('without the words of the drafts')
    expect(page).toContain("not with OPM&#39;s judgment")
  })
})
