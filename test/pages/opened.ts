/** Opens a browser and the service for the tests of one file, and a page for each test. */
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { type RealServer, realServer } from './real-server.ts'
import { type Visit, launch, visit } from './visit.ts'

export interface Opened {
  readonly browser: Browser
  readonly server: RealServer
}

/** Both are there from the first test to the last; `wishes` go to the server. */
export function opened(...wishes: Parameters<typeof realServer>): Opened {
  const both = {} as { browser: Browser; server: RealServer }
  beforeAll(async () => {
    ;[both.browser, both.server] = await Promise.all([launch(), realServer(...wishes)])
  })
  afterAll(async () => {
    await both.browser.close()
    await both.server.close()
  })
  return both
}

/** Visits `path` before each test; after it nothing may have gone wrong on the page. */
export function eachVisit(both: Opened, path: string, arrived: (here: Visit) => void | Promise<void>): void {
  let here: Visit
  beforeEach(async () => {
    here = await visit(both.browser, `${both.server.url}${path}`)
    await arrived(here)
  })
  afterEach(async () => {
    expect(here.trouble).toEqual([])
    await here.leave()
  })
}
