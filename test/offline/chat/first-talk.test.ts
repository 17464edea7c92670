/** What somebody new to the coach says to it: figures in the middle of a question, asides in a walk, answers out of their order. */
import { beforeAll, describe, expect, test } from 'vitest'
import { fromTo } from '../../../src/offline/chat/fill.ts'
import type { Scene } from '../../../src/offline/chat/scene.ts'
import { packageScene, talk, wordsOf } from './talk.ts'

let scene: Scene = {} as never
beforeAll(async () => { scene = await packageScene() })

describe('a value before and one after', () => {
  test.each<[said: string, before: string, after: string]>([
    ['my turnover went from 18 percent to 9 percent, where do I put it?', '18 percent', '9 percent'],
    ['I cut it from 900 to 120 by moving four clerks', '900', '120'],
    ['from $4 million a year to $3.1 million a year in fiscal year 2022 because we cut', '$4 million a year', '$3.1 million a year in fiscal year 2022'],
    ['from about 48 percent in March 2020 to 71% (FY2022) and more', 'about 48 percent in March 2020', '71% (FY2022)'],
    ['from 12 of 80 people to 40 of 80 people', '12 of 80 people', '40 of 80 people'],
  ])('are the figures with their units alone: %s', (said, before, after) => {
    expect(fromTo(said)).toEqual({ before, after })
  })

  test('go where the draft speaks of the same thing, without the question', async () => {
    const { say, facts } = talk(scene)
    const told = await say('my morale went from 18 percent to 9 percent, where do I put it?')
    expect(wordsOf(told)).toMatch(/Your draft speaks of it here: “The team was involved in the retreat and morale improved greatly” in Leading People\..* 9 percent of \[…\] said that \[…\], against 18 percent in \[…\]\.$/s)
    await say('yes')
    expect(facts().map(({ text }) => text)).toEqual(['my morale went from 18 percent to 9 percent'])
  })
})
