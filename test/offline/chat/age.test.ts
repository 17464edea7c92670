/** How old an example is: its year is reckoned against the day of the review, never against the draft's own years. */
import { beforeAll, expect, test } from 'vitest'
import { sceneOf } from '../../../src/coach/chat/scene-of.ts'
import type { Scene } from '../../../src/offline/chat/scene.ts'
import { reviewed, talk, wordsOf } from './talk.ts'

const text = `Business Acumen

In FY12 I was chief of the network division of a depot with 130 people. Windows Server 2003 ran its orders, and the Clean Air Act of 1970 bound its boilers. I moved 46 servers to one cluster and ended two leases.

All servers were moved by March 2013, and latency fell from 38 ms to 4 ms. In 2019 I closed a second site and saved $1.9 million a year.`

const resume = `DANA WELLS

EXPERIENCE

Director, Medical Supply, Washington, DC | June 2020 – present

- Cut stock-outs of supplies at 112 hospitals from 9.4 percent to 1.8 percent in 26 months by ending 74 local catalogs.

Contract Specialist, Naval Supply Systems Command | 2005 – 2014

- Negotiated contracts for ship repair parts.

EDUCATION
MBA, Penn State University, 2009.`

let [scene, posts] = [{} as Scene, {} as Scene]
beforeAll(async () => {
  scene = sceneOf(await reviewed({ text, kind: 'statement', framework: 'ecq-2012', ecq: 'business-acumen', date: '2026-11-23' }), [])
  posts = sceneOf(await reviewed({ text: resume, kind: 'resume', framework: 'ecq-2025', date: '2026-11-23' }), [])
})

test.each<[said: string, answer: RegExp, marks?: boolean]>([
  ['is my 2012 example too old?', /^Yes: 2012 lies about 14 years before 2026.*must lie after November 2016.*names it here: “In FY12.*newest year that your draft names is 2019/s],
  ['is the FY12 example ok', /^No: FY12 lies about 14 years before 2026/],
  ["does a story that ended in '13 count", /^No: '13 lies about 13 years.*“All servers were moved by March 2013/s],
  ['it happened twelve years ago, can I still use it', /^No: 12 years back is too old/],
  ['are any of mine too old', /^2 years in your draft lie more than ten years back: 2012, “In FY12.*2013, “All servers(?!.*(?:2003|1970),)/s],
  ['is the 2012 framework still valid', /^There are two\. The 2012 framework/],
  ['am I too old for this?', /^Your own age plays no part/],
  ['I was fired in 2012, is that bad', /^I found no guidance that speaks of it/],
  ['is my certification from 2012 still good', /^Approved means that you may be appointed/],
])('%s', async (said, expected) => {
  const told = await talk(scene).say(said)
  expect(wordsOf(told)).toMatch(expected)
  for (const { places } of told.statements) for (const { start, end, quote } of places) expect(text.slice(start, end)).toBe(quote)
})

test('a second year is asked for shortly', async () => {
  const { say } = talk(scene)
  await say('is my 2012 example too old?')
  expect(wordsOf(await say('what about 2019?'))).toMatch(/^2019 lies about 7 years before 2026, which is recent enough/)
})

test.each<[said: string, answer: RegExp]>([
  ['should I delete the 2005 job?', /^“Contract Specialist.*2005 – 2014” ended before 2016, so it may go.*last ten years of posts/s],
  ['can I leave out the position from 2020', /^“Director.*reaches into the last ten years, so keep it/s],
  ['are any of mine too old?', /^Your draft names no year/],
  ['delete my draft', /^I delete no draft/],
])('of a resume: %s', async (said, expected) => {
  expect(wordsOf(await talk(posts).say(said))).toMatch(expected)
})
